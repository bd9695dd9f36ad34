import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Fact, Task } from '../model.ts'

/** The newest version of a round's report. */
export interface NewestReport {
  readonly round: string
  readonly title: string
  readonly board: string
  readonly meetingOn: Day | null
  readonly isIssued: boolean
}

/** A draft that waits to be issued. */
export function sayDraft({ round, title, board, meetingOn }: NewestReport, today: Day): Task {
  const meeting = meetingOn === null ? '' : `, for its meeting on ${sayDay(meetingOn)}`
  const isNow = meetingOn !== null && meetingOn <= today
  return {
    title: `Issue the report: ${title}`,
    href: `/rounds/${round}/report`,
    hint: `Drafted for ${board}${meeting}. Its figures are locked; read it, edit its words, and issue it.`,
    status: 'Draft',
    urgency: isNow ? 'now' : 'next',
  }
}

/** A report that was issued. */
export function sayIssued({ round, title }: NewestReport): Fact {
  return {
    key: 'Latest report',
    lines: [title],
    link: { text: 'Read report', href: `/rounds/${round}/report` },
  }
}
