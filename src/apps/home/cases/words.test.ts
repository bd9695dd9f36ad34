import { describe, expect, it } from 'vitest'
import { caseFile, FIRST, SECOND } from '../../../audits/case/case.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { sayCase, sayEarlier } from './words.ts'

const today = literalDay('2015-11-19')
const topics = { complete: 9, of: 15 }
const first = (differences = {}) => {
  return {
    file: caseFile(differences),
    seat: 'first' as const,
    topics,
    judgement: ['the grade'],
    givenBack: null,
  }
}
const due = (day: string) => ({ round: { ...caseFile().round, dueOn: literalDay(day) } })

describe('a case of mine', () => {
  it('says what is left to its first-named auditor', () => {
    expect(sayCase(first(), today)).toEqual({
      title: 'Audit case 1 of april-2015',
      href: '/cases/case',
      hint: 'Your first view: 9 of 15 topics complete. Also left: the grade. With The second.',
      status: 'In progress',
      urgency: 'next',
    })
  })

  it('says when nothing is left but to submit', () => {
    const done = { ...first(), topics: { complete: 15, of: 15 }, judgement: [] }
    expect(sayCase(done, today).hint).toBe(
      'Your first view: 15 of 15 topics complete. Check and submit. With The second.',
    )
  })

  it('asks both auditors for a first view, and then waits for the other', () => {
    const second = { ...first(), seat: 'second' as const }
    expect(sayCase(second, today)).toMatchObject({ title: 'Audit case 1 of april-2015', urgency: 'next' })
    const given = { by: 'The second', at: 0 as Instant }
    const views = { first: null, second: given, areOpen: false }
    expect(sayCase({ ...first({ views }), seat: 'second' }, today)).toMatchObject({
      title: 'Read case 1 of april-2015',
      hint: 'Your first view is given. The first view of The first is waited for.',
      urgency: 'later',
    })
  })

  it('is for the first-named to agree on once both views are given, and for the second to confirm', () => {
    const views = { first: null, second: null, areOpen: true }
    expect(sayCase(first({ views }), today)).toMatchObject({ status: 'To agree', urgency: 'next' })
    expect(sayCase({ ...first({ views }), seat: 'second' }, today).urgency).toBe('later')
    const submitted = { ...first({ status: 'submitted', views }), seat: 'second' as const }
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
    const views = { first: null, second: null, areOpen: true }
    const second = { ...first({ ...due('2015-11-18'), views }), seat: 'second' as const }
    expect(sayCase(second, today).urgency).toBe('later')
  })
})

describe('a record that was given back to me', () => {
  const views = { first: null, second: null, areOpen: true }
  const at = parseInstant('2015-11-18T15:20:00Z')!
  const givenBack = { by: SECOND.person, at }

  it('is no task of whoever gave it back, nor one once it is submitted again', () => {
    const second = { ...first({ views }), seat: 'second' as const, givenBack }
    expect(sayCase(second, today)).toMatchObject({ status: 'Waiting', urgency: 'later' })
    const again = { ...first({ status: 'submitted', views }), givenBack }
    expect(sayCase(again, today)).toMatchObject({ status: 'Waiting', urgency: 'later' })
    const own = { ...first({ views }), givenBack: { by: FIRST.person, at } }
    expect(sayCase(own, today)).toMatchObject({ status: 'To agree' })
  })

  it('says so and by whom, leads to the reason, and is to be done now', () => {
    expect(sayCase({ ...first({ ...due('2015-11-30'), views }), givenBack }, today)).toEqual({
      title: 'Given back to you: case 1 of april-2015',
      href: '/cases/case/check',
      hint: 'The second-named auditor gave the record back on 18 November 2015 at 3:20pm. Read why, change it and submit it again. Due on 30 November 2015.',
      ...{ status: 'Given back', urgency: 'now' },
    })
  })

  it('says that it is late too once its day has passed', () => {
    const late = sayCase({ ...first({ ...due('2015-11-18'), views }), givenBack }, today)
    expect(late).toMatchObject({ status: 'Given back', urgency: 'now' })
    expect(late.hint).toMatch(/It was due on 18 November 2015\.$/)
  })
})

describe('cases behind me', () => {
  it('are counted only where there are any', () => {
    expect(sayEarlier(0)).toEqual([])
    expect(sayEarlier(1)[0]?.lines).toEqual(['1 case with nothing left for you to do'])
  })
})
