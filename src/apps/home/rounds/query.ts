import { sql as raw } from 'kysely'
import { findCeremony } from '../../../audits/rounds/ceremony/store.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import { checkWhole } from '../../../audits/rounds/plan/rules.ts'
import { findRounds } from '../../../audits/rounds/store.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { NO_CASES, nextStep, type CaseCounts, type RoundNow } from './rules.ts'
import { sayStep, sayWaiting } from './words.ts'

/** Every round that is not over, with the audit lead's next step or with whom it waits for. */
export const roundsOfLead: Look = async (transaction, actor, { today }) => {
  const tasks = (await roundsNow(transaction)).map((now) => {
    const step = nextStep(now, actor)
    return step === null ? sayWaiting(now, today) : sayStep(now, step, today)
  })
  return { tasks, facts: [], children: [] }
}

/** The rounds in which it is this person's turn. */
export const roundsOfWitness: Look = async (transaction, actor, { today }) => {
  const tasks = (await roundsNow(transaction)).flatMap((now) => {
    const step = nextStep(now, actor)
    return step === null ? [] : [sayStep(now, step, today)]
  })
  return { tasks, facts: [], children: [] }
}

const ALIVE: readonly Round['status'][] = ['planned', 'frozen', 'drawn', 'auditing']

async function roundsNow(transaction: Transaction): Promise<RoundNow[]> {
  const alive = (await findRounds(transaction)).filter(({ status }) => ALIVE.includes(status))
  const counts = await caseCounts(transaction)
  const found: RoundNow[] = []
  for (const round of alive) {
    const ceremony = await findCeremony(transaction, round.id)
    const cases = counts.get(attemptOf(round.id, ceremony.attempt)) ?? NO_CASES
    found.push({ round, ceremony, missing: missingOf(round), cases })
  }
  return found
}

function missingOf(round: Round): string[] {
  const whole = checkWhole(round)
  return whole.ok ? [] : whole.problem.problems.map(({ sentence }) => sentence)
}

/** Cases in the samples of all draws, as far as the actor sees them. */
async function caseCounts({ sql }: Transaction): Promise<ReadonlyMap<string, CaseCounts>> {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .select(['c.roundId', 'c.attempt', countOf(['drawn']).as('withoutPair')])
    .select(countOf(['drawn', 'allocated', 'inProgress', 'submitted', 'confirmed']).as('all'))
    .select([countOf(['submitted', 'confirmed']).as('submitted'), countOf(['confirmed']).as('confirmed')])
    .groupBy(['c.roundId', 'c.attempt'])
    .execute()
  return new Map(rows.map(({ roundId, attempt, ...counts }) => [attemptOf(roundId, attempt), counts]))
}

// A redraw leaves the cases of the draw before it where they were.
function attemptOf(round: string, attempt: number): string {
  return `${round} ${attempt}`
}

function countOf(statuses: readonly string[]) {
  return raw<number>`count(*) filter (where c.status = any(${statuses}))::int`
}
