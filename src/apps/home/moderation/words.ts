import { plural } from '../../../kernel/sentence.ts'
import type { Fact, Task } from '../model.ts'

/** What decides whether a submitted audit is looked at a second time. */
export interface Submitted {
  readonly grade: string | null
  readonly safeguarded: string | null
  readonly hasFollowUp: boolean
}

interface Reason {
  readonly words: string
  readonly holds: (audit: Submitted) => boolean
}

const REASONS: readonly Reason[] = [
  { words: 'graded Inadequate', holds: ({ grade }) => grade === 'inadequate' },
  {
    words: 'where the child is not safeguarded or nobody can tell',
    holds: ({ safeguarded }) => safeguarded === 'no' || safeguarded === 'cannotTell',
  },
  { words: 'with a follow-up', holds: ({ hasFollowUp }) => hasFollowUp },
]

/** Every Inadequate, every no or cannot tell, every follow-up. @source domain.md, judging a case */
export function callsForModeration(audit: Submitted): boolean {
  return REASONS.some(({ holds }) => holds(audit))
}

const NOT_YET =
  'Pages to moderate come with the next release; until then, agree with the audit lead who takes the second look.'

/** How many submitted audits of an open round call for a second look, and why; null when none does. */
export function sayToModerate(round: string, audits: readonly Submitted[]): Task | null {
  const count = audits.filter(callsForModeration).length
  if (count === 0) return null
  return {
    title: `${sayOf(count, audits.length)} of ${round} ${plural(count, 'calls', 'call')} for moderation`,
    href: null,
    hint: `${sayReasons(audits)}. ${NOT_YET}`,
    status: 'To moderate',
    urgency: 'next',
  }
}

/** The same of a round that is closed, whose records stay as they are. */
export function sayClosed(round: string, audits: readonly Submitted[]): Fact {
  const count = audits.filter(callsForModeration).length
  const why = count === 0 ? '' : ` (${sayReasons(audits)})`
  const value = `${sayOf(count, audits.length)} would call for moderation by the rules of today${why}. Its records stay as they are.`
  return {
    key: `${round}, closed`,
    lines: [value],
    link: { text: 'See round', href: `/rounds/${round}` },
  }
}

function sayOf(count: number, of: number): string {
  return `${count} of ${of} submitted ${plural(of, 'audit', 'audits')}`
}

function sayReasons(audits: readonly Submitted[]): string {
  const counts = REASONS.map(({ words, holds }) => ({ words, count: audits.filter(holds).length }))
  return counts.flatMap(({ words, count }) => (count === 0 ? [] : [`${count} ${words}`])).join('; ')
}
