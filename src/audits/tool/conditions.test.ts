import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingAnswers, parseTool, standingIn, standingsOf, type Given, type Tool } from './index.ts'
import { conditional, conditionalText } from './conditional.fixture.ts'

function sentencesOf(...questions: Parameters<typeof conditionalText>[0]): string[] {
  const read = parseTool(conditionalText(questions))
  return read.ok ? [] : read.problem.map(({ sentence }) => sentence)
}

describe('a condition', () => {
  it('that points to a missing question is refused, naming both', () => {
    expect(sentencesOf(['exists'], ['updated', { question: 'exist', answers: ['yes'] }])).toEqual([
      '“Is it updated?” waits for the answer to plan.exist, which this tool does not ask. Name a question that stands before it.',
    ])
  })

  it('that points to a question of a topic that is missing is refused', () => {
    expect(sentencesOf(['exists'], ['updated', { question: 'chronology.exists', answers: ['yes'] }])).toEqual(
      [
        expect.stringMatching(
          /^“Is it updated\?” waits for the answer to chronology\.exists, which this tool does/,
        ),
      ],
    )
  })

  it('that points to a later question is refused', () => {
    expect(sentencesOf(['updated', { question: 'exists', answers: ['yes'] }], ['exists'])).toEqual([
      '“Is it updated?” waits for the answer to “Is it exists?”, which stands after it. A question can only depend on one before it.',
    ])
  })

  it('that comes back to its own question is refused, whether at once or over others', () => {
    expect(sentencesOf(['exists', { question: 'exists', answers: ['yes'] }])).toEqual([
      expect.stringContaining('none of them could ever be asked: “Is it exists?”, “Is it exists?”.'),
    ])
    const round = sentencesOf(
      ['exists', { question: 'signed', answers: ['yes'] }],
      ['updated', { question: 'exists', answers: ['yes'] }],
      ['signed', { question: 'updated', answers: ['yes'] }],
    )
    expect(round).toHaveLength(3)
    expect(round[0]).toContain('“Is it exists?”, “Is it signed?”, “Is it updated?”, “Is it exists?”.')
  })

  it('on an answer that is not offered, or on none, is refused', () => {
    const when = { question: 'exists', answers: ['notApplicable'] }
    expect(sentencesOf(['exists', undefined, ['yes', 'no']], ['updated', when])).toEqual([
      '“Is it updated?” waits for the answer “Not applicable” to “Is it exists?”, which does not offer it.',
    ])
    expect(sentencesOf(['exists'], ['updated', { question: 'exists', answers: [] }])).toEqual([
      'A condition needs an answer.',
    ])
  })

  it('is read with the topic of its question', () => {
    expect(conditional.topics[0]?.questions[1]?.askedWhen).toEqual({
      ...{ topic: 'plan', question: 'exists', answers: ['yes', 'partly'] },
    })
  })
})

function said(question: string, answer: Given['answer']): Given {
  return { topic: 'plan', question, answer }
}

function standingsWith(...given: Given[]): string[] {
  const standings = standingsOf(conditional, given)
  return ['exists', 'updated', 'signed'].map((question) => standingIn(standings, 'plan', question))
}

describe('a question with a condition', () => {
  it('is undecided while the answer is missing, was taken back or was never given', () => {
    for (const given of [[], [said('exists', null)], [said('exists', 'notCommented')]])
      expect(standingsWith(...given)).toEqual(['asked', 'undecided', 'undecided'])
  })

  it('is asked where the answer is one of those named', () => {
    expect(standingsWith(said('exists', 'partly'))).toEqual(['asked', 'asked', 'undecided'])
  })

  it('is not asked where it is another, and neither is what depends on it, whatever stands there', () => {
    const given = [said('exists', 'no'), said('updated', 'yes'), said('signed', 'yes')]
    expect(standingsWith(...given)).toEqual(['asked', 'notAsked', 'notAsked'])
  })

  it('is demanded only when it is asked', () => {
    const missing = (...given: Given[]) =>
      missingAnswers(conditional, given).map(({ question }) => question.code)
    expect(missing()).toEqual(['exists', 'good'])
    expect(missing(said('exists', 'no'))).toEqual(['good'])
    expect(missing(said('exists', 'yes'))).toEqual(['updated', 'good'])
  })

  it('stands as its condition says, whatever is answered', () => {
    const answer = fc.constantFrom(
      null,
      'yes',
      'partly',
      'no',
      'notEvidenced',
      'notApplicable',
      'notCommented',
    )
    fc.assert(
      fc.property(fc.tuple(answer, answer), ([exists, updated]) => {
        const [, second, third] = standingsWith(
          said('exists', exists as Given['answer']),
          said('updated', updated as Given['answer']),
        )
        const isOpen = exists === 'yes' || exists === 'partly'
        expect(second === 'asked').toBe(isOpen)
        expect(third === 'asked').toBe(isOpen && updated === 'yes')
      }),
    )
  })
})

it('a tool without conditions asks everything', () => {
  const plain: Tool = {
    ...conditional,
    topics: conditional.topics.map((topic) => ({
      ...topic,
      questions: topic.questions.map((question) => ({ ...question, askedWhen: null })),
    })),
  }
  expect([...standingsOf(plain, []).values()]).toEqual(['asked', 'asked', 'asked', 'asked'])
})
