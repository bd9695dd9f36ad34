import { addDays, addMonthsSameDay, type Day } from '../../../kernel/day.ts'
import type { ListedChild } from '../../../register/index.ts'

export const LATELY_DAYS = 30
export const SOON_DAYS = 90
const MONTHS_TO_18 = 18 * 12

/** What a panel coordinator wants to know of the list on a day. */
export interface ListToday {
  readonly all: number
  readonly joinedLately: number
  readonly turningSoon: number
  /** 18 or older, and still on the list. */
  readonly adult: number
  readonly noStrand: number
  readonly noRisk: number
  readonly noBirthDate: number
}

type Listed = Pick<ListedChild, 'from' | 'strands' | 'riskLevel' | 'ageYears' | 'known'>

/** The list of a day in counts. A child whose birth date nobody recorded is in neither count of ages. */
export function countList(list: readonly Listed[], today: Day): ListToday {
  const among = (holds: (child: Listed) => boolean) => list.filter(holds).length
  return {
    all: list.length,
    joinedLately: among(({ from }) => from > addDays(today, -LATELY_DAYS)),
    turningSoon: among(
      ({ known }) => known.bornOn !== null && isSoon(addMonthsSameDay(known.bornOn, MONTHS_TO_18), today),
    ),
    adult: among(({ ageYears }) => ageYears !== null && ageYears >= 18),
    noStrand: among(({ strands }) => strands.length === 0),
    noRisk: among(({ riskLevel }) => riskLevel === null),
    noBirthDate: among(({ known }) => known.bornOn === null),
  }
}

function isSoon(birthday: Day, today: Day): boolean {
  return birthday > today && birthday <= addDays(today, SOON_DAYS)
}
