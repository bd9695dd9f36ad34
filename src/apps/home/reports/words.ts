import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Waiting } from '../../../reports/approval/model.ts'
import type { Report } from '../../../reports/model.ts'
import type { Fact, Task } from '../model.ts'

/** A report that waits to be issued, or of which only the header is known and that waits to be drafted. */
export function sayDraft({ round, header, cut }: Report, today: Day): Task {
  const { title, board, meetingOn } = header
  const meeting = meetingOn === null ? '' : `, for its meeting on ${sayDay(meetingOn)}`
  return {
    title: `${cut === null ? 'Draft' : 'Issue'} the report: ${title}`,
    href: `/rounds/${round.code}/report`,
    hint:
      cut === null
        ? `For ${board}${meeting}. Its words are drafted from the figures; then you read, edit and issue it.`
        : `Drafted for ${board}${meeting}. Read it, edit its words, and issue it; its figures are locked.`,
    status: sayStatus(meetingOn, today),
    urgency: meetingOn !== null && meetingOn <= today ? 'now' : 'next',
  }
}

function sayStatus(meetingOn: Day | null, today: Day): string {
  if (meetingOn === null || meetingOn > today) return 'To do'
  return meetingOn === today ? 'Meeting today' : 'Meeting past'
}

/** A version that somebody submitted, for who had no hand in it. */
export function sayWaiting({ id, title }: Waiting): Task {
  return {
    title: `Approve the report: ${title}`,
    href: `/reports/${id}/issue`,
    hint: 'Its author submitted it. Read it as each audience will, then approve it or send it back.',
    status: 'To do',
    urgency: 'next',
  }
}

/** A report that was issued. */
export function sayIssued({ round, header }: Report): Fact {
  const link = { text: 'Read report', href: `/rounds/${round.code}/report` }
  return { key: 'Latest report', lines: [header.title], link }
}
