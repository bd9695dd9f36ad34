import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../kernel/words.ts'
import { answersGiven, sayAnswer, sayMarks, sayOthers } from './answer-words.ts'
import { sayBehind } from './behind-words.ts'
import { countsCsv } from './csv.ts'
import { countRound } from './cut/count.ts'
import { foundCase, foundRound, ROUND, TOOL } from './cut/found.factory.ts'
import type { EarlierRound, Figures } from './cut/model.ts'
import { resultsDocument } from './document.ts'
import { childrenInBothSentence, comparedSentence, earlierSentence } from './earlier-words.ts'
import * as words from './words.ts'

const COUNTS = { yes: 1, partly: 0, no: 3, notEvidenced: 0, notApplicable: 1, notCommented: 3, of: 7 }
const FIGURES: Figures = countRound(
  foundRound({
    cases: foundRound().cases.map((each, place) => (place < 4 ? each : { ...each, grade: 'inadequate' })),
  }),
).figures
const OCTOBER: EarlierRound = {
  ...{ round: 'october-2014', month: '2014-10', frameCount: 25, sampleCount: 9, sharePercent: 36 },
  ...{ grades: null, noInterval: null, childrenInBoth: null, topics: null, note: null },
}

describe('what is said of a sample', () => {
  it('is that nothing is known where nothing is', () => {
    const unknown = { ...FIGURES, sampleCount: null }
    expect(words.sampleSentence(unknown, PLAIN_WORDS)).toBe('How many children were drawn is not known.')
  })

  it('names the list, the day and the share', () => {
    expect(words.sampleSentence(FIGURES, PLAIN_WORDS)).toBe(
      '8 of the 25 children on the register on 8 April 2015 were drawn (32%).',
    )
  })

  it('says what is not finished', () => {
    const cases = [foundCase(1), foundCase(2, { isFinished: false })]
    expect(words.countedSentence(countRound(foundRound({ cases })).figures)).toBe(
      '1 of 2 audits of the sample is counted. One is not finished and not counted.',
    )
  })

  it('says what waits to be confirmed, apart from what is not finished', () => {
    const waits = { isFinished: false, isUnconfirmed: true }
    const cases = [foundCase(1), foundCase(2, waits), foundCase(3, { isFinished: false })]
    expect(words.countedSentence(countRound(foundRound({ cases })).figures)).toBe(
      '1 of 3 audits of the sample is counted. One is submitted, waits to be confirmed and is not counted before. One is not finished and not counted.',
    )
  })

  it('warns of eight audits and not of twenty', () => {
    expect(words.fewAudits(8)).toContain('one more or less moves a share by 13 percentage points')
    expect([words.fewAudits(20), words.fewAudits(0)]).toEqual([null, null])
  })

  it('says nothing of a draw that two people made at once without a hitch, and everything else', () => {
    const clean = {
      how: 'twoPeople',
      strata: 'none',
      drawnTimes: 1,
      replacements: 0,
      overrides: 0,
      singleAudited: 0,
    } as const
    expect(words.drawSentences(clean)).toEqual([])
    const other = {
      ...clean,
      how: 'onePerson',
      drawnTimes: 2,
      leftOut: { auditedRecentlyByRule: 2, movedAway: 1 },
      replacements: 1,
      overrides: 2,
      singleAudited: 1,
    } as const
    expect(words.drawSentences(other)).toEqual([
      'One person drew the sample with nonces of the program; no second person took part.',
      'Three children on the list were left out before the draw: audited too short a time before, by a rule of the plan (2) and moved to another authority (1).',
      'The sample was drawn 2 times; redraws, nonces that were never shown and cancelled rounds on the same list count.',
      'One case of the sample replaced another that was drawn.',
      'Two cases had an auditor despite a bar; the reason is recorded.',
      'One case had one auditor instead of two.',
    ])
  })
})

describe('what is said of a grade', () => {
  it('begins with the counts and ends with what they let one expect', () => {
    expect(words.gradeSentence('Good', FIGURES.grades!.good, 25)).toBe(
      'Good: 4 of 8 audits (50%), from a list of 25. If all 25 had been audited, between 6 and 19 would be expected to be graded Good (95% exact interval).',
    )
  })

  it('is called as it was on the day of the round', () => {
    const on = (day: string) => words.gradeName(TOOL, 'requiresImprovement', day)
    expect([on('2015-04-08'), on('2018-04-08')]).toEqual([
      'Requires Improvement',
      'Requires improvement to be good',
    ])
  })

  it('says how often eight audits of 25 miss a problem of three children', () => {
    expect(words.unseenProblem(FIGURES)).toContain('would be missed by 8 audits 29.6% of the time')
    expect(words.unseenProblem({ ...FIGURES, frameCount: null })).toBeNull()
  })
})

describe('what is said of answers', () => {
  it('gives each count with what it is of, and who is in none of them', () => {
    expect(answersGiven(COUNTS).map((answer) => sayAnswer(answer, COUNTS))).toEqual([
      'Yes: 1 of 7',
      'No: 3 of 7',
    ])
    expect(sayOthers(COUNTS, 8)).toBe('3 did not comment; not applicable to 1')
    expect(sayOthers({ ...COUNTS, notCommented: 0, notApplicable: 0 }, 7)).toBeNull()
    expect(sayOthers({ ...COUNTS, notCommented: 0 }, 10)).toBe('not applicable to 1; not asked in 2')
  })

  it('sets strengths beside concerns', () => {
    expect([sayMarks({ strength: 0, concern: 0 }), sayMarks({ strength: 2, concern: 1 })]).toEqual([
      '',
      '2 strengths, 1 concern',
    ])
  })

  it('repeats no code that it does not know', () => {
    const around = { tool: TOOL, words: PLAIN_WORDS, asAt: '2015-04-08' }
    expect(sayBehind({}, around)).toBe('All audits that are counted.')
    expect(sayBehind({ topic: '<b>', question: 'x', answer: '<b>' }, around)).toBe(
      'Unknown question: unknown.',
    )
    expect(sayBehind({ topic: 'chronology', question: 'upToDate', answer: 'no' }, around)).toBe(
      'Is the chronology up to date? No.',
    )
  })
})

describe('what is said of an earlier round', () => {
  it('is what is known and what is not', () => {
    expect(earlierSentence(OCTOBER)).toBe(
      '9 of 25 children on the list, 36%. Its grades and topics are not given in the report.',
    )
    expect(comparedSentence(FIGURES, OCTOBER, 'good', 'Good')).toContain('so grades cannot be compared')
    expect(childrenInBothSentence(OCTOBER)).toBe('Whether children were audited in both rounds is not known.')
  })

  it('is tested against chance only where no child was in both', () => {
    const known = { ...OCTOBER, grades: FIGURES.grades, childrenInBoth: 0 }
    expect(comparedSentence(FIGURES, known, 'good', 'Good')).toContain('Fisher')
    expect(comparedSentence(FIGURES, { ...known, childrenInBoth: 1 }, 'good', 'Good')).toContain(
      'no test of chance',
    )
    expect(comparedSentence(FIGURES, { ...known, noInterval: 'replaced' }, 'good', 'Good')).toContain(
      'no test',
    )
    expect(childrenInBothSentence({ ...known, childrenInBoth: 1 })).toBe(
      'One child was audited in both rounds.',
    )
  })
})

function rowsOfCsv() {
  const { data } = Papa.parse<Record<string, string>>(countsCsv(FIGURES).trim(), { header: true })
  return data
}

describe('what leaves the building', () => {
  it('is headings alone where nothing was counted', () => {
    expect(countsCsv(null)).toBe('round,topic,question,answer,count,of,table,group,measure,value\r\n')
  })

  it('has one row for each grade, judgement and possible answer', () => {
    const questions = TOOL.topics.flatMap(({ questions }) => questions).length
    const counts = rowsOfCsv().filter(
      ({ table, measure }) => measure === '' && (table === 'answers' || table === 'judgements'),
    )
    expect(counts).toHaveLength(4 + 3 + 1 + questions * 6)
  })

  it('has the tables of the page for which there are figures', () => {
    const rows = rowsOfCsv()
    expect([...new Set(rows.map(({ table }) => table))]).toEqual([
      ...['sample', 'judgements', 'answers', 'marks', 'firstViews', 'moderated', 'teams', 'unseen'],
    ])
    const missed = rows.find(({ table, question }) => table === 'unseen' && question === '3')
    expect(Number(missed?.value)).toBeCloseTo(0.2957, 4)
    expect(rows.find(({ answer, measure }) => answer === 'good' && measure === 'highCount')?.value).toBe('19')
  })

  it('has the keys that the contract names, whatever is known', () => {
    const keys = [
      'round',
      'asAt',
      'frameCount',
      'sampleCount',
      'sharePercent',
      'grades',
      'safeguarded',
      'auditedCount',
      'unconfirmedCount',
      'topics',
      'followUps',
      'disputedFacts',
      'earlier',
    ]
    const known = countRound(
      foundRound({ round: { ...ROUND, isKnownInPart: true }, tool: null, cases: [] }),
    ).figures
    expect(Object.keys(resultsDocument(known))).toEqual(keys)
    expect(Object.keys(resultsDocument(FIGURES))).toEqual(keys)
    expect(resultsDocument(FIGURES).topics.chronology?.questions.exists).toMatchObject({
      notCommented: 8,
      of: 8,
    })
  })
})
