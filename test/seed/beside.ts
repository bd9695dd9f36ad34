import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { z } from 'zod'
import type { Paragraph, ReportDocument } from '../../src/reports/model.ts'

const VERDICTS = {
  same: 'The same',
  more: 'Ours says more',
  cannot: 'Ours cannot support it',
} as const

const claims = z.object({
  claim: z.array(
    z
      .strictObject({
        source: z.string(),
        says: z.string(),
        find: z.array(z.string()),
        verdict: z.enum(['same', 'more', 'cannot']),
        why: z.string().endsWith('.').optional(),
      })
      .refine(({ verdict, why }) => (verdict === 'same') === (why === undefined), 'says why, or is the same')
      .refine(({ verdict, find }) => verdict === 'cannot' || find.length > 0, 'is found somewhere'),
  ),
})

export type Claim = z.infer<typeof claims>['claim'][number]

/** What the source says, claim by claim in its order. */
export function readClaims(): readonly Claim[] {
  return claims.parse(parse(readFileSync('test/seed/claims.toml', 'utf8'))).claim
}

/** A report as lines of text in the order of reading: a line for each heading, item and row. */
export function linesOf({ header, title, sections }: ReportDocument): string[] {
  const top = [...header.map(({ label, value }) => `${label}: ${value}`), title]
  return [...top, ...sections.flatMap((section) => [section.title, ...section.paragraphs.flatMap(linesIn)])]
}

function linesIn({ number, heading, text, table }: Paragraph): string[] {
  const [first = '', ...others] = [...(heading === null ? [] : [heading]), ...text.split('\n')]
  const rows = (table?.rows ?? []).map((row) => row.join(' | '))
  return [`${number} ${first}`, ...others.map((line) => line.replace(/^- /, '')), ...rows]
}

/** Where one claim stands: the lines that hold its texts. */
export interface Found {
  readonly claim: Claim
  readonly lines: readonly string[]
  /** Texts that stand nowhere after the claim before. */
  readonly missing: readonly string[]
}

/** Looks for every text of every claim, each after the one before it. */
export function findAll(lines: readonly string[], all: readonly Claim[]): Found[] {
  const text = lines.join('\n')
  let from = 0
  return all.map((claim) => {
    const places = claim.find.map((wanted) => {
      const place = text.indexOf(wanted, from)
      if (place >= 0) from = place
      return place
    })
    const holding = new Set(places.filter((place) => place >= 0).map((place) => lineAt(text, place)))
    return { claim, lines: [...holding], missing: claim.find.filter((_, each) => (places[each] ?? -1) < 0) }
  })
}

function lineAt(text: string, place: number): string {
  const end = text.indexOf('\n', place)
  return text.slice(text.lastIndexOf('\n', place) + 1, end < 0 ? undefined : end)
}

/** The page that lays the two reports side by side. */
export function besideText(found: readonly Found[]): string {
  const rows = found.map(({ claim, lines }) => {
    const ours = lines.length === 0 ? '(nothing)' : lines.join('<br>')
    const why = claim.why === undefined ? '' : `: ${claim.why}`
    return `| ${[claim.source, claim.says, ours.replaceAll(' | ', ', '), VERDICTS[claim.verdict] + why].join(' | ')} |`
  })
  return `${INTRODUCTION}\n| source | what it says | ours, in its order | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

const INTRODUCTION = `# The story's board report beside its source

The story of Northmere is made after one real report to a safeguarding board. Here every claim of that report stands, in
our own words and in its order, beside the lines of ours that carry it. Where ours says more, or cannot support what the
source says, the last column says why. A test makes this page from the report and fails when a figure is missing or out of
its order.
`
