import { createHash } from 'node:crypto'
import type { Audience, ReportDocument } from '../../model.ts'
import type { Finding, FindingKind, Known, Spoken } from '../model.ts'
import { spotDetails } from './details.ts'
import { indexOf, spotNames } from './names.ts'
import { spotEveryChild, spotSmallCounts } from './statements.ts'
import { spotsInTable } from './tables.ts'

/** What is screened for one audience: the report as it is printed, and the words in it that people wrote. */
export interface Screened {
  readonly document: ReportDocument
  readonly spoken: readonly Spoken[]
  /** How many audits of this version the reports issued to the same readers do not have, and the reverse. */
  readonly changes: readonly Change[]
}

/** An issued version of the same round beside this one. */
export interface Change {
  readonly version: number
  readonly joinedCount: number
  readonly leftCount: number
}

const LARGEST_TELLING_CHANGE = 5

/** Everything in a report that could tell who a child is, for a person to decide on. @source domain.md, disclosure */
export function screen({ document, spoken, changes }: Screened, known: Known): Finding[] {
  const { audience } = document
  const index = indexOf(known)
  const inWords = spoken.flatMap((each) => {
    const names = spotNames(each.text, index)
    const spots = [...names, ...spotDetails(each.text, known), ...statementsIn(each, audience)]
    return spots
      .map((spot) => ({ ...spot, words: each.text.slice(spot.from, spot.until) }))
      .filter(({ words }) => !isDrafted(words, each))
      .map((spot) => findingOf(audience, each.place, spot, `${each.text}\n${spot.from}`))
  })
  return [...inWords, ...inTables(document), ...inChanges(changes, audience)]
}

/** Only the public is kept from counts in words; what is agreed as an action may speak of all children. */
function statementsIn({ text, place, drafted }: Spoken, audience: Audience) {
  if (audience !== 'public') return []
  const isAgreed = drafted === null && !place.startsWith('header.')
  return [...spotSmallCounts(text), ...(isAgreed ? [] : spotEveryChild(text))]
}

// As whole words: a child called Lea is not in a draft that says "least".
function isDrafted(words: string, { drafted }: Spoken): boolean {
  if (drafted === null) return false
  const exact = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'iu').test(drafted)
}

function inTables({ audience, sections }: ReportDocument): Finding[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  return paragraphs.flatMap(({ key, table }) =>
    table === null
      ? []
      : spotsInTable(table, audience).map((spot) => findingOf(audience, key, spot, JSON.stringify(table))),
  )
}

/** With the version before in hand, few audits more or less show what these audits found. */
function inChanges(changes: readonly Change[], audience: Audience): Finding[] {
  const isTelling = (count: number) => count > 0 && count <= LARGEST_TELLING_CHANGE
  const telling = changes.filter(
    ({ joinedCount, leftCount }) => isTelling(joinedCount) || isTelling(leftCount),
  )
  // The public figures were suppressed against every version before; the rows are no secret to a restricted reader.
  if (audience !== 'partnership') return []
  return telling.map(({ version, joinedCount, leftCount }) => {
    const words = `version ${version}: ${joinedCount} more, ${leftCount} fewer`
    return findingOf(audience, 'figures', { kind: 'difference', words, isToDecide: true }, words)
  })
}

interface Spot {
  readonly kind: FindingKind
  readonly words: string
  readonly isToDecide: boolean
}

function findingOf(
  audience: Audience,
  place: string,
  { kind, words, isToDecide }: Spot,
  around: string,
): Finding {
  const key = createHash('sha256')
    .update(JSON.stringify([audience, place, kind, words, around]))
    .digest('hex')
  return { kind, isToDecide, audience, place, words, key }
}

/** Findings that stand in the way of issue: a person has decided on none of them yet. */
export function undecidedFindings(findings: readonly Finding[], decided: ReadonlySet<string>): Finding[] {
  return findings.filter(({ isToDecide, key }) => isToDecide && !decided.has(key))
}
