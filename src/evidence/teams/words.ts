import { sayDay, type Day } from '../../kernel/day.ts'

export const TEAM_WORDS = {
  day: 'Enter the day it happened, like 27 3 2015',
  reference:
    'Enter where it is written down: an id or number, without spaces and no more than 100 characters',
  why: 'Enter why the entry was a mistake',
  sameDay: 'That is known of this day already.',
  gone: 'Somebody took this entry away already.',
  onlyWhoKnows: 'What a team does is attested by its manager and by who runs the panel. Ask one of them.',
} as const

export function sayTeamDayAhead(today: Day): string {
  return `Enter a day that is not after today, ${sayDay(today)}`
}
