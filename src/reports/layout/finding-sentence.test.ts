import { describe, expect, it } from 'vitest'
import type { AnswerCounts } from '../../analysis/index.ts'
import { answerSentence, findingSentence, unspoken } from './finding-sentence.ts'

const WORDS = { yes: 'it was there', no: 'it was not there' }

function counts(given: Partial<AnswerCounts>): AnswerCounts {
  return { yes: 0, partly: 0, no: 0, notEvidenced: 0, notApplicable: 0, notCommented: 0, of: 8, ...given }
}

describe('the sentence on a question', () => {
  it('is not there where no audit said anything', () => {
    expect(findingSentence(WORDS, counts({ notCommented: 8 }))).toBeNull()
    expect(answerSentence('Was it there?', counts({ notCommented: 8 }))).toBeNull()
  })

  it.each([
    [{ yes: 8 }, 'In all eight audits it was there.'],
    [{ no: 3, notCommented: 5 }, 'In three of the eight audits it was not there; five did not comment.'],
    [
      { yes: 1, no: 3, notCommented: 4 },
      'In three of the eight audits it was not there and in one it was there; four did not comment.',
    ],
    [{ yes: 5, no: 3 }, 'In five of the eight audits it was there and in three it was not there.'],
    [{ partly: 2, notCommented: 6 }, 'In two of the eight audits this was so in part; six did not comment.'],
    [
      { notEvidenced: 1, notCommented: 7 },
      'In one of the eight audits the file did not show whether it was there; seven did not comment.',
    ],
    [{ yes: 6, notApplicable: 2, of: 6 }, 'In all six audits it was there; to two it did not apply.'],
  ])('says every count and who did not comment: %j', (given, sentence) => {
    expect(findingSentence(WORDS, counts(given))).toBe(sentence)
  })

  it('asks the question where an authority added it', () => {
    expect(answerSentence('Was it kind?', counts({ yes: 2, no: 1, notCommented: 5 }))).toBe(
      '“Was it kind?” Of 8 audits: no in one and yes in two; five did not comment.',
    )
  })
})

describe('what nobody spoke of', () => {
  it('is not mentioned where there is no such thing', () => expect(unspoken([], 8)).toBeNull())

  it('is listed once', () => {
    expect(unspoken(['whether a and b', 'whether c', 'whether d'], 8)).toBe(
      'None of the eight audits commented on whether a and b, whether c or whether d.',
    )
    expect(unspoken(['whether a'], 1)).toBe('The one audit did not comment on whether a.')
  })
})
