import { describe, expect, it } from 'vitest'
import { type Given, shippedTool } from '../tool/index.ts'
import { countComplete, judgementLeft, topicProgress } from './progress.ts'
import { sayLeft, sayProgress } from './words.ts'

const tool = await shippedTool('exploitation-1')
const chronology: Given[] = ['exists', 'upToDate', 'focused', 'good'].map((question) => {
  return { topic: 'chronology', question, answer: 'yes' }
})

describe('how far a case is', () => {
  it('is nowhere while nothing is answered', () => {
    const progress = topicProgress(tool, [])
    expect(progress.every(({ state }) => state === 'notStarted')).toBe(true)
    expect(sayProgress(countComplete(progress))).toBe('0 of 15 topics complete')
  })

  it('counts a topic as begun while one of its questions waits', () => {
    const [first] = topicProgress(tool, chronology.slice(1))
    expect(first).toEqual({ topic: 'chronology', state: 'begun', answered: 3, of: 4 })
  })

  it('counts a topic as complete when every question has an answer', () => {
    expect(sayProgress(countComplete(topicProgress(tool, chronology)))).toBe('1 of 15 topics complete')
  })

  it('counts an answer that only carries a comment as not given', () => {
    const commented = chronology.map((each) => ({ ...each, answer: null }))
    expect(topicProgress(tool, commented)[0]?.state).toBe('notStarted')
  })
})

describe('what is left', () => {
  it('names what the judgement lacks', () => {
    const begun = { grade: 'good', gradeReason: null, safeguarded: null, safeguardedReason: null } as const
    expect(sayLeft(6, judgementLeft(null))).toBe('six topics, the grade, whether the child is safeguarded')
    expect(sayLeft(0, judgementLeft(begun))).toBe(
      'the reason for the grade, whether the child is safeguarded',
    )
  })
})
