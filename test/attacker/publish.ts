import type { CaseRow, Figures } from '../../src/analysis/index.ts'
import { asId } from '../../src/kernel/ids.ts'
import { LAYOUTS } from '../../src/reports/layout/index.ts'
import type { ReportDocument } from '../../src/reports/model.ts'
import { publicFacts } from '../../src/reports/rules/disclosure.ts'
import { documentOf, draftReport } from '../../src/reports/rules/draft.ts'
import { storySources } from '../../src/reports/story.factory.ts'
import type { FindBounds } from '../../src/reports/suppression/bounds.ts'
import type { RoundToTell } from '../../src/reports/suppression/model.ts'
import { suppress } from '../../src/reports/suppression/suppress.ts'
import { besideIssue, roundToTell } from '../../src/reports/suppression/tables.ts'
import { GRADE_CODES, JUDGEMENTS, QUESTIONS, TOOL, type Audit, type Round, type Story } from './rounds.ts'

/** Everything that the public gets to read of a story, oldest first. */
export type Publication = readonly ReportDocument[]

/** A way in which suppression could be broken: what goes into it, what it is told, what comes out of it. */
export interface Weakness {
  readonly weaken?: (round: RoundToTell) => RoundToTell
  readonly bounds?: FindBounds
  readonly spoil?: (document: ReportDocument, round: Round) => ReportDocument
}

const SOURCES = storySources()

/** Publishes the earlier round and then this one, as the program would. */
export function publish({ earlier, round }: Story, bounds: FindBounds, weakness: Weakness = {}): Publication {
  const first = earlier === null ? null : publishOne(earlier, null, bounds, {})
  const before = earlier === null || first === null ? null : { document: first, round: earlier }
  const second = publishOne(round, before, weakness.bounds ?? bounds, weakness)
  return first === null ? [second] : [first, second]
}

interface Before {
  readonly document: ReportDocument
  readonly round: Round
}

function publishOne(
  round: Round,
  before: Before | null,
  bounds: FindBounds,
  weakness: Weakness,
): ReportDocument {
  const figures = figuresOf(round, before)
  const rows = round.audits.map(rowOf)
  const told = before?.document.figures
  const beside = before && { before: before.round.audits.map(rowOf), now: rows }
  const earlier = told && beside ? [besideIssue(told, beside, before.round.code === round.code)] : []
  const asked = roundToTell({ figures, rows, tool: TOOL, earlier })
  const sources = {
    ...{ ...SOURCES, tool: TOOL, rows, cut: { ...SOURCES.cut, figures } },
    publicFigures: suppress(weakness.weaken?.(asked) ?? asked, bounds),
    publishedBefore: before !== null && before.round.code !== round.code ? (told ?? null) : null,
  }
  const document = documentOf(draftReport(LAYOUTS[0], publicFacts(sources), []))
  return weakness.spoil?.(document, round) ?? document
}

function figuresOf({ code, month, audits, frameCount }: Round, before: Before | null): Figures {
  const count = (is: (audit: Audit) => boolean) => audits.filter(is).length
  const of = audits.length
  const grades = GRADE_CODES.map((grade) => [
    grade,
    { count: count((each) => each.grade === grade), of, interval: null },
  ])
  const judged = JUDGEMENTS.map((each) => [each, count(({ safeguarded }) => safeguarded === each)])
  const isNext = before !== null && before.round.code !== code
  const earlier = {
    round: before?.round.code ?? '',
    month: before?.round.month ?? null,
    frameCount: null,
    sampleCount: null,
  }
  return {
    ...SOURCES.cut.figures,
    ...{
      round: code,
      month,
      tool: TOOL.code,
      auditedCount: of,
      frameCount,
      sampleCount: of,
      noInterval: null,
    },
    grades: Object.fromEntries(grades) as Figures['grades'],
    safeguarded: { ...(Object.fromEntries(judged) as Record<(typeof JUDGEMENTS)[number], number>), of },
    topics: topicsOf(audits),
    earlier: isNext
      ? [
          {
            ...earlier,
            sharePercent: null,
            grades: null,
            noInterval: null,
            childrenInBoth: null,
            note: null,
            topics: null,
          },
        ]
      : [],
  }
}

function topicsOf(audits: readonly Audit[]): Figures['topics'] {
  const topics: Record<string, Record<string, Figures['topics'][string][string]>> = {}
  for (const name of QUESTIONS) {
    const [topic = '', question = ''] = name.split('.')
    const count = (said: string) => audits.filter(({ answers }) => answers[name] === said).length
    const counts = {
      ...{ yes: count('yes'), partly: count('partly'), no: count('no'), notEvidenced: count('notEvidenced') },
      ...{ notCommented: count('notCommented'), notApplicable: count('outside') },
    }
    topics[topic] = { ...topics[topic], [question]: { ...counts, of: audits.length - count('outside') } }
  }
  return topics
}

function rowOf({ child, grade, safeguarded }: Audit, place: number): CaseRow & { readonly child: string } {
  const id = asId<'case'>(`00000000-0000-7000-8000-${String(place).padStart(12, '0')}`)
  if (id === null) throw new Error('No id')
  return {
    ...{
      child,
      grade,
      safeguarded,
      case: id,
      position: place + 1,
      pair: 'AB/CD',
      ageYears: 14,
      team: 'A team',
    },
    ...{ reference: `salted ${child}`, openToSocialCare: true, followUps: [] },
  }
}
