import type { Desk } from '../desk.ts'
import { answerAt } from '../entries.ts'
import { answerPlace } from '../timeline-of.ts'
import { NO, NOT_RECORDED, type Timeline, YES } from '../timeline.ts'
import type { PreparedWithin } from './within-model.ts'

export const INTERVIEW = 'returnInterview'
/** The places of an interview's answers, which are also how an episode's are named here. */
export const OFFERED = answerPlace(INTERVIEW, 'offered')
export const ACCEPTED = answerPlace(INTERVIEW, 'accepted')
const HELD = answerPlace(INTERVIEW, 'held')

/**
 * What is recorded of the interview of an episode: yes where the episode or an interview linked to it says so (one that
 * was held was offered and accepted), else what the episode says, else a no of a linked interview. The interview
 * that says it is left on the desk as the answer's row.
 */
export function episodeAnswer(
  desk: Desk,
  timeline: Timeline,
  child: number,
  { interviewKind }: PreparedWithin,
  episode: number,
  which: number,
): number {
  const own = (which === OFFERED ? timeline.offered[episode] : timeline.accepted[episode]) as number
  desk.answer.row = -1
  if (own === YES || interviewKind < 0) return own
  const linked = linkedAnswer(desk, timeline, child * timeline.kinds.length + interviewKind, episode, which)
  return linked === YES || own === NOT_RECORDED ? linked : own
}

function linkedAnswer(
  { answer, asAt }: Desk,
  timeline: Timeline,
  place: number,
  episode: number,
  which: number,
): number {
  const end = timeline.interviewFirst[episode + 1] as number
  let found = NOT_RECORDED
  for (let link = timeline.interviewFirst[episode] as number; link < end; link += 1) {
    const row = timeline.interviewRow[link] as number
    if (!isRowOf(timeline, place, row) || (timeline.day[row] as number) > asAt) continue
    const bits = timeline.attributes[row] as number
    if (answerAt(bits, which) !== YES && answerAt(bits, HELD) !== YES) {
      if (found === NOT_RECORDED && answerAt(bits, which) === NO) found = NO
      continue
    }
    answer.row = row
    return YES
  }
  return found
}

/** Whether the row is one of this child's and kind's. */
export function isRowOf(timeline: Timeline, place: number, row: number): boolean {
  return row >= (timeline.first[place] as number) && row < (timeline.first[place + 1] as number)
}
