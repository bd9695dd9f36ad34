import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../../../kernel/words.ts'
import { shippedTool, type Tool } from '../index.ts'
import { changesBetween } from './compare.ts'
import { movedBetween } from './order.ts'
import { sayingIn } from './words.ts'

const tool = await shippedTool('neglect-1')
const say = sayingIn(PLAIN_WORDS)
const [first, second] = tool.topics as [Tool['topics'][number], Tool['topics'][number]]

function changes(after: Tool) {
  return changesBetween(tool, after, say).map(({ kind, part, before, after: now }) => [
    kind,
    part,
    before,
    now,
  ])
}

function withTopic(topic: Tool['topics'][number]): Tool {
  return { ...tool, topics: [topic, ...tool.topics.slice(1)] }
}

describe('what changed between two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(changes(tool)).toEqual([])
  })

  it('is a question that was added, and one that was removed', () => {
    const gone = first.questions.at(-1)
    const rest = first.questions.slice(0, -1)
    const added = { ...gone!, code: 'another', text: 'Is it another?' }
    expect(changes(withTopic({ ...first, questions: [...rest, added] }))).toEqual([
      ['added', 'question', null, 'Is it another?'],
      ['removed', 'question', gone!.text, null],
    ])
  })

  it('is every part of a question that says something else, its condition among them', () => {
    const questions = first.questions.map((each) =>
      each.code === 'upToDate' ? { ...each, help: 'Look.', askedWhen: null } : each,
    )
    expect(changes(withTopic({ ...first, questions }))).toMatchObject([
      ['reworded', 'help', expect.any(String), 'Look.'],
      ['reworded', 'askedWhen', 'If “Is there a chronology on the file?” is answered Yes', 'Always'],
    ])
  })

  it('names one topic where two changed places', () => {
    const topics = [second, first, ...tool.topics.slice(2)]
    expect(changes({ ...tool, topics })).toEqual([['moved', 'topic', null, null]])
  })

  it('is a topic with all its questions when it is removed', () => {
    const removed = changes({ ...tool, topics: tool.topics.slice(1) })
    expect(removed).toHaveLength(1 + first.questions.length)
  })

  it('leaves a row as it was when what moved is put aside', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), fc.shuffledSubarray(codes), (before, after) => {
        const moved = movedBetween(before, after)
        const rest = (row: string[], other: string[]) =>
          row.filter((code) => other.includes(code) && !moved.includes(code))
        expect(rest(before, after)).toEqual(rest(after, before))
        expect(movedBetween(before, before)).toEqual([])
      }),
    )
  })
})
