import { plural } from '../../../kernel/sentence.ts'
import type { Fact } from '../model.ts'

export const LOOK_BACK_DAYS = 7

/** How often somebody was refused what they asked for, and how many people those were. */
export interface Refused {
  readonly times: number
  readonly people: number
}

/** What the trail of the last days says of refusals. */
export function sayRefused({ times, people }: Refused): Fact {
  const value =
    times === 0
      ? 'Nobody was refused anything'
      : `${times} ${plural(times, 'time', 'times')}, ${people} ${plural(people, 'person', 'people')}`
  return {
    key: `Refused in the last ${LOOK_BACK_DAYS} days`,
    lines: [value],
    link: { text: 'See refusals', href: '/trail?result=refused' },
  }
}
