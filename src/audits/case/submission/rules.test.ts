import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../../../kernel/words.ts'
import { questionsOf, type Given, shippedTool } from '../../tool/index.ts'
import { problemsWithRecord, type AgreedRecord } from './rules.ts'

const tool = await shippedTool('exploitation-1')
const judgement = {
  grade: 'good',
  gradeReason: 'Clear',
  safeguarded: 'yes',
  safeguardedReason: null,
} as const

function answered(): Given[] {
  return questionsOf(tool).map(({ topic, question }) => {
    return { topic, question: question.code, answer: question.answers[0] ?? null }
  })
}

function problemsOf(differences: Partial<AgreedRecord>): [string | null, string][] {
  const record = { tool, answers: answered(), judgement, followUps: [], ...differences }
  return problemsWithRecord(record, PLAIN_WORDS).map(({ field, sentence }) => [field, sentence])
}

describe('what keeps a record from being submitted', () => {
  it('is everything while nothing is said', () => {
    const problems = problemsOf({ answers: [], judgement: null })
    expect(problems).toHaveLength(questionsOf(tool).length + 2)
    expect(problems.slice(-2).map(([field]) => field)).toEqual(['grade', 'safeguarded'])
  })

  it('is one question that waits, named with its topic', () => {
    const answers = answered().filter(
      ({ topic, question }) => `${topic}.${question}` !== 'chronology.upToDate',
    )
    const sentence = 'Chronology: answer “Is the chronology up to date?”'
    expect(problemsOf({ answers })).toEqual([['chronology.upToDate', sentence]])
  })

  it('is a question that was left at “did not comment”', () => {
    const answers = answered().map((each, place) =>
      place === 0 ? { ...each, answer: 'notCommented' as const } : each,
    )
    expect(problemsOf({ answers })).toHaveLength(1)
  })

  it('is an immediate follow-up that was raised after the child was called safeguarded without a reason', () => {
    const problems = problemsOf({ followUps: [{ urgency: 'immediate' }] })
    expect(problems.map(([field]) => field)).toEqual(['safeguardedReason'])
  })

  it('is nothing once everything is said', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('speaks in the authority’s own words', () => {
    const plan = { one: 'RAMP', many: 'RAMPs', a: 'a RAMP' }
    const answers = answered().filter(({ topic }) => topic !== 'plan')
    const [first] = problemsWithRecord({ tool, answers, judgement, followUps: [] }, { ...PLAIN_WORDS, plan })
    expect(first?.sentence).toContain('“Is there a RAMP for this child?”')
  })
})
