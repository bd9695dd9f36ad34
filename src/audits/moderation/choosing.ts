import { z } from 'zod'
import { defineCommand, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { tell } from '../../notices/index.ts'
import { involvementsOf } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { findCandidates } from '../allocation/candidates/store.ts'
import { caseField, optionalText } from '../case/inputs.ts'
import type { CaseInRound } from '../rounds/cases/model.ts'
import { findCaseInRound } from '../rounds/cases/store.ts'
import type { Round } from '../rounds/model.ts'
import { mayChooseModerator } from '../rounds/policy.ts'
import { findRound, lockRound } from '../rounds/store.ts'
import { moderationOf } from './load.ts'
import type { Standing } from '../independence.ts'
import type { CalledCase, Moderator } from './model.ts'
import { checkModerator, decideModerator, type CheckedModerator } from './rules.ts'
import { endModerator, insertModerator, writersOf } from './store.ts'
import { NOT_CALLED, ROUND_OVER, sayChosenMeanwhile } from './words.ts'

interface Asked {
  readonly round: string
  readonly case: Id<'case'>
}

export interface Choice {
  readonly round: Round
  readonly file: CaseInRound
  readonly checked: readonly CheckedModerator[]
  /** Null where the case does not call for moderation. */
  readonly called: CalledCase | null
}

/** A case of the round with everybody who may moderate it, each checked; null when it is no case of the round. */
export async function loadChoice(
  transaction: Transaction,
  { round: code, case: id }: Asked,
  { today }: Pick<Moment, 'today'>,
  find: typeof findRound = findRound,
): Promise<Choice | null> {
  const round = await find(transaction, code)
  const file = round && (await findCaseInRound(transaction, round.id, id))
  if (!round || !file) return null
  const involvements = (await involvementsOf(transaction, [file.child], null)).get(file.child) ?? []
  const writers = await writersOf(transaction, file.id)
  const candidates = await findCandidates(transaction, today, 'moderator')
  const days = { asAt: round.asAt ?? today, today, dueOn: round.dueOn }
  const checked = candidates.map((each) => checkModerator(each, { ...file, involvements, writers }, days))
  const { called } = await moderationOf(transaction, round)
  return { round, file, checked, called: called.find((each) => each.file.id === id) ?? null }
}

/**
 * Chooses who looks at a case a second time. From then on that person sees the child, and nobody else moderates. Refused to
 * who did not see that the case has a moderator; the same person chosen by two, or by one form sent twice, is chosen once.
 */
export const chooseModerator = defineCommand({
  verb: 'audits.chooseModerator',
  input: z.object({
    round: z.string(),
    case: caseField,
    person: z.string().default(''),
    /** The moderator that the case had when the page was opened; blank for none. */
    seen: z.string().max(100).default(''),
    overrideReason: optionalText(),
  }),
  load: loadToChoose,
  policy: mayChooseModerator,
  run: async (transaction, { round, file, checked, called }, input, moment, actor) => {
    if (round.status !== 'auditing') return conflict(ROUND_OVER)
    if (called === null) return conflict(NOT_CALLED)
    const decided = decideModerator(input, checked)
    if (!decided.ok) return decided
    const { candidate, checks, standing, overrideReason } = decided.value
    const { moderator: now } = called.file
    if (now !== null && now.id !== input.seen)
      return now.person === candidate.person
        ? ok(chosenAlready(now, standing))
        : conflict(sayChosenMeanwhile(now.name))
    await endModerator(transaction, file.id, moment.at)
    const chosen = { person: candidate.person, reasons: called.reasons, checks, overrideReason }
    const moderator = await insertModerator(transaction, file, chosen, moment, actor)
    const about = { about: `/cases/${file.id}` as const, key: `case:${file.id}:moderator:${moderator}` }
    const news = { ...about, kind: 'moderationWaiting' as const, people: [candidate.person] }
    await tell(transaction, [news], moment, actor)
    return ok({ moderator, person: candidate.person, standing, isOverridden: overrideReason !== null })
  },
  trail: ({ moderator, person, standing, isOverridden }, { file, called }) => ({
    children: [file.child],
    body: { case: file.id, moderator, person, standing, isOverridden, reasons: [...(called?.reasons ?? [])] },
  }),
})

function chosenAlready({ id: moderator, person, overrideReason }: Moderator, standing: Standing) {
  return { moderator, person, standing, isOverridden: overrideReason !== null }
}

function loadToChoose(
  transaction: Transaction,
  asked: Asked,
  _actor: unknown,
  moment: Moment,
): Promise<Choice | null> {
  return loadChoice(transaction, asked, moment, lockRound)
}
