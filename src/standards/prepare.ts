import { type Calendar, reachOf } from './calendar.ts'
import type { Covered } from './desk.ts'
import { kindPlace, prepareEntries } from './entries.ts'
import { type AppliesTo, type Shape, type Standard, STATUSES, type Version } from './model.ts'
import type { PreparedOf } from './prepared-model.ts'
import type { Entries, Limit, Rule, Trigger } from './rule-model.ts'
import { hasFigure, INTERVIEW, judgedKinds, kindsOf } from './rules.ts'
import type { PreparedAttribute } from './shapes/attribute.ts'
import type { PreparedCadence } from './shapes/cadence-model.ts'
import type { PreparedCurrent } from './shapes/current.ts'
import { ACCEPTED, OFFERED } from './shapes/episode-answers.ts'
import type { PreparedPresent } from './shapes/present.ts'
import type { PreparedUplift } from './shapes/uplift.ts'
import type { PreparedWithin } from './shapes/within-model.ts'
import { EVERY_REGISTER, EVERYONE, NOT_OPEN_TO_SOCIAL_CARE } from './spans.ts'
import { prepareStage } from './stages.ts'
import { answerPlace } from './timeline-of.ts'
import { type Coverage, OPEN } from './timeline.ts'

export type PreparedRule =
  PreparedPresent | PreparedWithin | PreparedCadence | PreparedCurrent | PreparedUplift | PreparedAttribute

export type Prepared = PreparedOf<PreparedRule>

/** What a run is judged against. */
export interface Ground {
  readonly kinds: readonly string[]
  readonly registers: readonly string[]
  readonly coverage: Coverage
  readonly calendar: Calendar
}

const CUT_BY_VERSIONS: ReadonlySet<Shape> = new Set(['present', 'current', 'attribute'])

/** The standards that ask something of a child, each against the ground; one without a kind it names is a fault. */
export function prepare(standards: readonly Standard[], ground: Ground): Prepared[] {
  return standards.map((standard, index) => prepareOne(standard, index, ground))
}

function prepareOne(standard: Standard, index: number, ground: Ground): Prepared {
  const { shape, over, appliesTo, until, versions } = standard
  const withFigure = versions.find(({ rule }) => hasFigure(rule))
  return {
    index,
    shape,
    over,
    status: statusPlace(appliesTo),
    register: registerPlace(standard, ground),
    statusCovered: coveredAt([ground.kinds.length + 1], ground.coverage),
    from: versions[0]?.from ?? OPEN,
    until: until ?? OPEN,
    figureFrom: withFigure?.from ?? OPEN,
    isCutByVersions: CUT_BY_VERSIONS.has(shape) && versions.length > 1,
    versionFrom: Int32Array.from(versions, ({ from }) => from),
    ...prepareVersions(standard, ground),
    asking: { day: 0, at: 0, due: 0, episode: -1, triggerRow: -1, row: -1, isSure: true },
  }
}

// A timeline that was loaded without the register holds no stay on it that could be told from others: a slip of the caller.
function registerPlace({ code, register }: Standard, { registers }: Ground): number {
  if (register === undefined) return EVERY_REGISTER
  const place = registers.indexOf(register)
  if (place < 1) throw new Error(`The timeline was loaded without the register that ${code} names`)
  return place
}

/** A standard that names an answer that there is not spoils none but itself; a timeline without a kind is refused. */
function prepareVersions(standard: Standard, ground: Ground): Pick<Prepared, 'versions' | 'fault'> {
  for (const kind of kindsOf([standard])) kindPlace(kind, ground.kinds)
  try {
    const versions = standard.versions.map((version) => prepareRule(version, standard, ground))
    return { versions, fault: null }
  } catch (fault) {
    return { versions: [], fault: fault instanceof Error ? fault : new Error('unknown', { cause: fault }) }
  }
}

function statusPlace(appliesTo: AppliesTo): number {
  if (appliesTo === 'everyone') return EVERYONE
  return appliesTo === 'notOpenToSocialCare' ? NOT_OPEN_TO_SOCIAL_CARE : STATUSES.indexOf(appliesTo)
}

function prepareRule({ rule }: Version, standard: Standard, ground: Ground): PreparedRule {
  const covered = coveredOf(rule, standard, ground)
  const { kinds, calendar } = ground
  switch (rule.shape) {
    case 'present':
      return {
        shape: rule.shape,
        ...covered,
        entries: prepareEntries(rule.entries, kinds),
        isEver: rule.since === 'ever',
        grace: reachOf(rule.grace, calendar),
      }
    case 'within':
      return { ...covered, ...prepareWithin(rule, ground) }
    case 'cadence':
      return {
        shape: rule.shape,
        ...covered,
        entries: prepareEntries(rule.entries, kinds, countedKinds(standard)),
        every: orNull(rule.every, calendar),
        stages: rule.stages.map((stage) => prepareStage(stage, kinds, calendar)),
        isPausing: rule.pausesWhileMissing,
      }
    case 'current':
      return {
        shape: rule.shape,
        ...covered,
        kind: kindPlace(rule.kind, kinds),
        complete: rule.complete === null ? -1 : attributePlace(rule.kind, rule.complete),
        noOlderThan: orNull(rule.noOlderThan, calendar),
        isRenewed: rule.renewedDuringStay,
        grace: reachOf(rule.grace, calendar),
      }
    case 'uplift':
      return { ...rule, ...covered, entries: prepareEntries(rule.entries, kinds) }
    case 'attribute':
      return {
        shape: rule.shape,
        ...covered,
        kind: kindPlace(rule.kind, kinds),
        attribute: attributePlace(rule.kind, rule.attribute),
        least: rule.least,
      }
  }
}

/** The kinds that count in any version of a cadence. */
function countedKinds({ versions }: Standard): string[] {
  const named = versions.flatMap(({ rule }) => (rule.shape === 'cadence' ? rule.entries.kinds : []))
  return [...new Set(named)]
}

function orNull(limit: Limit | null, calendar: Calendar) {
  return limit === null ? null : reachOf(limit, calendar)
}

/** The place of an answer; one that the kind does not have is a fault, and never read as another. */
function attributePlace(kind: string, attribute: string): number {
  const place = answerPlace(kind, attribute)
  if (place < 0) throw new Error(`Entries of the kind ${kind} have no answer ${attribute}`)
  return place
}

const NO_ENTRIES: Entries = { kinds: [], yes: [] }

function prepareWithin(rule: Extract<Rule, { shape: 'within' }>, { kinds, calendar, coverage }: Ground) {
  const { trigger, response, limit } = rule
  const onlyIf = trigger.on === 'episodeEnd' ? trigger.onlyIf : undefined
  return {
    shape: rule.shape,
    trigger,
    triggers: prepareEntries(trigger.on === 'entry' ? trigger.entries : NO_ENTRIES, kinds),
    triggerCovered: triggerCovered(trigger, kinds, coverage),
    response,
    responses: prepareEntries(response.by === 'entries' ? response.entries : NO_ENTRIES, kinds),
    hours: limit?.unit === 'hours' ? limit.count : 0,
    reach:
      limit === null || limit.unit === 'hours' ? null : reachOf({ ...limit, unit: limit.unit }, calendar),
    isUnlessDeclined: rule.unlessDeclined,
    onlyIf: onlyIf === undefined ? -1 : onlyIf === 'offered' ? OFFERED : ACCEPTED,
    interviewKind: kinds.indexOf(INTERVIEW),
  }
}

/** The days on which a feed would show what calls for an answer; a stay needs none. */
function triggerCovered(trigger: Trigger, kinds: readonly string[], coverage: Coverage): Covered | null {
  if (trigger.on === 'stayStart') return null
  if (trigger.on === 'episodeEnd') return coveredAt([kinds.length], coverage)
  return coveredAt(
    trigger.entries.kinds.map((kind) => kindPlace(kind, kinds)),
    coverage,
  )
}

/** The days that every feed behind the rule covers: of its entries, of episodes' answers, and of the status. */
function coveredOf(rule: Rule, { appliesTo }: Standard, { kinds, coverage }: Ground) {
  const places = judgedKinds(rule).map((kind) => kindPlace(kind, kinds))
  if (rule.shape === 'within' && rule.response.by === 'answer') places.push(kinds.length)
  if (appliesTo !== 'everyone') places.push(kinds.length + 1)
  return coveredAt(places, coverage)
}

function coveredAt(places: readonly number[], { from, until }: Coverage): Covered {
  return {
    coverFrom: Math.max(...places.map((place) => from[place] as number)),
    coverUntil: Math.min(...places.map((place) => until[place] as number)),
  }
}

export { judgedKinds, kindsOf } from './rules.ts'
