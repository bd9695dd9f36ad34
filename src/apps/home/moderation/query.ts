import { moderationOf } from '../../../audits/moderation/load.ts'
import { isWaiting } from '../../../audits/moderation/standing.ts'
import { sayReasons } from '../../../audits/moderation/words.ts'
import { ownModerations, type OwnModeration } from '../../../audits/pages/moderation/query.ts'
import { findRounds } from '../../../audits/rounds/store.ts'
import type { Look } from '../look.ts'
import type { Task } from '../model.ts'
import { sayDone, sayToModerate, sayWaiting } from './words.ts'

/** The cases that this person was chosen to look at a second time. */
export const toModerate: Look = async (transaction, { person }) => {
  const own = await ownModerations(transaction, person)
  const waiting = own.filter(({ moderatedOn, isOpen }) => moderatedOn === null && isOpen)
  const done = own.filter(({ moderatedOn }) => moderatedOn !== null)
  return {
    tasks: [...new Set(waiting.map(({ round }) => round))].map((round) => taskOf(round, waiting)),
    facts: done.length === 0 ? [] : [sayDone(done.length)],
    children: waiting.map(({ child }) => child),
  }
}

function taskOf(round: string, waiting: readonly OwnModeration[]): Task {
  const cases = waiting.filter((each) => each.round === round)
  const reasons = [...new Set(cases.flatMap((each) => each.reasons))]
  return sayToModerate({ round, waiting: cases.length, reasons: sayReasons(reasons) })
}

/** What moderation waits for in every round that is being audited. */
export const moderationOfLead: Look = async (transaction) => {
  const rounds = (await findRounds(transaction)).filter(({ status }) => status === 'auditing')
  const tasks = await Promise.all(
    rounds.map(async (round) => {
      const waiting = (await moderationOf(transaction, round)).called.filter(isWaiting)
      const withoutModerator = waiting.filter(({ file }) => file.moderator === null).length
      return sayWaiting({ round: round.code, withoutModerator, waiting: waiting.length })
    }),
  )
  return { tasks: tasks.filter((task) => task !== null), facts: [], children: [] }
}
