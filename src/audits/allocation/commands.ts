import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { tell, type News } from '../../notices/index.ts'
import { lockCases, setCaseStatus } from '../rounds/cases/store.ts'
import { NOT_OPENED } from '../rounds/cases/words.ts'
import { checkAction } from '../rounds/lifecycle.ts'
import { may } from '../rounds/policy.ts'
import { lockRound, moveRound } from '../rounds/store.ts'
import { choicesIn } from './choices.ts'
import { allocationOf } from './load.ts'
import type { CheckedPair } from './model.ts'
import { decidePairs } from './rules.ts'
import { endPairs, seatPair } from './store.ts'

/** Gives cases their pairs. From then on the two see the child, and a pair that was there before does no more. */
export const allocate = defineCommand({
  verb: 'audits.allocate',
  input: z.looseObject({ round: z.string() }),
  load: async (transaction, input, _actor, { today }) => {
    const round = await lockRound(transaction, input.round)
    if (round === null) return null
    await lockCases(transaction, round.id)
    return allocationOf(transaction, round, today)
  },
  policy: may('allocate'),
  run: async (transaction, { round, cases, candidates }, form, moment, actor) => {
    const permitted = checkAction(round, 'allocate')
    if (!permitted.ok) return permitted
    if (round.asAt === null || cases.length === 0) return conflict(NOT_OPENED)
    const days = { asAt: round.asAt, today: moment.today, dueOn: round.dueOn }
    const pairs = decidePairs(choicesIn(form, cases), { cases, candidates, days })
    if (!pairs.ok) return pairs
    await endPairs(
      transaction,
      pairs.value.map(({ file }) => file.id),
      moment.at,
    )
    for (const pair of pairs.value) await seatPair(transaction, pair, moment, actor)
    await tell(transaction, newsOf(pairs.value, round.dueOn), moment, actor)
    const waiting = pairs.value.flatMap(({ file }) => (file.status === 'drawn' ? [file.id] : []))
    await setCaseStatus(transaction, waiting, 'allocated')
    // The announcement is the day on which the first auditors learn of their cases.
    await moveRound(transaction, round.id, {
      status: 'auditing',
      announcedOn: round.announcedOn ?? moment.today,
    })
    return ok(pairs.value)
  },
  trail: (pairs, { round }) => ({
    children: pairs.map(({ file }) => file.child),
    body: {
      round: round.code,
      pairs: pairs.map(({ file, first, second, checks, overrideReason }) => ({
        ...{ case: file.id, first: first.person, second: second.person },
        ...{ standing: checks.standing, isOverridden: overrideReason !== null },
      })),
    },
  }),
})

/** Each of a pair learns of the case once; a case that comes back to somebody is no news. */
function newsOf(pairs: readonly CheckedPair[], dueOn: Day | null): News[] {
  return pairs.map(({ file, first, second }) => ({
    ...{ kind: 'caseAllocated', about: `/cases/${file.id}`, key: `case:${file.id}:allocated`, dueOn },
    people: [first.person, second.person],
  }))
}
