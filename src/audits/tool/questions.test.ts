import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { type Asked, type Given, gradeWording, inWordsOf, missingAnswers, NOT_COMMENTED } from './index.ts'
import { parseTool, questionsOf, toolName } from './index.ts'
import { the, TOOLS } from './story.fixture.ts'

const read = parseTool(readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8'))
const tool = the(read.ok ? read.value : undefined)
const asked = questionsOf(tool)

function answered({ topic, question }: Asked): Given {
  return { topic, question: question.code, answer: the(question.answers[0]) }
}

describe('the answers that are missing', () => {
  it('are all of them while nothing is answered', () => {
    expect(missingAnswers(tool, [])).toEqual(asked)
  })

  it('are none once every question is answered', () => {
    expect(missingAnswers(tool, asked.map(answered))).toEqual([])
  })

  it('include a question that the auditor did not comment on', () => {
    const first = the(asked[0])
    const given = { ...answered(first), answer: NOT_COMMENTED } as const
    expect(missingAnswers(tool, [...asked.slice(1).map(answered), given])).toEqual([first])
  })

  it('include a question whose answer was taken back', () => {
    const first = the(asked[0])
    const given = { ...answered(first), answer: null }
    expect(missingAnswers(tool, [...asked.slice(1).map(answered), given])).toEqual([first])
  })

  it('include an answer that the question does not offer', () => {
    const exists = the(asked.find(({ question }) => !question.answers.includes('partly')))
    const given = { ...answered(exists), answer: 'partly' } as const
    expect(missingAnswers(tool, [given])).toContainEqual(exists)
  })

  it('are those, in order, that were not answered, whichever were', () => {
    fc.assert(
      fc.property(fc.subarray(asked), (some) => {
        const rest = asked.filter((each) => !some.includes(each))
        expect(missingAnswers(tool, some.toReversed().map(answered))).toEqual(rest)
      }),
    )
  })
})

describe('a tool', () => {
  it('is called by its code and version', () => {
    expect(toolName(tool)).toBe('exploitation-1')
  })

  it('calls the third grade as it was called on the day', () => {
    const called = (day: string) => gradeWording(tool, 'requiresImprovement', literalDay(day))
    expect(called('2015-04-30')).toBe('Requires Improvement')
    expect(called('2017-12-31')).toBe('Requires Improvement')
    expect(called('2018-01-01')).toBe('Requires improvement to be good')
  })

  it('speaks in the words of the authority', () => {
    const words = { ...PLAIN_WORDS, register: { one: 'VEMT list', many: 'VEMT lists', a: 'a VEMT list' } }
    expect(inWordsOf(words, 'While on the {register}, is there a {plan}?')).toBe(
      'While on the VEMT list, is there a risk management plan?',
    )
  })
})
