import { describe, expect, it } from 'vitest'
import { caseFile } from '../../../audits/case/case.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { sayCase, sayEarlier } from './words.ts'

const today = literalDay('2015-11-19')
const topics = { complete: 9, of: 15 }
const first = (differences = {}) => {
  return { file: caseFile(differences), seat: 'first' as const, topics, judgement: ['the grade'] }
}
const due = (day: string) => ({ round: { ...caseFile().round, dueOn: literalDay(day) } })

describe('a case of mine', () => {
  it('says what is left to its first-named auditor', () => {
    expect(sayCase(first(), today)).toEqual({
      title: 'Audit case 1 of april-2015',
      href: '/cases/case',
      hint: '9 of 15 topics complete. Also left: the grade. With The second.',
      status: 'In progress',
      urgency: 'next',
    })
  })

  it('says when nothing is left but to submit', () => {
    const done = { ...first(), topics: { complete: 15, of: 15 }, judgement: [] }
    expect(sayCase(done, today).hint).toBe('15 of 15 topics complete. Check and submit. With The second.')
  })

  it('waits for the first-named before the second can do anything', () => {
    const second = { ...first(), seat: 'second' as const }
    expect(sayCase(second, today)).toMatchObject({ title: 'Read case 1 of april-2015', urgency: 'later' })
    const submitted = { ...first({ status: 'submitted' }), seat: 'second' as const }
    expect(sayCase(submitted, today)).toMatchObject({
      title: 'Confirm case 1 of april-2015',
      hint: 'The first has submitted the agreed record.',
      urgency: 'next',
    })
  })

  it('is overdue from the day after its round was due', () => {
    expect(sayCase(first(due('2015-11-19')), today).status).toBe('In progress')
    expect(sayCase(first(due('2015-11-18')), today)).toMatchObject({ status: 'Overdue', urgency: 'now' })
  })

  it('does not count against a second auditor who cannot act yet', () => {
    const second = { ...first(due('2015-11-18')), seat: 'second' as const }
    expect(sayCase(second, today).urgency).toBe('later')
  })
})

describe('cases behind me', () => {
  it('are counted only where there are any', () => {
    expect(sayEarlier(0)).toEqual([])
    expect(sayEarlier(1)[0]?.lines).toEqual(['1 case with nothing left for you to do'])
  })
})
