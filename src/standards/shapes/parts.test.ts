import { describe, expect, it } from 'vitest'
import { days, dutiesOf, entry, inShort, standardOf, stay } from '../judging.factory.ts'
import type { CadenceRule, PresentRule, Rule, WithinRule } from '../rule-model.ts'
import { ruleSchema } from '../schema.ts'
import type { EntryFacts } from '../timeline-of.ts'

const LISTING = { kinds: ['caseNote.about=listing'], yes: [] }
const PRESENT: PresentRule = { shape: 'present', entries: LISTING, since: 'stay', grace: days(0) }
const WITHIN: WithinRule = {
  shape: 'within',
  trigger: { on: 'stayStart' },
  response: { by: 'entries', entries: LISTING },
  limit: days(7),
  unlessDeclined: false,
}
const CADENCE: CadenceRule = {
  shape: 'cadence',
  entries: LISTING,
  every: days(7),
  stages: [],
  pausesWhileMissing: false,
}

const judge = (rule: Rule, ...entries: EntryFacts[]) =>
  dutiesOf({ stays: [stay('2015-05-01')], entries }, standardOf(rule), { asAt: '2015-05-12' }).map(inShort)

const note = (on: string, about?: string) =>
  entry('caseNote', on, about === undefined ? {} : { texts: { about } })

describe('a case note that does not say what it is about', () => {
  it('may be the one that is asked for: it is neither met nor not met', () => {
    expect(judge(PRESENT, note('2015-05-02'))).toEqual(['2015-05-01 2015-05-01 cannotTell notRecorded'])
    expect(judge(WITHIN, note('2015-05-02'))).toEqual(['2015-05-01 2015-05-08 cannotTell notRecorded'])
    expect(judge(CADENCE, note('2015-05-06'))).toEqual(['2015-05-01 2015-05-08 cannotTell notRecorded'])
  })

  it('changes nothing beside one that says so', () => {
    expect(judge(PRESENT, note('2015-05-02'), note('2015-05-03', 'listing'))[0]).toContain('met done')
    expect(judge(WITHIN, note('2015-05-02'), note('2015-05-03', 'listing'))[0]).toContain('met done')
  })

  it('changes nothing where it came too late', () => {
    expect(judge(WITHIN, note('2015-05-09'))).toEqual(['2015-05-01 2015-05-08 notMet none'])
  })

  it('is no case note about something else, which never counts', () => {
    expect(judge(PRESENT, note('2015-05-02', 'intelligence'))).toEqual(['2015-05-01 2015-05-01 notMet none'])
  })

  it('may call for an answer, and what becomes of it cannot be told', () => {
    const rule: WithinRule = { ...WITHIN, trigger: { on: 'entry', entries: LISTING } }
    expect(judge(rule, note('2015-05-02'))).toEqual(['2015-05-02 - cannotTell notRecorded'])
  })
})

describe('entries of which an answer has to be no', () => {
  const offer = (on: string, accepted?: 'yes' | 'no' | 'notApplicable') =>
    entry('directWork', on, accepted === undefined ? {} : { answers: { accepted } })
  const declined: WithinRule = {
    ...WITHIN,
    trigger: { on: 'entry', entries: { kinds: ['directWork'], yes: [], no: ['accepted'] } },
    response: { by: 'entries', entries: { kinds: ['caseNote.about=directWork'], yes: [] } },
  }

  it('call for a case note where work was declined, and not where it was accepted or never arose', () => {
    expect(judge(declined, offer('2015-05-02', 'yes'), offer('2015-05-03', 'notApplicable'))).toEqual([])
    expect(judge(declined, offer('2015-05-02', 'no'))).toEqual(['2015-05-02 2015-05-09 notMet none'])
    expect(judge(declined, offer('2015-05-02', 'no'), note('2015-05-04', 'directWork'))).toEqual([
      '2015-05-02 2015-05-09 met done',
    ])
  })

  it('may call for it where the answer is not recorded: that cannot be told', () => {
    expect(judge(declined, offer('2015-05-02'))).toEqual(['2015-05-02 - cannotTell notRecorded'])
  })
})

describe('a rule about a part of a kind', () => {
  const refused = (rule: unknown) => ruleSchema.safeParse(rule).error?.issues[0]?.message
  it('is refused where each entry has to be told apart: the latest one, and a share of all', () => {
    const kind = 'visit.of=lookedAfter'
    expect(refused({ shape: 'current', kind })).toBe('Not a whole kind of entry')
    expect(refused({ shape: 'attribute', kind, attribute: 'seen', least: 'all' })).toBe(
      'Not a whole kind of entry',
    )
  })

  it('is refused where one entry could be counted twice', () => {
    const kinds = ['caseNote.about=listing', 'caseNote.about=panelMinutes']
    const uplift = { shape: 'uplift', entries: { kinds }, baselineDays: 91, minimumDays: 56 }
    expect(refused(uplift)).toBe('A kind is counted once, whole or in one part')
    expect(refused({ ...uplift, entries: { kinds: [kinds[0], 'visit'] } })).toBeUndefined()
  })
})
