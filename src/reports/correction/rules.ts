import { isDeepStrictEqual } from 'node:util'
import { listed, plural } from '../../kernel/sentence.ts'
import type { HeaderLine, Paragraph, ReportDocument } from '../model.ts'

/** A version after the first: which one it corrects, and why. */
export interface Correction {
  readonly version: number
  readonly corrects: number
  readonly reason: string
}

/** By number what a reader finds changed; a paragraph is the same whatever its number has become. */
export interface Changed {
  readonly isHeaderChanged: boolean
  readonly changed: readonly string[]
  readonly added: readonly string[]
  /** By the numbers of the version before. */
  readonly leftOut: readonly string[]
}

/** What differs between a version as it was issued and the next, for one audience. */
export function changedBetween(before: ReportDocument, now: ReportDocument): Changed {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(now)]
  const earlier = new Map(old.map((each) => [each.key, each]))
  const keys = new Set(fresh.map(({ key }) => key))
  return {
    isHeaderChanged:
      before.title !== now.title || !isDeepStrictEqual(withoutCorrection(before), withoutCorrection(now)),
    changed: fresh.filter((each) => isOther(earlier.get(each.key), each)).map(({ number }) => number),
    added: fresh.filter(({ key }) => !earlier.has(key)).map(({ number }) => number),
    leftOut: old.filter(({ key }) => !keys.has(key)).map(({ number }) => number),
  }
}

/** What a corrected report says of itself, at its top: `Version 2 corrects version 1: … What changed: …`. */
export function correctionLine({ version, corrects, reason }: Correction, changed: Changed): HeaderLine {
  const why = /[.!?]$/.test(reason) ? reason : `${reason}.`
  const value = `Version ${version} corrects version ${corrects}: ${why} ${sayChanged(changed, corrects)}`
  return { label: CORRECTION, value }
}

const CORRECTION = 'Correction'

function sayChanged({ isHeaderChanged, changed, added, leftOut }: Changed, corrects: number): string {
  const parts = [
    ...(isHeaderChanged ? ['what stands at the top'] : []),
    ...(changed.length === 0 ? [] : [paragraphs(changed)]),
  ]
  const said = parts.length === 0 ? [] : [`What changed: ${listed(parts)}.`]
  const fresh = added.length === 0 ? [] : [`New: ${paragraphs(added)}.`]
  const gone = leftOut.length === 0 ? [] : [`Left out: ${paragraphs(leftOut)} of version ${corrects}.`]
  const all = [...said, ...fresh, ...gone]
  return all.length === 0 ? 'No paragraph changed.' : all.join(' ')
}

function paragraphs(numbers: readonly string[]): string {
  return `${plural(numbers.length, 'paragraph', 'paragraphs')} ${listed(numbers)}`
}

function paragraphsOf({ sections }: ReportDocument): Paragraph[] {
  return sections.flatMap((section) => section.paragraphs)
}

// The correction of the version before says nothing of this one.
function withoutCorrection({ header }: ReportDocument): HeaderLine[] {
  return header.filter(({ label }) => label !== CORRECTION)
}

function isOther(before: Paragraph | undefined, { heading, text, table, picture }: Paragraph): boolean {
  if (before === undefined) return false
  const old = { heading: before.heading, text: before.text, table: before.table, picture: before.picture }
  return !isDeepStrictEqual(plainly(old), plainly({ heading, text, table, picture }))
}

// A document that was kept has been through JSON, which leaves out what is undefined.
function plainly(thing: object): unknown {
  return JSON.parse(JSON.stringify(thing))
}
