import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, literalDay } from '../../kernel/day.ts'
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant.ts'
import { ENTRY_KINDS, kindOf } from '../model.ts'
import type { AroundEntry, EnteredEntry } from './model.ts'
import { answersOf, fieldOf } from './answers.ts'
import { changedParts, decideEntry } from './rules.ts'
import { ATTESTED_WORDS as SAY } from './words.ts'

const TODAY = literalDay('2015-11-19')
const EPISODES = [
  { id: 'earlier', startsOn: literalDay('2015-04-01') },
  { id: 'later', startsOn: literalDay('2015-05-01') },
]
const around = (change: Partial<AroundEntry> = {}): AroundEntry => ({
  kind: kindOf('visit'),
  today: TODAY,
  now: parseInstant('2015-11-19T10:00:00Z') as Instant,
  bornOn: literalDay('2001-03-27'),
  episodes: [],
  workers: ['w1'],
  daysTaken: [],
  ...change,
})
const VISIT = {
  seen: 'yes',
  seenAlone: 'no',
  othersKnown: 'notRecorded',
  wishesNoted: 'notRecorded',
  bedroomSeen: 'notRecorded',
}
const INTERVIEW = {
  ...{ offered: 'yes', accepted: 'yes', held: 'yes', declined: 'no', notEngaged: 'no' },
  ...{ reason: 'notRecorded', by: 'commissioned', independent: 'yes' },
}
const entered = (change: Partial<EnteredEntry> = {}): EnteredEntry => ({
  ...{ happenedOn: literalDay('2015-04-02'), time: '', answers: VISIT, worker: 'w1' },
  ...{ reference: 'V-1', episodes: [], isAnother: false },
  ...change,
})
const interview = (answers: object = {}, episodes: string[] = ['earlier']) =>
  entered({ answers: { ...INTERVIEW, ...answers }, episodes })
const OF_INTERVIEW = around({ kind: kindOf('returnInterview'), episodes: EPISODES })

function problemsOf(entry: EnteredEntry, within = around()): readonly (readonly [string | null, string])[] {
  const decided = decideEntry(entry, within)
  return decided.ok ? [] : decided.problem.problems.map(({ field, sentence }) => [field, sentence])
}
const fieldsOf = (entry: EnteredEntry, within = around()) => problemsOf(entry, within).map(([field]) => field)

describe('an entry that somebody attests', () => {
  it('is refused on a day to come and on one before the child was born', () => {
    expect(fieldsOf(entered({ happenedOn: literalDay('2015-11-20') }))).toEqual(['happenedOn'])
    expect(fieldsOf(entered({ happenedOn: literalDay('2001-03-26') }))).toEqual(['happenedOn'])
    expect(fieldsOf(entered({ happenedOn: literalDay('2001-03-27') }))).toEqual([])
    expect(fieldsOf(entered({ happenedOn: TODAY }))).toEqual([])
  })

  it('is refused with a time that is none, or still ahead', () => {
    expect(problemsOf(entered({ time: '25:00' }))).toEqual([['time', SAY.noTime]])
    expect(problemsOf(entered({ happenedOn: TODAY, time: '10:01' }))).toEqual([['time', SAY.timeAhead]])
    expect(fieldsOf(entered({ happenedOn: TODAY, time: '10am' }))).toEqual([])
  })

  it('is refused while any question has no answer: a blank is never a no', () => {
    const kinds = ENTRY_KINDS.filter(({ attributes }) => attributes.some(({ isText }) => !isText))
    for (const kind of kinds) {
      const blank = problemsOf(entered({ answers: {}, episodes: [] }), around({ kind }))
      const asked = kind.attributes.filter(({ isText, choices }) => !isText || choices !== undefined)
      expect(blank.map(([field]) => field)).toEqual(asked.map(({ code }) => fieldOf(code)))
    }
    expect(fieldsOf(entered({ answers: { ...VISIT, seen: 'perhaps' } }))).toEqual(['attribute-seen'])
  })

  it('has no room for a narrative', () => {
    const kind = kindOf('riskAssessment')
    const said = { complete: 'yes', level: 'a'.repeat(41) }
    expect(problemsOf(entered({ answers: said }), around({ kind }))).toEqual([
      ['attribute-level', SAY.longText],
    ])
  })

  it('is about one of the meanings that standards ask for, or about something else in a word or two', () => {
    const within = around({ kind: kindOf('caseNote') })
    const about = (answers: Record<string, string>) => {
      const decided = decideEntry(entered({ answers }), within)
      return decided.ok ? decided.value.attributes : problemsOf(entered({ answers }), within)
    }
    expect(about({ about: 'listing' })).toEqual({ about: 'listing' })
    expect(about({ about: 'notRecorded' })).toEqual({})
    expect(about({ about: 'somethingElse', 'about-else': 'School' })).toEqual({ about: 'School' })
    expect(about({ about: 'listing', 'about-else': 'left over' })).toEqual({ about: 'listing' })
    expect(about({ about: 'The listing, and why' })).toEqual([['attribute-about', expect.any(String)]])
    expect(about({ about: 'toString' })).toEqual([['attribute-about', expect.any(String)]])
    expect(about({ about: 'somethingElse' })).toEqual([['attribute-about-else', SAY.noElse]])
    expect(about({ about: 'somethingElse', 'about-else': 'a'.repeat(41) })).toEqual([
      ['attribute-about-else', SAY.longText],
    ])
  })

  it('comes back into its form as it was said, whether the meaning is known or not', () => {
    const { attributes: asked } = kindOf('caseNote')
    for (const said of [{ about: 'listing' }, { about: 'The listing, and why' }, {}]) {
      const decided = decideEntry(
        entered({ answers: answersOf(said, asked) }),
        around({ kind: kindOf('caseNote') }),
      )
      expect(decided.ok && decided.value.attributes).toEqual(said)
    }
  })

  it('is refused with two answers that deny each other', () => {
    const alone = { ...VISIT, seen: 'no', seenAlone: 'yes' }
    expect(fieldsOf(entered({ answers: alone }))).toEqual(['attribute-seenAlone'])
    expect(fieldsOf(interview({ offered: 'no' }), OF_INTERVIEW)).toEqual(['attribute-accepted'])
    expect(fieldsOf(interview({ declined: 'yes', reason: 'childRefused' }), OF_INTERVIEW)).toEqual([
      'attribute-held',
    ])
    const declined = { held: 'no', accepted: 'no', declined: 'yes' }
    expect(problemsOf(interview(declined), OF_INTERVIEW)).toEqual([
      ['attribute-reason', SAY.contradictions.noReason],
    ])
    expect(fieldsOf(interview({ ...declined, reason: 'childRefused' }), OF_INTERVIEW)).toEqual([])
  })

  it('says of an interview which episodes it was about, none of them after the day it was held', () => {
    expect(problemsOf(interview({}, []), OF_INTERVIEW)).toEqual([['episodes', SAY.episodes]])
    expect(problemsOf(interview({}, ['none', 'earlier']), OF_INTERVIEW)).toEqual([['episodes', SAY.episodes]])
    expect(problemsOf(interview({}, ['of another child']), OF_INTERVIEW)).toEqual([
      ['episodes', SAY.episodes],
    ])
    expect(problemsOf(interview({}, ['later']), OF_INTERVIEW)).toEqual([['episodes', SAY.beforeEpisode]])
    expect(problemsOf(interview({}, ['none']), OF_INTERVIEW)).toEqual([])
  })

  it('is refused with a worker who never worked with the child', () => {
    expect(problemsOf(entered({ worker: 'w2' }))).toEqual([['worker', SAY.worker]])
  })

  it('asks once more where an entry of the kind is known on the day', () => {
    const within = around({ daysTaken: [literalDay('2015-04-02')] })
    expect(problemsOf(entered(), within)).toEqual([['isAnother', SAY.sameDay]])
    expect(problemsOf(entered({ isAnother: true }), within)).toEqual([])
  })

  it('keeps the time where it was given, and leaves out what was not recorded', () => {
    const decided = decideEntry(entered({ time: '3.40pm' }), around())
    expect(decided).toMatchObject({ ok: true, value: { attributes: { seen: 'yes', seenAlone: 'no' } } })
    expect(decided.ok && formatInstant(decided.value.happenedAt!)).toBe('2015-04-02T14:40:00.000Z')
  })

  it('never stands on a day ahead, before the birth, or without an answer, whatever is typed', () => {
    const answer = fc.constantFrom('yes', 'no', 'notRecorded', '', 'N')
    const typed = fc.record({ day: fc.integer({ min: 11000, max: 17000 }), seen: answer, seenAlone: answer })
    fc.assert(
      fc.property(typed, ({ day, seen, seenAlone }) => {
        const answers = { ...VISIT, seen, seenAlone }
        const decided = decideEntry(entered({ happenedOn: asDay(day), answers }), around())
        const isSound = [seen, seenAlone].every((each) => ['yes', 'no', 'notRecorded'].includes(each))
        const isDenied = seen === 'no' && seenAlone === 'yes'
        const isInTime = day <= TODAY && day >= literalDay('2001-03-27')
        expect(decided.ok).toBe(isSound && !isDenied && isInTime)
      }),
    )
  })
})

describe('what a correction changes', () => {
  it('is nothing where an answer reads not recorded and was left out before', () => {
    const facts = { ...around(), happenedAt: null, worker: null, reference: 'V-1', episodes: ['b', 'a'] }
    const before = { ...facts, happenedOn: TODAY, attributes: { seen: 'yes' } }
    const same = { ...before, attributes: { seenAlone: 'notRecorded', seen: 'yes' }, episodes: ['a', 'b'] }
    expect(changedParts(before, same)).toEqual([])
    expect(changedParts(before, { ...same, episodes: ['a'], reference: 'V-2' })).toEqual([
      'reference',
      'episodes',
    ])
  })
})
