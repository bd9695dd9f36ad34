import { describe, expect, it } from 'vitest'
import { addDays, ageOn, literalDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { countList, LATELY_DAYS, SOON_DAYS } from './rules.ts'

const today = literalDay('2015-11-19')
const EIGHTEEN_YEARS_AGO = literalDay('1997-11-19')

function listed({ bornOn = literalDay('2000-01-01') as Day | null, ...differences } = {}) {
  const child = 'child' as Id<'child'>
  const known = { child, forename: null, surname: null, sex: null, ethnicity: null, bornOn, diedOn: null }
  const ageYears = bornOn === null ? null : ageOn(bornOn, today)
  const stay = { from: literalDay('2015-01-01'), strands: ['missing'], riskLevel: 'low' as string | null }
  return { ...stay, known, ageYears, ...differences }
}

describe('the list in counts', () => {
  it('is all nought for an empty list', () => {
    expect(Object.values(countList([], today)).every((count) => count === 0)).toBe(true)
  })

  it('counts what nobody recorded', () => {
    const list = [
      listed(),
      listed({ riskLevel: null } as object),
      listed({ strands: [], bornOn: null } as object),
    ]
    expect(countList(list, today)).toMatchObject({ all: 3, noRisk: 1, noStrand: 1, noBirthDate: 1 })
  })

  it('counts as lately who came on in the last 30 days, today included', () => {
    const from = (day: Day) => listed({ from: day } as object)
    const list = [from(today), from(addDays(today, -LATELY_DAYS + 1)), from(addDays(today, -LATELY_DAYS))]
    expect(countList(list, today).joinedLately).toBe(2)
  })

  it('tells who will be 18 within 90 days from who is 18 today', () => {
    const born = (daysLater: number) => listed({ bornOn: addDays(EIGHTEEN_YEARS_AGO, daysLater) })
    const list = [born(-1), born(0), born(1), born(SOON_DAYS), born(SOON_DAYS + 5)]
    expect(countList(list, today)).toMatchObject({ adult: 2, turningSoon: 2 })
  })
})
