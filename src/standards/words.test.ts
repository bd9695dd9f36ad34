import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../kernel/words.ts'
import { day } from './judging.factory.ts'
import { REASONS } from './model.ts'
import { STANDARDS } from './shipped.ts'
import { sayDuty, sayFigure, type ToldDuty } from './words.ts'

const named = (code: string) => {
  const found = STANDARDS.find((standard) => standard.code === code)
  if (!found) throw new Error(code)
  return found
}
const DUTY: ToldDuty = {
  from: day('2015-06-10'),
  due: day('2015-07-10'),
  verdict: 'notMet',
  reason: 'none',
  isHistory: false,
  hasEntries: true,
}
const say = (code: string, duty: Partial<ToldDuty>) => sayDuty({ ...DUTY, ...duty }, named(code), PLAIN_WORDS)

describe('the sentence on a duty', () => {
  it('says what would clear it now', () => {
    expect(say('supervision-monthly', {})).toBe(
      'The last was on 10 June 2015; supervision was due by 10 July 2015. ' +
        'Supervision, recorded in the case system, clears it; that it was late stays on record.',
    )
  })

  it('says of history that it can only be explained', () => {
    expect(say('supervision-monthly', { reason: 'late', isHistory: true })).toBe(
      'Supervision was due by 10 July 2015 and came later. This is history: it cannot be made good, only explained.',
    )
  })

  it('says that visits pause while a child is missing', () => {
    expect(say('child-seen', { verdict: 'notYetDue', reason: 'paused' })).toContain('missing are not counted')
  })

  it('says of a clause without a figure that the authority has to set one', () => {
    expect(say('planning-meetings', { verdict: 'cannotTell', reason: 'noFigure', due: null })).toContain(
      'until the authority sets one',
    )
  })

  it('says of an uplift that it is information', () => {
    expect(say('visits-increase', { reason: 'notHigher' })).toContain('information')
  })

  it('is a whole sentence for every reason and standard', () => {
    for (const standard of STANDARDS) {
      for (const reason of REASONS) {
        const verdict = reason === 'done' ? 'met' : 'notMet'
        const text = sayDuty({ ...DUTY, reason, verdict }, standard, PLAIN_WORDS)
        expect(text).toMatch(/^[A-Z].*\.$/)
        expect(text).not.toMatch(/undefined|null|  |\.\./)
      }
    }
  })

  it('says how often', () => {
    const figure = (code: string) => named(code).versions.map(({ rule }) => sayFigure(rule))
    expect(figure('supervision-monthly')).toEqual(['every 1 month'])
    expect(figure('return-interview-held')).toEqual(['within 72 hours'])
    expect(figure('planning-meetings')).toEqual(['no figure yet'])
  })
})
