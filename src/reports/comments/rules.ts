import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { LOOKS_LIKE_A_CHILD } from './words.ts'

/** What somebody said about a paragraph while it is written. It is part of no report and of no file. */
export interface ReportComment {
  readonly id: Id<'comment'>
  readonly paragraph: string
  readonly text: string
  readonly at: Instant
  readonly by: string
  readonly resolved: { readonly at: Instant; readonly by: string } | null
}

const LONG_NUMBER = /\d{5,}/
const FULL_DATE = /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/

/** Why a comment is refused that could point to a child: a number of a case system or a date of birth; null if neither. */
export function whyNotToSay(text: string): string | null {
  return LONG_NUMBER.test(text) || FULL_DATE.test(text) ? LOOKS_LIKE_A_CHILD : null
}
