export const LONGEST_HOURS = 168
export const LONGEST_WORKING_DAYS = 20

export function sayHoursWanted(): string {
  return `Enter whole hours from 1 to ${LONGEST_HOURS}`
}

export function sayWorkingDaysWanted(): string {
  return `Enter whole working days from 1 to ${LONGEST_WORKING_DAYS}`
}

export const CLOCK_IS_SET = 'The times are set. Follow-ups that are raised from now on go by them.'
export const CLOCK_CHANGED_SINCE =
  'Somebody else changed these times while you had them open, and nothing of yours is saved yet. Both versions stand ' +
  'below. Make yours what they should be and save them again.'
