import { describe, expect, it } from 'vitest'
import type { Said } from './answers/model.ts'
import { isAgreed, startingAnswer } from './prefill.ts'

const said = (answer: Said['answer'], mark: Said['mark'] = null, comment: string | null = null) => ({
  name: 'An auditor',
  said: { answer, mark, comment },
  isAsked: true,
})
const NOTHING = { answer: null, mark: null, comment: null }

describe('what the agreed record starts from', () => {
  it('is nothing where the two differ, or where nobody said anything', () => {
    expect(startingAnswer([said('yes'), said('no')])).toEqual(NOTHING)
    expect(startingAnswer([])).toEqual(NOTHING)
    expect(isAgreed([said('yes'), said('no')])).toBe(false)
    expect(isAgreed([said(null), said(null)])).toBe(false)
  })

  it('is the answer that both gave, and of mark and comment only what both said', () => {
    const both = [said('yes', 'strength', 'Good'), said('yes', 'strength', 'Fine')]
    expect(startingAnswer(both)).toEqual({ answer: 'yes', mark: 'strength', comment: null })
    expect(isAgreed(both)).toBe(true)
    expect(startingAnswer([said('yes', 'strength'), said('yes', 'concern')]).mark).toBeNull()
  })

  it('is the whole of the one view that there is in a single-audited case', () => {
    const one = said('partly', 'concern', 'Thin')
    expect(startingAnswer([one])).toEqual(one.said)
    expect(isAgreed([one])).toBe(false)
  })
})
