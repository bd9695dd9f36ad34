import { addDays, addMonthsSameDay, type Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { overlaps, type Period } from '../kernel/period.ts'
import { type CheckName, sayCheck, type Verdict } from './independence-words.ts'

/** A time with a team: of an auditor as its member, of a child in its care. */
export interface TeamSpell {
  readonly team: Id<'team'>
  readonly period: Period
}

/** A worker's time with the child. */
export interface WorkerSpell {
  readonly worker: Id<'worker'>
  readonly period: Period
}

/** What is known of an auditor or moderator; null where no account, or no worker record, is linked. */
export interface AuditorFacts {
  readonly name: string
  readonly person: Id<'person'> | null
  readonly worker: { readonly id: Id<'worker'>; readonly teams: readonly TeamSpell[] } | null
  readonly isOutsideService: boolean | null
  readonly manages: readonly Id<'worker'>[]
  readonly related: readonly (Id<'worker'> | Id<'child'>)[]
}

/** What is known of a case: the teams and workers that the child has ever had, and the days that count. */
export interface CaseFacts {
  readonly child: Id<'child'>
  readonly asAt: Day
  readonly today: Day
  readonly teams: readonly TeamSpell[]
  readonly workers: readonly WorkerSpell[]
}

export interface Check {
  readonly check: CheckName
  readonly verdict: Verdict
  readonly sentence: string
}

/** The worst of the checks: `refused` cannot be overridden, `needsOverride` can with a reason. */
export type Standing = 'independent' | 'notChecked' | 'needsOverride' | 'refused'

export interface PairChecks {
  readonly first: readonly Check[]
  readonly second: readonly Check[]
  readonly pair: readonly Check[]
  readonly standing: Standing
}

const MONTHS_BACK = 12

/** Checks two auditors against a case and each other. @source domain.md, pairing auditors */
export function checkPair(first: AuditorFacts, second: AuditorFacts, file: CaseFacts): PairChecks {
  const own = { first: checkAuditor(first, file), second: checkAuditor(second, file) }
  const pair = [twoPeople(first, second), oneOutside(first, second)]
  return { ...own, pair, standing: standingOf([...own.first, ...own.second, ...pair]) }
}

/** Checks one auditor, or a moderator, against a case. Without a linked worker record no check is ever passed. */
export function checkAuditor(auditor: AuditorFacts, file: CaseFacts): Check[] {
  const isKnown = auditor.worker !== null
  const say = (check: CheckName, isAgainst: boolean, isChecked: boolean) =>
    checked(check, verdictOf(isAgainst, isChecked), [auditor.name])
  return [
    say('ownTeam', isOfOwnTeam(auditor, file), isKnown),
    say('workedWithChild', hasWorkedWith(auditor, file), isKnown),
    say('managesWorker', isManager(auditor, file), isKnown),
    say('declaredRelation', isRelated(auditor, file), isKnown && auditor.person !== null),
  ]
}

/** What a set of checks comes to: the worst of them. */
export function standingOf(checks: readonly Check[]): Standing {
  const failed = checks.filter(({ verdict }) => verdict === 'failed')
  if (failed.some(({ check }) => check === 'twoPeople')) return 'refused'
  if (failed.length > 0) return 'needsOverride'
  return checks.some(({ verdict }) => verdict === 'notChecked') ? 'notChecked' : 'independent'
}

function isOfOwnTeam({ worker }: AuditorFacts, file: CaseFacts): boolean {
  const recent = recentSpan(file)
  const teams = file.teams.filter(({ period }) => overlaps(period, recent)).map(({ team }) => team)
  return (worker?.teams ?? []).some(({ team, period }) => teams.includes(team) && overlaps(period, recent))
}

function hasWorkedWith({ worker }: AuditorFacts, file: CaseFacts): boolean {
  return file.workers.some((spell) => spell.worker === worker?.id)
}

function isManager({ manages }: AuditorFacts, file: CaseFacts): boolean {
  const recent = recentSpan(file)
  return file.workers.some(({ worker, period }) => manages.includes(worker) && overlaps(period, recent))
}

function isRelated({ related }: AuditorFacts, file: CaseFacts): boolean {
  const ids: readonly string[] = related
  return ids.includes(file.child) || file.workers.some(({ worker }) => ids.includes(worker))
}

// From twelve months before the as-at day until today: "now or in twelve months".
function recentSpan({ asAt, today }: CaseFacts): Period {
  const last = today > asAt ? today : asAt
  return { from: addMonthsSameDay(asAt, -MONTHS_BACK), until: addDays(last, 1) }
}

function twoPeople(first: AuditorFacts, second: AuditorFacts): Check {
  const isSamePerson = first.person !== null && first.person === second.person
  const isSameWorker = first.worker !== null && first.worker.id === second.worker?.id
  const canTell =
    (first.person !== null && second.person !== null) || (first.worker !== null && second.worker !== null)
  return checked('twoPeople', verdictOf(isSamePerson || isSameWorker, canTell), [first.name, second.name])
}

function oneOutside(first: AuditorFacts, second: AuditorFacts): Check {
  const known = [first.isOutsideService, second.isOutsideService]
  const isAgainst = known.every((isOutside) => isOutside === false)
  return checked('oneOutside', verdictOf(isAgainst, known.includes(true)), [first.name, second.name])
}

function verdictOf(isAgainst: boolean, isChecked: boolean): Verdict {
  if (isAgainst) return 'failed'
  return isChecked ? 'passed' : 'notChecked'
}

function checked(check: CheckName, verdict: Verdict, names: readonly string[]): Check {
  return { check, verdict, sentence: sayCheck(check, verdict, names) }
}
