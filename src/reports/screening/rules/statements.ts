/** A statement in the words of a public report that counts few children, or speaks of all or none of them. */
export interface StatementSpot {
  readonly kind: 'smallCount' | 'everyChild'
  readonly from: number
  readonly until: number
  readonly isToDecide: boolean
}

const FEW = '[1-5]|one|two|three|four|five|both|a single|a couple of'
const WHOM = String.raw`child(?:ren)?|young (?:person|people)|girls?|boys?|teenagers?|siblings?|files?|cases?|audits?|famil(?:y|ies)`
const SMALL = new RegExp(
  String.raw`\b(?:${FEW})(?:\s+of(?:\s+the)?(?:\s+[\w-]+)?)?(?:\s+[\p{L}-]+)?\s+(?:${WHOM})\b`,
  'giu',
)
const EVERY = new RegExp(
  String.raw`\b(?:all|every|each|none|no|not one|not a single)(?:\s+of)?(?:\s+the(?:se)?)?(?:\s+[\p{L}-]+)?\s+(?:${WHOM})\b`,
  'giu',
)

/** Counts of one to five children or files. */
export function spotSmallCounts(text: string): StatementSpot[] {
  return [...text.matchAll(SMALL)].map((found) => spotOf('smallCount', found))
}

/** What is said of every child, or of none. */
export function spotEveryChild(text: string): StatementSpot[] {
  return [...text.matchAll(EVERY)].map((found) => spotOf('everyChild', found))
}

function spotOf(kind: StatementSpot['kind'], found: RegExpExecArray): StatementSpot {
  return { kind, from: found.index, until: found.index + found[0].length, isToDecide: true }
}
