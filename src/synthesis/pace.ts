import type { Pace } from './calendar.ts'
import type { Standing } from './model.ts'

/** What is written at a steady pace in a record, and what each such entry says. */
export interface Habit {
  readonly kind: string
  readonly says: Readonly<Record<string, string>>
  readonly pace: Pace
}

const habit = (kind: string, least: number, most: number, says: Readonly<Record<string, string>> = {}) => ({
  kind,
  says,
  pace: { least, most },
})

const VISIT = { seen: 'yes', seen_alone: 'yes', others_known: 'yes', wishes_noted: 'yes' }

/** What a visit is made for, as the case record says it. */
export const VISIT_OF: Readonly<Record<Standing, string>> = {
  inNeed: 'childInNeed',
  protection: 'childProtection',
  lookedAfter: 'lookedAfter',
  steppedDown: 'childInNeed',
}

const USUAL_VISITS: Readonly<Record<Standing, Pace>> = {
  inNeed: { least: 20, most: 26 },
  protection: { least: 10, most: 13 },
  lookedAfter: { least: 22, most: 27 },
  steppedDown: { least: 20, most: 26 },
}

/** Before a child is listed, and for every child who is not. */
export function usualHabits(standing: Standing): readonly Habit[] {
  return [
    { kind: 'visit', says: { ...VISIT, of: VISIT_OF[standing] }, pace: USUAL_VISITS[standing] },
    habit('supervision', 36, 44, { management_oversight: 'yes' }),
    habit('chronologyUpdate', 50, 70),
    habit('caseNote', 20, 40, { about: 'contact' }),
    habit('wishesAndFeelings', 60, 90),
    habit('planReview', 70, 85),
  ]
}

/** While a child is listed: everything more often, as the procedure asks. */
export function listedHabits(standing: Standing): readonly Habit[] {
  return [
    { kind: 'visit', says: { ...VISIT, of: VISIT_OF[standing] }, pace: { least: 6, most: 9 } },
    habit('supervision', 20, 27, { management_oversight: 'yes' }),
    habit('managementOversight', 20, 27, { reasons_recorded: 'yes' }),
    habit('planningMeeting', 20, 27, { minutes_shared: 'yes' }),
    habit('chronologyUpdate', 16, 25),
    habit('plan', 22, 34, { complete: 'yes' }),
    habit('planReview', 20, 27),
    habit('riskAssessment', 60, 80, { complete: 'yes', level: 'medium' }),
    habit('wishesAndFeelings', 24, 40),
    habit('caseNote', 20, 40, { about: 'contact' }),
  ]
}
