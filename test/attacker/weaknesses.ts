import type { Paragraph, ReportDocument } from '../../src/reports/model.ts'
import type { Weakness } from './publish.ts'
import type { Round } from './rounds.ts'
import { truthOf } from './truth.ts'

/** Ways in which suppression could be broken: an attacker who does not notice one of them is no attacker. */
export const WEAKNESSES: Readonly<Record<string, Weakness>> = {
  'no secondary suppression': { bounds: (_, work) => work(() => ({ low: 0, high: Infinity })) },
  'earlier reports are not looked at': { weaken: (round) => ({ ...round, earlier: [] }) },
  'the per cent of a suppressed count is left': { spoil: spoilOutcomes(putBackShare) },
  'a count whose complement is small is left': { spoil: spoilOutcomes(putBackLargest) },
  'the order of rows follows the counts': { spoil: spoilOutcomes(inOrderOfCounts) },
  'a sentence with a suppressed count is left': { spoil: leaveSentence },
  'what may be said of no child is told of all': {
    weaken: (round) => ({
      ...round,
      tables: round.tables.map((each) => ({ ...each, neverAll: [], neverNone: [] })),
    }),
  },
  'tables are looked at one by one': { weaken: (round) => ({ ...round, links: [] }) },
  'a row for each child is left': { spoil: leaveRows },
}

type Row = readonly string[]
type Edit = (rows: readonly Row[], counts: ReadonlyMap<string, number>, auditCount: number) => readonly Row[]

function countOf(counts: ReadonlyMap<string, number>, [name = '']: Row): number {
  return counts.get(name) ?? 0
}

function spoilOutcomes(edit: Edit): NonNullable<Weakness['spoil']> {
  return (document, round) => {
    const counts = gradesOf(round)
    return mapParagraphs(document, (each) => {
      if (each.table?.caption !== 'Audits by outcome') return each
      return { ...each, table: { ...each.table, rows: edit(each.table.rows, counts, round.audits.length) } }
    })
  }
}

function gradesOf(round: Round): ReadonlyMap<string, number> {
  return truthOf({ earlier: null, round }).now.get('Audits by outcome') ?? new Map()
}

function putBackShare(...[rows, counts, auditCount]: Parameters<Edit>): readonly Row[] {
  return rows.map((row) => [
    row[0] ?? '',
    row[1] ?? '',
    `${Math.round((100 * countOf(counts, row)) / auditCount)}%`,
  ])
}

function putBackLargest(...[rows, counts, auditCount]: Parameters<Edit>): readonly Row[] {
  return rows.map((row) =>
    countOf(counts, row) > auditCount / 2 ? [row[0] ?? '', String(countOf(counts, row)), 'c'] : row,
  )
}

function inOrderOfCounts(...[rows, counts]: Parameters<Edit>): readonly Row[] {
  return rows.toSorted((one, other) => countOf(counts, other) - countOf(counts, one))
}

function leaveSentence(document: ReportDocument, round: Round): ReportDocument {
  const sentences = [...gradesOf(round)].map(
    ([name, count]) => `${name}: ${count} of ${round.audits.length} audits.`,
  )
  return mapParagraphs(document, (each, place) =>
    place === 0 ? { ...each, text: `${each.text} ${sentences.join(' ')}` } : each,
  )
}

function leaveRows(document: ReportDocument, round: Round): ReportDocument {
  const rows = round.audits.map(({ grade }, place) => [String(12 + (place % 6)), 'A team', grade])
  const table = { caption: 'Outcome of each audit', head: ['Age', 'Team', 'Outcome of audit'], rows }
  return mapParagraphs(document, (each, place) => (place === 0 ? { ...each, table } : each))
}

function mapParagraphs(
  document: ReportDocument,
  edit: (paragraph: Paragraph, place: number) => Paragraph,
): ReportDocument {
  const sections = document.sections.map((section, first) => ({
    ...section,
    paragraphs: section.paragraphs.map((each, place) => edit(each, first + place)),
  }))
  return { ...document, sections }
}
