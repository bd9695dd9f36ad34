import type { Day } from '../../kernel/day.ts'
import { invalid, invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { socialCareOn } from '../../organisation/index.ts'
import {
  checkAuditor,
  checkPair,
  standingOf,
  type AuditorFacts,
  type CaseFacts,
  type Check,
  type PairChecks,
} from '../independence.ts'
import { checkAway } from './absence.ts'
import { canBeAllocated } from '../rounds/cases/model.ts'
import type { Seat } from '../case/model.ts'
import type { Candidate, CaseToAllocate, CheckedPair, ChosenPair } from './model.ts'
import type { Fit } from './solver/model.ts'
import {
  CHOOSE_ANY,
  sayChooseBoth,
  sayChosenMeanwhile,
  sayNeedsReason,
  sayTooLate,
  sayTwice,
} from './words.ts'

/** What the checks need beside the case and the auditors. */
export interface Days {
  /** The as-at day of the round. */
  readonly asAt: Day
  readonly today: Day
  /** When the audits of the round are due; null where nobody said. */
  readonly dueOn: Day | null
}

/** Checks the two auditors against the case and each other. @source domain.md, pairing auditors */
export function checksOf(first: Candidate, second: Candidate, file: CaseToAllocate, days: Days): PairChecks {
  const service = serviceOf(file, days)
  const own = [first, second].map((each) => auditorFacts(each, service)) as [AuditorFacts, AuditorFacts]
  const checks = checkPair(...own, caseFacts(file, days))
  const all = {
    first: [...checks.first, checkAway(first, days)],
    second: [...checks.second, checkAway(second, days)],
    pair: checks.pair,
  }
  return { ...all, standing: standingOf([...all.first, ...all.second, ...all.pair]) }
}

/** How each of the candidates stands to the case, in their order, as the solver needs to know it. */
export function fitsOf(file: CaseToAllocate, candidates: readonly Candidate[], days: Days): Fit[] {
  const [service, facts] = [serviceOf(file, days), caseFacts(file, days)]
  return candidates.map((candidate) => {
    const auditor = auditorFacts(candidate, service)
    const checks = [...checkAuditor(auditor, facts), checkAway(candidate, days)]
    return {
      bars: checks.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check),
      isChecked: checks.every(({ verdict }) => verdict !== 'notChecked'),
      isOutside: auditor.isOutsideService,
    }
  })
}

function serviceOf({ involvements }: CaseToAllocate, { asAt }: Days): string | null {
  return socialCareOn(involvements, asAt).team?.agency ?? null
}

/** Checks one person against the case, as a moderator is checked. @source domain.md, pairing auditors */
export function checksOfOne(candidate: Candidate, file: CaseToAllocate, days: Days): Check[] {
  return checkAuditor(auditorFacts(candidate, serviceOf(file, days)), caseFacts(file, days))
}

function auditorFacts(candidate: Candidate, service: string | null): AuditorFacts {
  const { name, person, worker, manages, related } = candidate
  return { name, person, worker, manages, related, isOutsideService: isOutside(candidate, service) }
}

/** Outside the service whose team has the child: of another agency, or of another service of the same one. */
function isOutside({ isOfOtherAgency, worker }: Candidate, service: string | null): boolean | null {
  if (isOfOtherAgency) return true
  const own = worker?.service ?? null
  return own === null || service === null ? null : own !== service
}

function caseFacts({ child, involvements }: CaseToAllocate, days: Days): CaseFacts {
  return {
    ...{ child, asAt: days.asAt, today: days.today },
    teams: involvements.flatMap(({ team, from, until }) =>
      team ? [{ team: team.id, period: { from, until } }] : [],
    ),
    workers: involvements.flatMap(({ worker, from, until }) =>
      worker ? [{ worker: worker.id, period: { from, until } }] : [],
    ),
  }
}

/** What an allocation is decided on. */
export interface Choosing {
  readonly cases: readonly CaseToAllocate[]
  readonly candidates: readonly Candidate[]
  readonly days: Days
}

/**
 * The pairs that are new or different, each checked. Refused for a pair that somebody else chose meanwhile, that is half
 * chosen or one person twice, for a failed check without a reason to override it, and for a case that is submitted already.
 */
export function decidePairs(
  chosen: readonly ChosenPair[],
  choosing: Choosing,
): Result<CheckedPair[], Refusal> {
  const changed = chosen.filter((pair) => isChange(pair, choosing.cases))
  if (changed.length === 0) return invalid(CHOOSE_ANY)
  const overtaken = changed.flatMap((pair) => overtakenBy(pair, choosing))
  if (overtaken.length > 0) return no({ kind: 'conflict', problems: overtaken })
  const decided = changed.map((pair) => decidePair(pair, choosing))
  const problems = decided.flatMap((each) => (each.ok ? [] : [each.problem]))
  return problems.length > 0
    ? invalidFields(problems)
    : ok(decided.flatMap((each) => (each.ok ? [each.value] : [])))
}

/** Whether the choice says anything that did not stand when it was made, and does not stand already. */
export function isChange(chosen: ChosenPair, cases: readonly CaseToAllocate[]): boolean {
  const file = cases.find(({ id }) => id === chosen.case)
  return !isLeft(chosen) && writtenPair(chosen) !== (file === undefined ? '' : stoodOf(file))
}

/** Whether nobody was chosen for the case, or nobody else than it had. */
export function isLeft(chosen: ChosenPair): boolean {
  return (chosen.first === '' && chosen.second === '') || writtenPair(chosen) === chosen.stood
}

/** Who sits in the seats of a case, as a form says which pair its person saw; blank where nobody does. */
export function stoodOf({ pair }: Pick<CaseToAllocate, 'pair'>): string {
  const personIn = (seat: Seat) => pair.find((each) => each.seat === seat)?.person ?? ''
  const [first, second] = [personIn('first'), personIn('second')]
  return first === '' && second === '' ? '' : writtenPair({ first, second })
}

function writtenPair({ first, second }: Pick<ChosenPair, 'first' | 'second'>): string {
  return `${first}.${second}`
}

/** What whoever chose has to be told: the case has another pair now than the one that was seen. */
function overtakenBy(chosen: ChosenPair, { cases }: Choosing): Problem[] {
  const file = cases.find(({ id }) => id === chosen.case)
  if (file === undefined || stoodOf(file) === chosen.stood) return []
  const names = file.pair.map(({ name }) => name)
  return [{ field: null, sentence: sayChosenMeanwhile(file.position, names) }]
}

function decidePair(chosen: ChosenPair, { cases, candidates, days }: Choosing): Result<CheckedPair, Problem> {
  const file = cases.find(({ id }) => id === chosen.case)
  const [first, second] = [chosen.first, chosen.second].map((id) =>
    candidates.find(({ person }) => person === id),
  )
  if (!file || !first || !second) {
    const missing = first === undefined ? 'first' : 'second'
    return problem(`${missing}-${chosen.case}`, sayChooseBoth(file?.position ?? 0))
  }
  if (!canBeAllocated(file)) return problem(`first-${file.id}`, sayTooLate(file.position))
  const checks = checksOf(first, second, file, days)
  return judge({ file, first, second, checks, overrideReason: chosen.overrideReason.trim() || null })
}

/** A failed check needs a reason, and where none failed a reason is not kept. */
function judge(pair: CheckedPair): Result<CheckedPair, Problem> {
  const { file, first, checks, overrideReason } = pair
  if (checks.standing === 'refused') return problem(`second-${file.id}`, sayTwice(file.position, first.name))
  if (checks.standing !== 'needsOverride') return ok({ ...pair, overrideReason: null })
  return overrideReason === null ? problem(`reason-${file.id}`, sayNeedsReason(file.position)) : ok(pair)
}

function problem(field: string, sentence: string): Result<never, Problem> {
  return { ok: false, problem: { field, sentence } }
}
