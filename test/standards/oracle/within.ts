import type { ChildFacts } from '../../../src/standards/index.ts'
import { isBefore, isInTime, lastDayInTime, type Moment } from './elapsed.ts'
import {
  areCovered,
  type Asked,
  asSeen,
  countsAs,
  type Entry,
  type Episode,
  isIn,
  isOfKinds,
  type PlainDuty,
  type Rule,
  type RuleOf,
  said,
  type Sure,
  type Verdict,
} from './facts.ts'
import { isCutBefore, type Time } from './times.ts'

type WithinRule = RuleOf<'within'>

interface Called {
  readonly when: Moment
  readonly episode: Episode | null
}

/** One duty for each trigger: is it answered within the limit? */
export function within(
  child: ChildFacts,
  time: Time,
  ruleOn: (day: number) => Rule,
  asked: Asked,
  shapeOf: WithinRule,
): PlainDuty[] {
  const duties: PlainDuty[] = []
  for (let day = time.from; day <= asked.asAt && isIn(time, day); day += 1) {
    const rule = ruleOn(day)
    if (rule.shape !== 'within') continue
    for (const called of calledOn(child, time, rule, asked, day)) {
      duties.push({ stay: time.stay, ...judge(child, time, rule, asked, called) })
    }
  }
  return [...duties, ...stillOpen(child, time, shapeOf, asked)]
}

/** What happened on the day that calls for an answer. */
function calledOn(child: ChildFacts, time: Time, rule: WithinRule, asked: Asked, day: number): Called[] {
  const { trigger } = rule
  if (trigger.on === 'stayStart') return day === time.whole.from ? [{ when: { day }, episode: null }] : []
  if (trigger.on === 'entry') {
    const entries = (child.entries ?? []).filter(
      (entry) => entry.day === day && isOfKinds(entry, trigger.entries.kinds),
    )
    // A trigger that only may be one is taken for none: nothing is asked that is not known to have been called for.
    const sure = entries.filter((entry) => countsAs(entry, trigger.entries.yes) === 'surely')
    return sure.map((when) => ({ when, episode: null }))
  }
  const ended = asSeen(child.episodes ?? [], asked.asAt).filter(({ until }) => until === day)
  return ended.map((episode) => ({ when: { day, at: episode.untilAt ?? null }, episode }))
}

/** An episode that is open on the day can still end in a time that goes on: not yet due, and no day can be named. */
function stillOpen(child: ChildFacts, time: Time, rule: WithinRule, { asAt }: Asked): PlainDuty[] {
  if (rule.trigger.on !== 'episodeEnd' || !isIn(time, asAt)) return []
  const open = asSeen(child.episodes ?? [], asAt).filter(({ until }) => until === null)
  return open.map(({ from }) => ({ stay: time.stay, from, due: null, verdict: 'notYetDue' }))
}

function judge(
  child: ChildFacts,
  time: Time,
  rule: WithinRule,
  asked: Asked,
  { when, episode }: Called,
): Omit<PlainDuty, 'stay'> {
  const from = when.day
  if (rule.limit === null) return { from, due: null, verdict: 'cannotTell' }
  const due = lastDayInTime(when, rule.limit, asked)
  if (due === null) throw new RangeError('A limit beyond the years of the second implementation')
  return { from, due, verdict: verdictOf(child, time, rule, asked, when, episode, due) }
}

function verdictOf(
  child: ChildFacts,
  time: Time,
  rule: WithinRule,
  asked: Asked,
  when: Moment,
  episode: Episode | null,
  due: number,
): Verdict {
  const isCut = isCutBefore(time, due, asked.asAt)
  const isDue = asked.asAt > due
  const onlyIf = rule.trigger.on === 'episodeEnd' ? rule.trigger.onlyIf : undefined
  if (onlyIf && episode) {
    const own = episode[onlyIf] ?? 'notRecorded'
    if (own === 'no' || own === 'notApplicable') return 'notApplicable'
    if (own === 'notRecorded') return isCut ? 'notApplicable' : isDue ? 'cannotTell' : 'notYetDue'
  }
  const answer =
    rule.response.by === 'answer'
      ? fromEpisode(child, asked, episode, rule.response)
      : fromEntries(child, rule, asked, when, episode)
  if (answer === 'surely') return 'met'
  if (answer === 'doesNotArise') return 'notApplicable'
  if (rule.unlessDeclined && isDeclined(child, asked, episode)) return 'notApplicable'
  if (isCut) return 'notApplicable'
  if (!isDue) return 'notYetDue'
  if (answer === 'answeredNo') return 'notMet'
  if (answer === 'perhaps') return 'cannotTell'
  const kinds = rule.response.by === 'answer' ? ['missingEpisode'] : rule.response.entries.kinds
  return areCovered(asked, kinds, when.day, due) ? 'notMet' : 'cannotTell'
}

function linkedTo(child: ChildFacts, asked: Asked, episode: Episode | null): Entry[] {
  const entries = (child.entries ?? []).filter(({ day }) => day <= asked.asAt)
  return entries.filter(({ episodes }) => episode?.id !== undefined && episodes?.includes(episode.id))
}

function isDeclined(child: ChildFacts, asked: Asked, episode: Episode | null): boolean {
  if (!episode) return false
  const linked = linkedTo(child, asked, episode)
  return episode.accepted === 'no' || linked.some((entry) => said(entry, 'accepted') === 'no')
}

/** The best that any entry does: of an episode, those that are linked to it; one that is linked to none may be meant. */
function fromEntries(
  child: ChildFacts,
  rule: WithinRule,
  asked: Asked,
  when: Moment,
  episode: Episode | null,
): Sure {
  const { response, limit } = rule
  if (response.by !== 'entries' || limit === null) return 'no'
  let best: Sure = 'no'
  for (const entry of child.entries ?? []) {
    if (entry.day > asked.asAt || !isOfKinds(entry, response.entries.kinds)) continue
    if (isBefore(entry, when)) continue
    const links = entry.episodes ?? []
    const isLinked = episode === null || (episode.id !== undefined && links.includes(episode.id))
    if (!isLinked && links.length > 0) continue
    const parts = [countsAs(entry, response.entries.yes), isInTime(when, entry, limit, asked)]
    if (parts.includes('no')) continue
    if (isLinked && !parts.includes('perhaps')) return 'surely'
    best = 'perhaps'
  }
  return best
}

/** The episode's own answer, or that of an entry which is linked to it. */
function fromEpisode(
  child: ChildFacts,
  asked: Asked,
  episode: Episode | null,
  response: Extract<WithinRule['response'], { readonly by: 'answer' }>,
): Sure | 'doesNotArise' | 'answeredNo' {
  const own = episode?.[response.answer] ?? 'notRecorded'
  const linked = linkedTo(child, asked, episode)
  if (response.as === 'recorded') {
    const isRecorded = (answer: Said) => answer === 'yes' || answer === 'no'
    if (isRecorded(own) || linked.some((entry) => isRecorded(said(entry, response.answer)))) return 'surely'
    return own === 'notApplicable' ? 'doesNotArise' : 'no'
  }
  const saysYes = (entry: Entry) => said(entry, response.answer) === 'yes' || said(entry, 'held') === 'yes'
  if (own === 'yes' || linked.some(saysYes)) return 'surely'
  if (own === 'notApplicable') return 'doesNotArise'
  return own === 'no' ? 'answeredNo' : 'perhaps'
}

type Said = ReturnType<typeof said>
