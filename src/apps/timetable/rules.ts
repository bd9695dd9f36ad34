import { isDrawn, type Round } from '../../audits/rounds/model.ts'
import type { Done, Stage, StageFacts, Standing } from '../../audits/timetable/model.ts'
import { dayInYear, doneAt, yearOf } from '../../audits/timetable/rules.ts'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What the rooms above the audits know of a round. */
export interface Around {
  /** Every audit of the sample is submitted, as the newest figures say; the round may still be open. */
  readonly isAudited: boolean
  /** Every case that calls for a second look has had it, as the newest figures of an open round say. */
  readonly isModerated: boolean
  readonly reportedAt: Instant | null
  /** The day of the board's meeting, from the report's own header. */
  readonly meetingOn: Day | null
}

/** What is planned and done of each stage. Instants tell a day only where they do not lie after today. */
export function factsOf(round: Round, around: Around, today: Day): Readonly<Record<Stage, StageFacts>> {
  const { planned, dueOn } = round
  const isOver = round.status === 'closed'
  const board = planned.board ?? around.meetingOn
  return {
    draw: drawFacts(round),
    audits: fact(dueOn, around.isAudited || isOver ? (round.auditedOn ?? 'dayNotRecorded') : null),
    moderation: fact(planned.moderation, moderatedOn(round, around)),
    report: fact(planned.report, around.reportedAt === null ? null : doneAt(around.reportedAt, today)),
    board: fact(board, heardOn(around, today)),
  }
}

// A round that closes while cases wait for a second look keeps why: their moderation was never done.
function moderatedOn({ status, closedOn, closeReason }: Round, { isAudited, isModerated }: Around): Done {
  if (status === 'closed') return closeReason === null ? (closedOn ?? 'dayNotRecorded') : null
  return isAudited && isModerated ? 'dayNotRecorded' : null
}

function fact(planned: Day | null, done: Done): StageFacts {
  return { planned, isByMonth: false, done }
}

// A round that is known by its month is to be drawn by the end of it.
function drawFacts(round: Round): StageFacts {
  const { planned, asAt, drawnOn } = round
  const isOpen = round.status === 'planned' || round.status === 'frozen'
  const byMonth = isOpen && asAt === null ? dayInYear(round) : null
  const done = isDrawn(round) ? (drawnOn ?? 'dayNotRecorded') : null
  return { planned: planned.draw ?? byMonth, isByMonth: planned.draw === null && byMonth !== null, done }
}

function heardOn({ reportedAt, meetingOn }: Around, today: Day): Done {
  return reportedAt !== null && meetingOn !== null && meetingOn <= today ? meetingOn : null
}

export function standingOf({ status }: Pick<Round, 'status'>): Standing {
  return status === 'cancelled' || status === 'knownInPart' ? status : 'alive'
}

/** Whether the round comes round again and no later round of its theme and list is there yet. */
export function isNextWanted(round: Round, rounds: readonly Round[]): boolean {
  const own = dayInYear(round)
  if (round.repeatMonths === null || own === null || round.status === 'cancelled') return false
  return !rounds.some((each) => {
    const day = dayInYear(each)
    const isOfKind = each.theme === round.theme && each.register.id === round.register.id
    return isOfKind && each.status !== 'cancelled' && day !== null && day > own
  })
}

/** Every year that has a round, the present one and the one that is asked for, the latest first. */
export function yearsOf(rounds: readonly Round[], today: Day, asked: number): number[] {
  const days = rounds.map(dayInYear).filter((day) => day !== null)
  return [...new Set([asked, yearOf(today), ...days.map(yearOf)])].toSorted((one, other) => other - one)
}
