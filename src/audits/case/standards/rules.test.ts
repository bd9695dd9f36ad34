import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../../kernel/day.ts'
import { PLAIN_WORDS } from '../../../kernel/words.ts'
import { STANDARDS, type DutySeen, type Verdict } from '../../../standards/index.ts'
import { judgedAsAt, judgedIn } from './rules.ts'

const standard = STANDARDS.find(({ code }) => code === 'supervision-monthly')!
const PERIOD = { periodFrom: literalDay('2015-05-01'), periodUntil: literalDay('2015-10-01') }

function duty(verdict: Verdict, from: Day, due: Day): DutySeen {
  const reason = verdict === 'met' ? 'done' : verdict === 'notMet' ? 'none' : 'notCovered'
  const place = { child: 0, stay: 0, firstRow: 0, lastRow: 0, entries: [] }
  return { ...place, standard: standard.code, from, due, verdict, reason, isHistory: verdict === 'notMet' }
}

const EARLY = duty('notMet', literalDay('2015-03-01'), literalDay('2015-04-30'))
const INTO = duty('met', literalDay('2015-04-20'), literalDay('2015-05-20'))
const UNTOLD = duty('cannotTell', literalDay('2015-06-01'), literalDay('2015-07-01'))
const MISSED = duty('notMet', literalDay('2015-08-01'), literalDay('2015-09-01'))

const judged = (duties: readonly DutySeen[]) =>
  judgedIn(standard, duties, PERIOD, { words: PLAIN_WORDS, relied: new Map() })

describe('a standard over the period examined', () => {
  it('says nothing of a duty that was over before the period, however bad', () => {
    expect(judged([EARLY])).toMatchObject({ verdict: null, duties: [] })
  })

  it('counts a duty that reaches into the period', () => {
    expect(judged([EARLY, INTO])).toMatchObject({ verdict: 'met', duties: [{ verdict: 'met' }] })
  })

  it('puts what was not met first, and is not met by it', () => {
    const { verdict, duties } = judged([INTO, UNTOLD, MISSED])
    expect(verdict).toBe('notMet')
    expect(duties.map((each) => each.verdict)).toEqual(['notMet', 'cannotTell', 'met'])
  })

  it('says why, and not what would clear a time that is over', () => {
    const [said] = judged([{ ...MISSED, isHistory: false }]).duties
    expect(said?.says).toContain('was due by 1 September 2015')
    expect(said?.says).not.toContain('clears')
  })

  it('is judged as at the last day of the period, else as at the day of the list', () => {
    const asAt = literalDay('2015-10-08')
    expect(judgedAsAt({ periodUntil: PERIOD.periodUntil, asAt })).toBe(literalDay('2015-09-30'))
    expect(judgedAsAt({ periodUntil: null, asAt })).toBe(asAt)
    expect(judgedAsAt({ periodUntil: null, asAt: null })).toBeNull()
  })
})
