import { sayDay, type Day } from '../../kernel/day.ts'
import { plural } from '../../kernel/sentence.ts'
import type { Overtaking } from './rules.ts'
import type { Stage, StageSeen, StageState } from './model.ts'

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draw: 'Draw',
  audits: 'Audits',
  moderation: 'Moderation',
  report: 'Report',
  board: 'Board',
}

/** What a stage is when its day comes, as an entry of a calendar says it. */
export const STAGE_DUE: Readonly<Record<Stage, string>> = {
  draw: 'The sample is drawn',
  audits: 'Audits are due',
  moderation: 'Moderation is to be finished',
  report: 'The board report is to be issued',
  board: 'The board hears the report',
}

/** Colour says nothing that the word does not say. */
export const STATE_WORDS: Readonly<Record<StageState, string>> = {
  done: 'Done',
  due: 'Due',
  slipped: 'Overdue',
  notPlanned: 'Not planned',
  calledOff: 'Cancelled',
  notRecorded: 'Not recorded',
}

export const STATE_COLOURS: Readonly<Record<StageState, string>> = {
  done: 'green',
  due: 'blue',
  slipped: 'red',
  notPlanned: 'grey',
  calledOff: 'grey',
  notRecorded: 'grey',
}

/** When a stage is planned and when it was done, as a sentence or two; null where there is nothing to add. */
export function sayStage(seen: StageSeen): string | null {
  const { planned, done, isByMonth } = seen
  const by = planned === null ? null : `${isByMonth ? 'By' : 'Planned for'} ${sayDay(planned)}`
  if (done === 'dayNotRecorded') return by === null ? 'Day not recorded' : `${by}, done on a day not recorded`
  if (done !== null) return `${sayDay(done)}${sayLate(seen)}`
  return by === null ? null : `${by}${sayLate(seen)}`
}

function sayLate({ lateDays }: StageSeen): string {
  return lateDays === 0 ? '' : `, ${lateDays} ${plural(lateDays, 'day', 'days')} late`
}

const FIELD_WORDS: Readonly<Record<Stage, string>> = {
  draw: 'the draw',
  audits: 'the day by which audits are due',
  moderation: 'the end of moderation',
  report: 'the report',
  board: 'the board',
}

/** What to do where two days stand in the wrong order. */
export function sayOvertaking({ stage, before }: Overtaking): string {
  return `Enter a day for ${FIELD_WORDS[stage]} that is not before ${FIELD_WORDS[before]}: a round goes from the draw to the audits, moderation, the report and the board.`
}

/** `2015–16`. */
export function sayYear(startYear: number): string {
  return `${startYear}–${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** `Every 6 months`, or that the round does not come round again. */
export function sayRepeat(months: number | null): string {
  if (months === null) return 'Once'
  if (months === 12) return 'Every year'
  return months === 1 ? 'Every month' : `Every ${months} months`
}

const QUARTER_MONTHS = ['April to June', 'July to September', 'October to December', 'January to March']

/** `Quarter 3: October to December 2015`. */
export function sayQuarterOf(startYear: number, quarter: 1 | 2 | 3 | 4): string {
  return `Quarter ${quarter}: ${QUARTER_MONTHS[quarter - 1]} ${quarter === 4 ? startYear + 1 : startYear}`
}

/** How much of the year has slipped, in one sentence. */
export function saySlipped(stages: readonly StageSeen[], today: Day): string {
  const count = stages.filter(({ state }) => state === 'slipped').length
  if (count === 0) return `Nothing is overdue on ${sayDay(today)}.`
  return `${count} ${plural(count, 'stage is', 'stages are')} overdue on ${sayDay(today)}.`
}
