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
import { isCutBefore, lastDayOf, type Time } from './times.ts'

type WithinRule = RuleOf<'within'>

interface Called {
  readonly when: Moment
  readonly episode: Episode | null
  /** False where an answer that was not recorded decides whether it calls for anything. */
  readonly isSure: boolean
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
  const all = [...duties, ...stillOpen(child, time, shapeOf, asked)]
  if (all.length > 0 || isTriggerFed(time, shapeOf, asked)) return all
  return [{ stay: time.stay, from: time.from, due: null, verdict: 'cannotTell' }]
}

/** Whether the feed of what calls for an answer covers any day of the time: without it nobody can say that nothing did. */
function isTriggerFed(time: Time, { trigger }: WithinRule, asked: Asked): boolean {
  if (trigger.on === 'stayStart') return true
  const kinds = trigger.on === 'entry' ? trigger.entries.kinds : ['missingEpisode']
  for (let day = time.from; day <= lastDayOf(time, asked.asAt); day += 1) {
    if (areCovered(asked, kinds, day, day)) return true
  }
  return false
}

/** What happened on the day that calls for an answer. */
function calledOn(child: ChildFacts, time: Time, rule: WithinRule, asked: Asked, day: number): Called[] {
  const { trigger } = rule
  if (trigger.on === 'stayStart')
    return day === time.whole.from ? [{ when: { day }, episode: null, isSure: true }] : []
  if (trigger.on === 'entry') {
    const entries = (child.entries ?? []).filter(
      (entry) => entry.day === day && isOfKinds(entry, trigger.entries.kinds),
    )
    const known = entries.map((when) => ({ when, sure: countsAs(when, trigger.entries) }))
    return known
      .filter(({ sure }) => sure !== 'no')
      .map(({ when, sure }) => ({ when, episode: null, isSure: sure === 'surely' }))
  }
  const ended = asSeen(child.episodes ?? [], asked.asAt).filter(({ until }) => until === day)
  return ended.map((episode) => ({ when: { day, at: episode.untilAt ?? null }, episode, isSure: true }))
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
  { when, episode, isSure }: Called,
): Omit<PlainDuty, 'stay'> {
  const from = when.day
  if (!isSure || rule.limit === null) return { from, due: null, verdict: 'cannotTell' }
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
    const own = answerOf(child, asked, episode, onlyIf)
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

/**
 * What is known of the question: a yes of the episode or of an interview linked to it is a yes, and so is an interview
 * that was held; else the episode's own answer; else, where it has none, a no of a linked interview.
 */
function answerOf(child: ChildFacts, asked: Asked, episode: Episode, question: 'offered' | 'accepted'): Said {
  const own = episode[question] ?? 'notRecorded'
  const linked = linkedTo(child, asked, episode)
  if (
    own === 'yes' ||
    linked.some((entry) => said(entry, question) === 'yes' || said(entry, 'held') === 'yes')
  ) {
    return 'yes'
  }
  return own === 'notRecorded' && linked.some((entry) => said(entry, question) === 'no') ? 'no' : own
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
    const parts = [countsAs(entry, response.entries), isInTime(when, entry, limit, asked)]
    if (parts.includes('no')) continue
    if (isLinked && !parts.includes('perhaps')) return 'surely'
    best = 'perhaps'
  }
  return best
}

/** The answer to a question about the episode itself. */
function fromEpisode(
  child: ChildFacts,
  asked: Asked,
  episode: Episode | null,
  response: Extract<WithinRule['response'], { readonly by: 'answer' }>,
): Sure | 'doesNotArise' | 'answeredNo' {
  const answer = episode ? answerOf(child, asked, episode, response.answer) : 'notRecorded'
  if (answer === 'yes') return 'surely'
  if (answer === 'notApplicable') return 'doesNotArise'
  if (response.as === 'recorded') return answer === 'no' ? 'surely' : 'no'
  return answer === 'no' ? 'answeredNo' : 'perhaps'
}

type Said = ReturnType<typeof said>
