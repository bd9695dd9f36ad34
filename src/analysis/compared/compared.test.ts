import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf, type Tool } from '../../audits/index.ts'
import { shippedTools } from '../../audits/tool/index.ts'
import { countRound } from '../cut/count.ts'
import { foundCase, foundEarlier, foundRound, ROUND, TOOL } from '../cut/found.factory.ts'
import type { FoundAnswer, FoundEarlier } from '../cut/found.ts'
import { counterpartOf, mapQuestions, parseMapping, type MappingFile } from './mapping.ts'
import { shippedMappings } from './shipped.ts'
import { comparedTopicsSentences, sayWas, seenBeforeSentence } from './words.ts'

const nameOf = (topic: string, question: string) => `${topic}.${question}`
const says = (position: number, answer: FoundAnswer['answer'], question = 'upToDate'): FoundAnswer => ({
  ...{ case: foundCase(position).id, topic: 'chronology', question, answer, mark: null },
})
const cases = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => foundCase(from + place))
const EIGHT = foundRound().cases
const beside = (earlier: Partial<FoundEarlier>, answers: FoundAnswer[] = []) =>
  countRound(foundRound({ answers, earlier: [foundEarlier(earlier)] })).figures.earlier[0]!
const say = (...asked: Parameters<typeof beside>) => comparedTopicsSentences(beside(...asked), nameOf)
const NEXT: Tool = {
  ...TOOL,
  version: 2,
  topics: TOOL.topics.map((topic) => ({
    ...topic,
    questions: topic.questions.map((question) =>
      question.code === 'upToDate' ? { ...question, text: 'Is it kept up to date?' } : question,
    ),
  })),
}

describe('the topics of two rounds', () => {
  it('cannot be compared where one is known in part only, which is said', () => {
    const round = { ...ROUND, code: 'october-2014', month: '2014-10', isKnownInPart: true }
    const earlier = beside({ round, tool: null })
    expect(earlier.topics).toBeNull()
    expect(comparedTopicsSentences(earlier, nameOf)).toEqual([
      'The topics of October 2014 are not given in the report, so topics cannot be compared.',
    ])
  })

  it('cannot be compared where the earlier round has no tool', () => {
    expect(say({ tool: null, cases: cases(11, 2) })[0]).toContain('one of the two rounds has no tool')
  })

  it('have nothing to say where nothing was answered', () => {
    expect(say({ cases: cases(11, 8) })).toEqual([
      'No question was both asked in the two rounds and answered.',
    ])
  })

  it('are not tested where a child is in both', () => {
    const answers = EIGHT.map((_, place) => says(place + 1, 'yes'))
    const said = say({ cases: [foundCase(1)], answers: [says(1, 'no')] }, answers)
    expect(said.at(-1)).toContain('or a child is in both')
  })

  it('are tested by question, corrected for how many there are', () => {
    const now = EIGHT.map((_, place) => says(place + 1, 'yes'))
    const then = EIGHT.map((_, place) => says(place + 11, 'no'))
    const said = say({ cases: cases(11, 8), answers: then }, now)
    expect(said).toEqual([
      '1 question was asked in both rounds and answered in one of them.',
      'Most telling is “chronology.upToDate”: yes in 0 of 8 then and 8 of 8 now, which chance alone would bring less than 0.1% of the time (Fisher’s exact test, two-sided). That is rare, and says nothing of the cause.',
    ])
    const alike = say(
      { cases: cases(11, 8), answers: then },
      EIGHT.map((_, place) => says(place + 1, 'no')),
    )
    expect(alike.at(-1)).toContain('nothing can be tested')
  })

  it('say which were asked in other words', () => {
    const earlier = beside({ tool: NEXT, cases: cases(11, 1), answers: [says(11, 'no')] })
    expect(earlier.topics?.questions.chronology?.upToDate).toMatchObject({ isReworded: true, was: null })
    expect(comparedTopicsSentences(earlier, nameOf).join(' ')).toContain('1 of them was asked in other words')
    expect([sayWas({ was: null, isReworded: true }), sayWas({ was: 'a.b', isReworded: true })]).toEqual([
      ...['Asked then in other words', 'Asked then as a.b'],
    ])
  })

  it('count what has no counterpart on either side', () => {
    const same = { isSameTool: false, was: new Map([['chronology.upToDate', 'chronology.exists']]) }
    const earlier = beside({ cases: cases(11, 1), answers: [says(11, 'yes', 'exists')], same })
    const all = questionsOf(TOOL).length
    expect(earlier.topics).toMatchObject({ onlyNowCount: all - 1, onlyBeforeCount: all - 1 })
    expect(earlier.topics?.questions).toEqual({
      chronology: {
        upToDate: {
          ...{ first: { count: 1, of: 1 }, second: { count: 0, of: 0 } },
          ...{ was: 'chronology.exists', isReworded: true },
        },
      },
    })
  })

  it('never count more than were asked, whatever was answered', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'notApplicable' as const, null)
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), fc.array(answer, { maxLength: 8 }), (then, now) => {
        const earlier = beside(
          {
            cases: cases(11, then.length),
            answers: then.map((each, place) => says(place + 11, each)),
          },
          now.map((each, place) => says(place + 1, each)),
        )
        const shares = earlier.topics?.questions.chronology?.upToDate
        const told = (each: (string | null)[]) => each.filter((one) => one === 'yes' || one === 'no').length
        expect([shares?.first.of ?? 0, shares?.second.of ?? 0]).toEqual([told(then), told(now)])
      }),
      { numRuns: 25 },
    )
  })
})

describe('children of earlier rounds', () => {
  it('are said whatever is known of them', () => {
    expect(seenBeforeSentence(null, 8)).toContain('is not known')
    expect(seenBeforeSentence(0, 8)).toContain('No child of this round')
    expect(seenBeforeSentence(1, 8)).toBe(
      '1 of the 8 audited children was audited in an earlier round too; that case is no fresh look.',
    )
  })

  it('are counted once however often they were audited, and not where a round does not say', () => {
    const twice = [foundEarlier({ cases: [foundCase(1)] }), foundEarlier({ cases: [foundCase(1)] })]
    expect(countRound(foundRound({ earlier: twice })).figures.childrenSeenBefore).toBe(1)
    expect(countRound(foundRound()).figures.childrenSeenBefore).toBeNull()
  })
})

describe('what two tools have in common', () => {
  const FILE: MappingFile = {
    ...{ earlier: 'exploitation-1', later: 'neglect-1' },
    same: [{ earlier: 'a.old', later: 'b.new' }],
    changed: [{ later: 'c.same', why: 'It asks for more.' }],
  }

  it.each([
    ['no file of this kind', 'earlier = 3'],
    ['no TOML', 'earlier = '],
    ['a question without its topic', 'earlier = "a"\nlater = "b"\nsame = [{ earlier = "x", later = "y.z" }]'],
    ['a change without a reason', 'earlier = "a"\nlater = "b"\nchanged = [{ later = "y.z", why = "" }]'],
    ['something nobody asked for', 'earlier = "a"\nlater = "b"\nother = 1'],
  ])('is refused in a file that holds %s', (_, text) => expect(parseMapping(text).ok).toBe(false))

  it('is nothing between two tools of which nothing is written', () => {
    const map = mapQuestions({ earlier: 'exploitation-1', later: 'neglect-1' }, [])
    expect(counterpartOf(map, 'chronology.exists')).toBeNull()
  })

  it('is the code between versions of a tool, an authority’s own among them, unless a change is written', () => {
    const file = { ...FILE, later: 'exploitation-2' }
    const map = mapQuestions({ earlier: 'exploitation-1.2', later: 'exploitation-2' }, [file])
    expect(['d.other', 'b.new', 'c.same'].map((each) => counterpartOf(map, each))).toEqual([
      ...['d.other', 'a.old', null],
    ])
  })

  it('holds in both directions', () => {
    const map = mapQuestions({ earlier: 'neglect-1', later: 'exploitation-1.3' }, [FILE])
    expect(counterpartOf(map, 'a.old')).toBe('b.new')
  })

  it('names in the shipped files questions that the shipped tools ask', async () => {
    const tools = await shippedTools()
    const names = (tool: string) =>
      questionsOf(tools.get(tool)!).map(({ topic, question }) => `${topic}.${question.code}`)
    const files = await shippedMappings()
    expect(files.length).toBeGreaterThan(0)
    for (const { earlier, later, same, changed } of files) {
      expect(names(earlier)).toEqual(expect.arrayContaining(same.map((each) => each.earlier)))
      expect(names(later)).toEqual(expect.arrayContaining([...same, ...changed].map((each) => each.later)))
    }
  })
})
