import type { CaseFile } from '../../audits/case/model.ts'
import type { FollowUp } from '../../audits/case/follow-up/model.ts'
import type { Round } from '../../audits/rounds/model.ts'
import { STAGES, type Stage, type StageFacts } from '../../audits/timetable/model.ts'
import { sayCasesDue, sayFollowUp, sayStageOf } from './words.ts'
import type { Entry } from './model.ts'

/** A round with what the timetable knows of its stages. */
export interface RoundInTime {
  readonly round: Round
  readonly facts: Readonly<Record<Stage, StageFacts>>
}

/** The days of rounds that go their way, as the timetable has them; those of cancelled ones vanish from calendars. */
export function entriesOfRounds(rounds: readonly RoundInTime[]): Entry[] {
  return rounds
    .filter(({ round }) => round.status !== 'cancelled')
    .flatMap(({ round: { code }, facts }) =>
      STAGES.flatMap((stage): Entry[] => {
        const on = facts[stage].planned
        if (on === null) return []
        return [{ name: `round-${code}-${stage}`, when: { on }, summary: sayStageOf(stage, code) }]
      }),
    )
}

type OpenCase = Pick<CaseFile, 'round' | 'status'>

/** When a person's own audits are due: one entry a round, with how many are left. */
export function entriesOfCases(files: readonly OpenCase[]): Entry[] {
  const open = files.filter(({ status }) => status === 'allocated' || status === 'inProgress')
  const rounds = new Map(open.map(({ round }) => [round.code, round]))
  return [...rounds.values()].flatMap(({ code, dueOn, status }): Entry[] => {
    if (dueOn === null || status !== 'auditing') return []
    const count = open.filter(({ round }) => round.code === code).length
    return [{ name: `cases-${code}`, when: { on: dueOn }, summary: sayCasesDue(count, code) }]
  })
}

/** When follow-ups that wait for a person are due. */
export function entriesOfFollowUps(
  waiting: readonly Pick<FollowUp, 'id' | 'urgency' | 'dueAt' | 'dueOn'>[],
): Entry[] {
  return waiting.flatMap(({ id, urgency, dueAt, dueOn }): Entry[] => {
    const when = dueAt === null ? (dueOn === null ? null : { on: dueOn }) : { at: dueAt }
    return when === null ? [] : [{ name: `follow-up-${id}`, when, summary: sayFollowUp(urgency) }]
  })
}
