import type { Actor } from '../../../access/index.ts'
import type { RoundStatus } from '../../../audits/rounds/model.ts'
import { findRoundSeen, type RoundSeen } from '../../../audits/rounds/show/load.ts'
import { nextStep } from '../../../audits/rounds/steps.ts'
import { findRounds } from '../../../audits/rounds/store.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { sayStep, sayWaiting } from './words.ts'

/** Every round that is not over, with the audit lead's next step or with whom it waits for. */
export const roundsOfLead: Look = async (transaction, actor, { today }) => {
  const tasks = (await roundsNow(transaction, actor)).map((seen) => {
    const step = nextStep(seen, actor)
    return step === null ? sayWaiting(seen, today) : sayStep(seen, step, today)
  })
  return { tasks, facts: [], children: [] }
}

/** The rounds in which it is this person's turn. */
export const roundsOfWitness: Look = async (transaction, actor, { today }) => {
  const tasks = (await roundsNow(transaction, actor)).flatMap((seen) => {
    const step = nextStep(seen, actor)
    return step === null ? [] : [sayStep(seen, step, today)]
  })
  return { tasks, facts: [], children: [] }
}

const ALIVE: readonly RoundStatus[] = ['planned', 'frozen', 'drawn', 'auditing']

async function roundsNow(transaction: Transaction, actor: Actor): Promise<RoundSeen[]> {
  const alive = (await findRounds(transaction)).filter(({ status }) => ALIVE.includes(status))
  const seen = await Promise.all(alive.map(({ code }) => findRoundSeen(transaction, code, actor)))
  return seen.filter((each) => each !== null)
}
