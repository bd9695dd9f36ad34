import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid, invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Candidate, CaseToAllocate } from '../allocation/model.ts'
import { checksOfOne, type Days } from '../allocation/rules.ts'
import type { Safeguarded } from '../case/judgement/model.ts'
import { standingOf, type Check, type Standing } from '../independence.ts'
import type { Grade } from '../tool/index.ts'
import type { ModeratedCase, Verdicts } from './model.ts'
import * as say from './words.ts'

/** Somebody who may be chosen as a moderator, with what the checks say of that person. */
export interface CheckedModerator {
  readonly candidate: Candidate
  readonly checks: readonly Check[]
  readonly standing: Standing
}

/** A case to moderate, with everybody who wrote in it: also who audited it before somebody else took the place. */
type CaseToModerate = CaseToAllocate & { readonly writers: ReadonlySet<string> }

/** Checks a moderator like an auditor; whoever audited the case is refused. @source domain.md, pairing auditors */
export function checkModerator(candidate: Candidate, file: CaseToModerate, days: Days): CheckedModerator {
  const checks = checksOfOne(candidate, file, days)
  const isOfPair = file.pair.some(({ person, worker }) => {
    const isSameWorker = worker !== null && worker === candidate.worker?.id
    return person === candidate.person || isSameWorker
  })
  const hasAudited = isOfPair || file.writers.has(candidate.person)
  return { candidate, checks, standing: hasAudited ? 'refused' : standingOf(checks) }
}

export interface ChosenModerator {
  readonly person: string
  readonly overrideReason: string | null
}

/**
 * Who moderates the case. Refused for nobody, for one of its auditors, and for somebody of whom a check failed
 * without a reason; where none failed a reason is not kept.
 */
export function decideModerator(
  { person, overrideReason }: ChosenModerator,
  checked: readonly CheckedModerator[],
): Result<CheckedModerator & { readonly overrideReason: string | null }, Refusal> {
  const chosen = checked.find(({ candidate }) => candidate.person === person)
  if (chosen === undefined) return invalid(say.CHOOSE_MODERATOR, 'person')
  if (chosen.standing === 'refused') return invalid(say.sayOfPair(chosen.candidate.name), 'person')
  if (chosen.standing !== 'needsOverride') return ok({ ...chosen, overrideReason: null })
  if (overrideReason === null) return invalid(say.sayWhyOverride(chosen.candidate.name), 'overrideReason')
  return ok({ ...chosen, overrideReason })
}

/** What a moderator typed: agreement, or what is to stand instead. */
export interface Typed {
  readonly decision: 'agree' | 'change' | null
  readonly grade: Grade | null
  readonly safeguarded: Safeguarded | null
  readonly reason: string | null
}

/**
 * What stands after the second look. Agreement needs a reason as well; a change has to change something; and a child
 * who is not safeguarded, or of whom nobody can tell, needs a follow-up here too. @source domain.md, judging a case
 */
export function decideModeration(
  typed: Typed,
  before: Verdicts,
  hasFollowUp: boolean,
): Result<{ readonly after: Verdicts; readonly reason: string }, Refusal> {
  const after = afterOf(typed, before)
  const problems = [
    ...problemsWithDecision(typed, before),
    ...(after.safeguarded !== 'yes' && !hasFollowUp
      ? [{ field: 'safeguarded', sentence: say.NEEDS_FOLLOW_UP }]
      : []),
    ...(typed.reason === null ? [{ field: 'reason', sentence: say.SAY_REASON }] : []),
  ]
  if (typed.reason === null || problems.length > 0) return invalidFields(problems)
  return ok({ after, reason: typed.reason })
}

function afterOf({ decision, grade, safeguarded }: Typed, before: Verdicts): Verdicts {
  if (decision !== 'change') return before
  return { grade: grade ?? before.grade, safeguarded: safeguarded ?? before.safeguarded }
}

function problemsWithDecision({ decision, grade, safeguarded }: Typed, before: Verdicts): Problem[] {
  const isOther =
    (grade !== null && grade !== before.grade) || (safeguarded !== null && safeguarded !== before.safeguarded)
  if (decision === null) return [{ field: 'decision', sentence: say.SAY_DECISION }]
  if (decision === 'agree') return isOther ? [{ field: 'decision', sentence: say.AGREES_AND_CHANGES }] : []
  return isOther ? [] : [{ field: 'decision', sentence: say.CHANGES_NOTHING }]
}

/** What a moderator works on: the case, and the judgement that the page showed. */
export interface Looking {
  readonly file: ModeratedCase
  readonly roundStatus: string
  readonly seen: string
  readonly person: Id<'person'>
}

/** Whether it is the time to moderate the case; else the sentence that says why not. */
export function checkTime({ file, roundStatus, seen }: Looking): Result<Verdicts, Refusal> {
  if (roundStatus !== 'auditing') return conflict(say.ROUND_OVER)
  if (!file.isSettled || file.agreed === null) return conflict(say.NOT_SETTLED)
  if (file.agreed.judgement !== seen) return conflict(say.JUDGED_ANEW)
  const own = file.moderations.find(({ moderator }) => moderator === file.moderator?.id)
  if (own !== undefined) return conflict(say.sayModerated(own))
  return ok(file.moderations.at(-1)?.after ?? file.agreed)
}
