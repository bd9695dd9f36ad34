import { ENTRY_KINDS } from '../../../src/evidence/model.ts'
import type { ChildFacts, Standard } from '../../../src/standards/index.ts'

/*
 * What the second implementation is asked about: plain objects in any order, no columns. Of the real one it takes the
 * shapes of facts and of standards (types alone) and no line that computes.
 */

export type Entry = NonNullable<ChildFacts['entries']>[number]
export type Episode = NonNullable<ChildFacts['episodes']>[number]
export type Said = 'yes' | 'no' | 'notRecorded' | 'notApplicable'
export type Rule = Standard['versions'][number]['rule']
export type RuleOf<Shape extends Rule['shape']> = Extract<Rule, { readonly shape: Shape }>

export interface Span {
  readonly from: number
  readonly until: number | null
}

export interface Asked {
  readonly asAt: number
  /** The days that feeds of a kind cover; a kind that is not named is covered on no day. */
  readonly coverage: Readonly<Record<string, Span>>
  readonly holidays: ReadonlySet<number>
}

export interface PlainDuty {
  readonly stay: number
  readonly from: number
  readonly due: number | null
  readonly verdict: Verdict
}

export type Verdict = 'met' | 'notMet' | 'cannotTell' | 'notYetDue' | 'notApplicable'

/** Three-valued: what is not recorded may be so or not. */
export type Sure = 'surely' | 'perhaps' | 'no'

/** Whether the day lies in the half-open span. */
export function isIn(span: Span, day: number): boolean {
  return day >= span.from && (span.until === null || day < span.until)
}

/** "What lies after as-at has not happened": what begins later is not there, what ends later is still open. */
export function asSeen<Thing extends Span>(things: readonly Thing[], asAt: number): Thing[] {
  const begun = things.filter(({ from }) => from <= asAt)
  return begun.map((thing) =>
    thing.until !== null && thing.until > asAt ? { ...thing, until: null, untilAt: null } : thing,
  )
}

/** Whether the feeds of all kinds cover each of the days, first and last included. */
export function areCovered(asked: Asked, kinds: readonly string[], first: number, last: number): boolean {
  for (const kind of kinds) {
    const span = asked.coverage[wholeKindOf(kind)]
    if (!span) return false
    for (let day = first; day <= last; day += 1) if (!isIn(span, day)) return false
  }
  return true
}

/** `caseNote` of `caseNote.about=listing`: feeds give whole kinds. */
function wholeKindOf(kind: string): string {
  return kind.replace(/\..*$/, '')
}

/** Whether the entry is, or may be, of one of the kinds; `caseNote.about=listing` asks for the text too. */
export function isOfKinds(entry: Entry, kinds: readonly string[]): boolean {
  return kinds.some((kind) => ofKind(entry, kind) !== 'no')
}

/** An entry whose text nobody wrote may be about that or about something else. */
function ofKind(entry: Entry, kind: string): Sure {
  const part = /^(\w+)\.(\w+)=(\w+)$/.exec(kind)
  if (!part) return entry.kind === kind ? 'surely' : 'no'
  const text = entry.texts?.[String(part[2])]
  if (entry.kind !== part[1]) return 'no'
  if (text === undefined) return 'perhaps'
  return text === part[3] ? 'surely' : 'no'
}

/** What the entry says of an attribute; a blank is never a no. */
export function said(entry: Entry, attribute: string): Said {
  return entry.answers?.[attribute] ?? 'notRecorded'
}

/** "An entry where one is no or not applicable does not count; where one is not recorded (and none is no) it may count." */
export function countsAs(entry: Entry, { kinds, yes, no = [] }: RuleOf<'present'>['entries']): Sure {
  // "Of entries whose kind has no such answer it is not asked."
  const known = ENTRY_KINDS.find(({ code }) => code === entry.kind)?.attributes ?? []
  const isAsked = (attribute: string) => known.some(({ code, isText }) => code === attribute && !isText)
  const parts: Sure[] = [
    ...yes.filter(isAsked).map((attribute) => isSaid(entry, attribute, 'yes')),
    ...no.filter(isAsked).map((attribute) => isSaid(entry, attribute, 'no')),
    kinds.some((kind) => ofKind(entry, kind) === 'surely') ? 'surely' : 'perhaps',
  ]
  if (parts.includes('no')) return 'no'
  return parts.includes('perhaps') ? 'perhaps' : 'surely'
}

function isSaid(entry: Entry, attribute: string, wanted: Said): Sure {
  const answer = said(entry, attribute)
  if (answer === 'notRecorded') return 'perhaps'
  return answer === wanted ? 'surely' : 'no'
}

/** domain.md: "not met if any duty is; else cannot tell if any; else met; not yet due or not applicable only if alone". */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notMet')) return 'notMet'
  if (verdicts.includes('cannotTell')) return 'cannotTell'
  if (verdicts.includes('met')) return 'met'
  // What is still to come says more than what was never asked.
  return verdicts.includes('notYetDue') ? 'notYetDue' : 'notApplicable'
}
