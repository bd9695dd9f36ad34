import { sayDay, type Day } from '../../kernel/day.ts'
import { sayDayOrMonth } from '../../kernel/day-or-month.ts'
import { listed, plural } from '../../kernel/sentence.ts'
import type { Picture } from '../../kernel/picture.ts'
import type { AnyFacts } from '../facts.ts'
import { tellsPublicFigures, titleOf, writtenIn, type Layout, type Written } from '../layout/index.ts'
import type { Audience, Header, HeaderLine, ParagraphEdit, ReportDocument, ReportTable } from '../model.ts'
import type { SuppressedFigures } from '../suppression/model.ts'
import { MARKING_WITH_FIGURES, MARKINGS } from '../words.ts'
import { lockFigures, unlocked } from './figures.ts'

/** A report in the making: what was drafted, and what stands after people's edits. */
export interface Draft {
  readonly audience: Audience
  readonly sections: readonly DraftSection[]
  readonly header: Header
  readonly cutOn: Day
  /** What a public report tells in figures; null where it tells none. */
  readonly told: SuppressedFigures | null
}

export interface DraftSection {
  readonly title: string
  readonly paragraphs: readonly DraftParagraph[]
}

export interface DraftParagraph {
  readonly key: string
  /** Null while there is nothing in it: it then stands in no report. */
  readonly number: string | null
  readonly heading: string | null
  readonly table: ReportTable | null
  readonly picture: Picture | null
  /** The draft and what stands now, both with the figures in braces. */
  readonly drafted: string
  readonly standing: string
  readonly isFixed: boolean
  readonly isEdited: boolean
}

/** Drafts a report for the audience that the facts are for, with the edits that were made of these very drafts. */
export function draftReport(layout: Layout, facts: AnyFacts, edits: readonly ParagraphEdit[]): Draft {
  const { audience, header, cutOn } = facts
  const planned = layout[audience === 'public' ? 'public' : 'inside']
  const written = planned.map((section) => writtenIn(section, facts))
  const taken = new Set(written.flat().flatMap(({ number }) => number ?? []))
  const sections = planned.map((section, place) => ({
    title: titleOf(section, place + 1, facts),
    paragraphs: numbered(place + 1, standingIn(written[place] ?? [], edits), taken),
  }))
  const told = facts.audience === 'public' && tellsPublicFigures(layout) ? facts.publicFigures : null
  return { audience, sections, header, cutOn, told }
}

/** Paragraphs without a number of their own are counted; a number that another one has is passed over. */
function numbered(
  section: number,
  standing: readonly DraftParagraph[],
  taken: ReadonlySet<string>,
): DraftParagraph[] {
  let count = 0
  const next = () => {
    do count += 1
    while (taken.has(`${section}.${count}`))
    return `${section}.${count}`
  }
  return standing.map((each) =>
    each.standing === '' ? { ...each, number: null } : { ...each, number: each.number ?? next() },
  )
}

function standingIn(written: readonly Written[], edits: readonly ParagraphEdit[]): DraftParagraph[] {
  return written.map((each) => standingOf(each, edits))
}

/** An edit holds for the draft that it was made of: with other figures, or for another audience, the draft stands. */
function standingOf(
  { key, number, heading, text, table, picture, isFixed }: Written,
  edits: readonly ParagraphEdit[],
): DraftParagraph {
  const drafted = lockFigures(text)
  const edit =
    isFixed === true
      ? undefined
      : edits.findLast((each) => each.paragraph === key && each.drafted === drafted)
  const standing = edit?.text ?? drafted
  return {
    ...{ key, number: number ?? null, drafted, standing, heading: heading ?? null },
    ...{ table: table ?? null, picture: picture ?? null },
    isFixed: isFixed ?? false,
    isEdited: standing !== drafted,
  }
}

/** The draft as it would be issued. */
export function documentOf({ audience, sections, header, cutOn, told }: Draft): ReportDocument {
  const shown = sections.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.flatMap(({ key, number, heading, standing, table, picture, isEdited }) =>
      number === null ? [] : [{ key, number, heading, text: unlocked(standing), table, picture, isEdited }],
    ),
  }))
  const edited = shown.flatMap(({ paragraphs }) => paragraphs.filter(({ isEdited }) => isEdited))
  return {
    audience,
    title: header.title,
    marking: told === null ? MARKINGS[audience] : MARKING_WITH_FIGURES,
    header: headerLines(header),
    sections: shown,
    note: noteOf(
      cutOn,
      edited.map(({ number }) => number),
    ),
    ...(told !== null && { figures: told }),
  }
}

/** @source seed, header */
function headerLines({ board, meetingOn, reportMonth, preparedBy, presentedBy }: Header): HeaderLine[] {
  const none = 'not recorded'
  return [
    { label: 'Report for', value: board },
    { label: 'Date of meeting', value: meetingOn === null ? none : sayDay(meetingOn) },
    { label: 'Report written', value: reportMonth === null ? none : sayDayOrMonth(reportMonth) },
    { label: 'Prepared by', value: preparedBy ?? none },
    { label: 'Presented by', value: presentedBy ?? none },
  ]
}

function noteOf(cutOn: Day, edited: readonly string[]): string {
  const source = `Drafted by Goldthread from the audits as they were counted on ${sayDay(cutOn)}; figures of a draft cannot be edited.`
  if (edited.length === 0) return `${source} No paragraph was edited.`
  const were = plural(edited.length, 'Paragraph', 'Paragraphs')
  return `${source} ${were} ${listed(edited)} ${plural(edited.length, 'was', 'were')} edited by the author.`
}
