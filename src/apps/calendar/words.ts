import type { Urgency } from '../../audits/case/follow-up/model.ts'
import type { Stage } from '../../audits/timetable/model.ts'
import { STAGE_DUE } from '../../audits/timetable/words.ts'
import { plural } from '../../kernel/sentence.ts'

export const CALENDAR_NAME = 'Goldthread'

export function sayStageOf(stage: Stage, round: string): string {
  return `${STAGE_DUE[stage]}: round ${round}`
}

export function sayCasesDue(count: number, round: string): string {
  return `${count} of your ${plural(count, 'audits is', 'audits are')} due: round ${round}`
}

export function sayFollowUp(urgency: Urgency): string {
  return urgency === 'immediate' ? 'An immediate follow-up waits for you' : 'A follow-up waits for you'
}
