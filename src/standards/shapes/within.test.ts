import { describe, expect, it } from 'vitest'
import {
  day,
  days,
  dutiesOf,
  entry,
  inShort,
  minute,
  standardOf,
  stay,
  workingDays,
} from '../judging.factory.ts'
import type { WithinRule } from '../rule-model.ts'
import type { ChildFacts, EpisodeFacts } from '../timeline-of.ts'

const HELD: WithinRule = {
  shape: 'within',
  trigger: { on: 'episodeEnd' },
  response: { by: 'entries', entries: { kinds: ['returnInterview'], yes: ['held'] } },
  limit: { unit: 'hours', count: 72 },
  unlessDeclined: true,
}
const OFFERED: WithinRule = {
  ...HELD,
  response: { by: 'answer', answer: 'offered', as: 'yes' },
  unlessDeclined: false,
}
const OUTCOME: WithinRule = {
  ...OFFERED,
  trigger: { on: 'episodeEnd', onlyIf: 'offered' },
  response: { by: 'answer', answer: 'accepted', as: 'recorded' },
}
const NOTE: WithinRule = {
  shape: 'within',
  trigger: { on: 'stayStart' },
  response: { by: 'entries', entries: { kinds: ['caseNote.about=listing'], yes: [] } },
  limit: workingDays(2),
  unlessDeclined: false,
}

const judge = (rule: WithinRule, child: ChildFacts, asAt: string, covered = {}) =>
  dutiesOf(child, standardOf(rule, { over: rule.trigger.on === 'episodeEnd' ? 'always' : 'stay' }), {
    asAt,
    covered,
  }).map(inShort)

const episode = (until: string | null, more: Partial<EpisodeFacts> = {}): EpisodeFacts => ({
  id: 'M1',
  from: day('2015-06-01'),
  until: until === null ? null : day(until),
  ...more,
})
const held = (on: string, at: string | null = null, episodes: string[] = ['M1']) =>
  entry('returnInterview', on, { at: at === null ? null : minute(at), episodes, answers: { held: 'yes' } })

const interviewed = (...entries: ReturnType<typeof held>[]) =>
  judge(HELD, { episodes: [episode('2015-06-02')], entries }, '2015-07-01')[0]
    ?.split(' ')
    .slice(2)
    .join(' ')

describe('a return interview within 72 hours, days only', () => {
  it.each([
    ['2015-06-06', 'notMet late history'],
    ['2015-06-07', 'notMet late history'],
    ['2015-06-05', 'cannotTell timeTooRough'],
    ['2015-06-02', 'met done'],
    ['2015-06-03', 'met done'],
    ['2015-06-04', 'met done'],
  ])('held on %s after a return on 2 June: %s', (on, verdict) => expect(interviewed(held(on))).toBe(verdict))

  it('is not met where none is recorded once 72 hours are surely over', () => {
    const child = { episodes: [episode('2015-06-02')] }
    expect(judge(HELD, child, '2015-06-06')).toEqual(['2015-06-02 2015-06-05 notMet none'])
    expect(judge(HELD, child, '2015-06-05')).toEqual(['2015-06-02 2015-06-05 notYetDue waiting'])
  })

  it('is not yet due while the child has not returned', () => {
    expect(judge(HELD, { episodes: [episode(null)] }, '2015-07-01')).toEqual([
      '2015-06-01 - notYetDue stillOpen',
    ])
    expect(judge(HELD, { episodes: [episode('2015-07-03')] }, '2015-07-01')[0]).toContain('stillOpen')
  })

  it('cannot be told where the feed ended before it was due', () => {
    const covered = { returnInterview: { from: day('2015-01-01'), until: day('2015-06-05') } }
    expect(judge(HELD, { episodes: [episode('2015-06-02')] }, '2015-07-01', covered)[0]).toContain(
      'cannotTell notCovered',
    )
  })

  it('cannot be told of an interview that is linked to no episode, and not of one linked to another', () => {
    expect(interviewed(held('2015-06-03', null, []))).toBe('cannotTell notLinked')
    const child = {
      episodes: [episode('2015-06-02'), episode('2015-06-02', { id: 'M2' })],
      entries: [held('2015-06-03', null, ['M2'])],
    }
    expect(judge(HELD, child, '2015-07-01').map((duty) => duty.split(' ')[2])).toEqual(['notMet', 'met'])
  })

  it('cannot be told where no feed would have shown that the child was missing', () => {
    const covered = (until: string) => ({ missingEpisode: { from: day('2010-01-01'), until: day(until) } })
    expect(
      judge(HELD, {}, '2015-07-01', { missingEpisode: { from: day('2016-01-01'), until: null } }),
    ).toEqual(['2010-01-01 - cannotTell notCovered'])
    expect(judge(HELD, {}, '2015-07-01', covered('2015-01-01'))).toEqual([])
  })

  it('of a child who declined is not asked again by an interview that came late', () => {
    const child = { episodes: [episode('2015-06-02', { accepted: 'no' })], entries: [held('2015-06-20')] }
    expect(judge(HELD, child, '2015-07-01')[0]).toContain('notApplicable declined')
  })

  it('may be one for several episodes', () => {
    const episodes = [episode('2015-06-02'), episode('2015-06-04', { id: 'M2', from: day('2015-06-03') })]
    const child = { episodes, entries: [held('2015-06-04', null, ['M1', 'M2'])] }
    expect(judge(HELD, child, '2015-07-01').map((duty) => duty.split(' ')[2])).toEqual(['met', 'met'])
  })

  it('does not apply where the child declined; not recorded is no decline', () => {
    const declined = { episodes: [episode('2015-06-02', { accepted: 'no' })] }
    expect(judge(HELD, declined, '2015-07-01')[0]).toContain('notApplicable declined')
    const refused = entry('returnInterview', '2015-06-03', { episodes: ['M1'], answers: { accepted: 'no' } })
    expect(judge(HELD, { episodes: [episode('2015-06-02')], entries: [refused] }, '2015-07-01')[0]).toContain(
      'declined',
    )
  })

  it('cannot be told of one of which nobody wrote that it was held', () => {
    const offered = entry('returnInterview', '2015-06-03', { episodes: ['M1'], answers: { offered: 'yes' } })
    expect(judge(HELD, { episodes: [episode('2015-06-02')], entries: [offered] }, '2015-07-01')[0]).toContain(
      'cannotTell notRecorded',
    )
  })
})

describe('a return interview within 72 hours, with times', () => {
  const returned = (untilAt: string, interview: ReturnType<typeof held>) =>
    judge(
      HELD,
      { episodes: [episode(untilAt.slice(0, 10), { untilAt: minute(untilAt) })], entries: [interview] },
      '2015-12-01',
    )[0]

  it('is met after 72 hours and not a minute later', () => {
    expect(returned('2015-06-02T10:00Z', held('2015-06-05', '2015-06-05T10:00Z'))).toContain('met done')
    expect(returned('2015-06-02T10:00Z', held('2015-06-05', '2015-06-05T10:01Z'))).toContain('notMet late')
  })

  it('a DST night: the clocks going back make it an hour more than the clock on the wall says', () => {
    // Back at 8pm on Friday 23 October 2015, seen at 7.30pm on Monday: 71½ hours on the wall, 72½ in truth.
    expect(returned('2015-10-23T19:00Z', held('2015-10-26', '2015-10-26T19:30Z'))).toContain('notMet late')
    expect(returned('2015-10-23T19:00Z', held('2015-10-26', '2015-10-26T19:00Z'))).toContain('met done')
  })

  it('a DST night: days without times are days', () => {
    const child = { episodes: [episode('2015-10-24')], entries: [held('2015-10-26')] }
    expect(judge(HELD, child, '2015-12-01')[0]).toContain('met done')
  })

  it('takes the whole of a day on one side: sometimes it can be told, sometimes not', () => {
    expect(returned('2015-06-02T22:30Z', held('2015-06-05'))).toContain('cannotTell timeTooRough')
    expect(returned('2015-06-02T23:00Z', held('2015-06-05'))).toContain('met done')
    expect(returned('2015-06-02T22:59Z', held('2015-06-06'))).toContain('notMet late')
  })

  it('is not answered by an interview before the return', () => {
    expect(returned('2015-06-02T10:00Z', held('2015-06-02', '2015-06-02T09:00Z'))).toContain('notMet none')
  })
})

describe('the answer of an episode', () => {
  const answered = (rule: WithinRule, answers: Partial<EpisodeFacts>, asAt = '2015-07-01') =>
    judge(rule, { episodes: [episode('2015-06-02', answers)] }, asAt)[0]
      ?.split(' ')
      .slice(2)
      .join(' ')

  it('offered: a no is not met, a blank cannot be told, not applicable does not arise', () => {
    expect(answered(OFFERED, { offered: 'no' })).toBe('notMet answeredNo')
    expect(answered(OFFERED, {})).toBe('cannotTell notRecorded')
    expect(answered(OFFERED, { offered: 'notApplicable' })).toBe('notApplicable doesNotArise')
    expect(answered(OFFERED, { offered: 'yes' })).toBe('met done')
  })

  it('offered: neither a no nor a blank counts before its day', () => {
    expect(answered(OFFERED, { offered: 'no' }, '2015-06-05')).toBe('notYetDue waiting')
    expect(answered(OFFERED, {}, '2015-06-05')).toBe('notYetDue waiting')
  })

  it('the outcome: a blank is what is missing, where an interview was offered', () => {
    expect(answered(OUTCOME, { offered: 'yes' })).toBe('notMet notRecorded')
    expect(answered(OUTCOME, { offered: 'yes', accepted: 'no' })).toBe('met done')
    expect(answered(OUTCOME, { offered: 'no' })).toBe('notApplicable doesNotArise')
    expect(answered(OUTCOME, {})).toBe('cannotTell notRecorded')
  })

  it('is also what a linked interview says', () => {
    const child = { episodes: [episode('2015-06-02')], entries: [held('2015-06-03')] }
    expect(judge(OFFERED, child, '2015-07-01')[0]).toContain('met done')
    expect(judge(OUTCOME, child, '2015-07-01')[0]).toContain('met done')
  })
})

describe('a case note after the listing', () => {
  const note = (on: string) => entry('caseNote', on, { texts: { about: 'listing' } })
  it('is due two working days on, over a weekend and a bank holiday', () => {
    const child = (on: string) => ({ stays: [stay('2015-05-01')], entries: [note(on)] })
    // 1 May was a Friday, 4 May a bank holiday.
    expect(judge(NOTE, child('2015-05-06'), '2015-06-01')).toEqual(['2015-05-01 2015-05-06 met done'])
    expect(judge(NOTE, child('2015-05-07'), '2015-06-01')).toEqual([
      '2015-05-01 2015-05-06 notMet late history',
    ])
  })

  it('is not answered by a case note about something else, nor by one from before', () => {
    const other = entry('caseNote', '2015-05-01', { texts: { about: 'intelligence' } })
    const child = { stays: [stay('2015-05-01')], entries: [other, note('2015-04-30')] }
    expect(judge(NOTE, child, '2015-06-01')).toEqual(['2015-05-01 2015-05-06 notMet none'])
  })

  it('no longer applies once the stay ended before it was due', () => {
    expect(judge(NOTE, { stays: [stay('2015-05-01', '2015-05-05')] }, '2015-06-01')[0]).toContain(
      'notApplicable ended',
    )
  })
})

describe('an answer to each entry', () => {
  const rule: WithinRule = {
    ...NOTE,
    trigger: { on: 'entry', entries: { kinds: ['panelMeeting'], yes: [] } },
    response: { by: 'entries', entries: { kinds: ['caseNote.about=panelMinutes'], yes: [] } },
    limit: days(7),
  }
  it('is asked once for each in the stay', () => {
    const child = {
      stays: [stay('2015-05-01')],
      entries: [
        ...['2015-04-20', '2015-05-10', '2015-06-10', '2015-07-01'].map((on) => entry('panelMeeting', on)),
        entry('caseNote', '2015-05-15', { texts: { about: 'panelMinutes' } }),
      ],
    }
    expect(judge(rule, child, '2015-07-02')).toEqual([
      '2015-05-10 2015-05-17 met done',
      '2015-06-10 2015-06-17 notMet none',
      '2015-07-01 2015-07-08 notYetDue waiting',
    ])
  })

  it('cannot be told without a figure', () => {
    const child = { stays: [stay('2015-05-01')], entries: [entry('panelMeeting', '2015-05-10')] }
    expect(judge({ ...rule, limit: null }, child, '2015-07-02')).toEqual(['2015-05-01 - cannotTell noFigure'])
  })
})
