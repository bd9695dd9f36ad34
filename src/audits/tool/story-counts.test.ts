import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOT_COMMENTED, parseTool, questionsOf } from './index.ts'
import { STORY, storyRows, TOOLS } from './story.fixture.ts'

type AnswerColumn = 'round' | 'position' | 'topic' | 'question' | 'answer' | 'mark' | 'comment'
type CaseColumn = 'position' | 'grade' | 'safeguarded' | 'safeguarded_reason'

const POSITIONS = ['1', '2', '3', '4', '5', '6', '7', '8']
const answers = storyRows<AnswerColumn>('answers.csv')
const cases = storyRows<CaseColumn>('cases.csv')
const given = answers.filter((row) => row.answer !== NOT_COMMENTED)

// Section 4 of the report, finding by finding; nothing else was said by the auditors.
const SAID: readonly (readonly [question: string, answer: string, count: number])[] = [
  ['chronology.exists', 'yes', 8],
  ['chronology.upToDate', 'no', 3],
  ['chronology.upToDate', 'yes', 1],
  ['chronology.focused', 'no', 1],
  ['chronology.good', 'yes', 3],
  ['plan.updatedWhileListed', 'no', 2],
  ['plan.complete', 'no', 1],
  ['plan.exists', 'no', 1],
  ['plan.risksAddressed', 'yes', 2],
  ['childSeen.moreOftenWhileListed', 'no', 1],
  ['childSeen.oftenEnough', 'no', 1],
  ['childSeen.alone', 'notEvidenced', 1],
  ['childSeen.othersPresentKnown', 'yes', 1],
  ['caseRecording.good', 'yes', 3],
  ['caseRecording.reflectiveAndFocused', 'no', 4],
  ['communication.effective', 'yes', 6],
  ['wishesAndFeelings.gathered', 'yes', 7],
  ['supervision.challenging', 'no', 3],
  ['supervision.reflective', 'no', 3],
  ['supervision.reflective', 'yes', 3],
  ['supervision.moreOftenWhileListed', 'no', 1],
  ['supervision.inTime', 'no', 1],
  ['managementOversight.evidenced', 'yes', 4],
  ['carePlan.good', 'yes', 4],
]

// SHA-256 of words, and of two words in a row, that the report has and the story may not have.
const NAMES = new Set([
  '51048f7facb04fc955bb39d7b94f27c979be7f501c0406bfe5ce6256cb311908',
  'ba5d0fba430363870bab5c5b65d0e1c56d55434942a65456dcadf6af350f7d37',
  'b68be9ab77c0656fcc218d784329f9719a619627fc296c02083933df2ef83a5e',
  '7132d541ba31027e1ebc2b5d4460e01b42467d01cc7f938149e998357d3610a1',
  '0c14a25f73d669cf784d3aee706dc32f90045c463fbbf69a5fbc11b6f364490b',
  'e718af0f4400cf38f58e3b69ed3ad4c577308c02a1d4d840dfedd44b507631e6',
  '663ba9889c49d61749e8a5615787c592b738be16cf8ad7f57f2312f8f2ead687',
])

function positionsOf(question: string, answer: string): string[] {
  return given
    .filter((row) => `${row.topic}.${row.question}` === question && row.answer === answer)
    .map((row) => row.position)
}

function namedIn(text: string, names: ReadonlySet<string>): string[] {
  const words = text.toLowerCase().split(/[^\p{L}'’-]+/u)
  const pieces = words.flatMap((word, place) => [
    word,
    ...word.split('-'),
    `${word} ${words[place + 1] ?? ''}`,
  ])
  return pieces.filter((piece) => names.has(sha256(piece)))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

describe('the April round of the story', () => {
  it.each(SAID)('says %s: %s in %i of 8', (question, answer, count) => {
    expect(new Set(positionsOf(question, answer)).size).toBe(count)
  })

  it('says nothing else', () => {
    expect(given).toHaveLength(SAID.reduce((sum, [, , count]) => sum + count, 0))
  })

  it('finds no child unseen', () => {
    expect(positionsOf('childSeen.seen', 'no')).toEqual([])
  })

  it('writes out for every other question that the auditors did not comment', () => {
    const tool = parseTool(readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8'))
    const asked = tool.ok ? questionsOf(tool.value) : []
    const due = POSITIONS.flatMap((each) =>
      asked.map(({ topic, question }) => `${each} ${topic} ${question.code}`),
    )
    expect(answers.map((row) => `${row.position} ${row.topic} ${row.question}`)).toEqual(due)
    expect(answers.filter((row) => row.answer === NOT_COMMENTED && row.mark + row.comment !== '')).toEqual([])
  })

  it('speaks of four different cases where the plan falls short', () => {
    const short = ['plan.updatedWhileListed', 'plan.complete', 'plan.exists'].flatMap((each) =>
      positionsOf(each, 'no'),
    )
    expect(new Set(short).size).toBe(4)
  })

  it('calls up to date the one chronology that is not focused enough', () => {
    expect(positionsOf('chronology.upToDate', 'yes')).toEqual(positionsOf('chronology.focused', 'no'))
  })

  it('finds good recording in Good audits only, and shallow recording in the others only', () => {
    const good = cases.filter((row) => row.grade === 'good').map((row) => row.position)
    expect(good).toEqual(expect.arrayContaining(positionsOf('caseRecording.good', 'yes')))
    expect(
      positionsOf('caseRecording.reflectiveAndFocused', 'no').filter((each) => good.includes(each)),
    ).toEqual([])
  })

  it('has four Good and four Requires Improvement, in the order of the report', () => {
    const [good, improve] = ['good', 'requiresImprovement']
    expect(cases.map((row) => row.position)).toEqual(POSITIONS)
    expect(cases.map((row) => row.grade)).toEqual([
      good,
      good,
      improve,
      improve,
      good,
      improve,
      good,
      improve,
    ])
  })

  it('has all eight safeguarded, with a reason beside the one follow-up, a strategy meeting', () => {
    const followUps = storyRows<'position' | 'what' | 'urgency'>('follow_ups.csv')
    expect(cases.map((row) => row.safeguarded)).toEqual(POSITIONS.map(() => 'yes'))
    expect(followUps).toMatchObject([{ what: 'Strategy meeting', urgency: 'immediate' }])
    const reasoned = cases.filter((row) => row.safeguarded_reason !== '').map((row) => row.position)
    expect(reasoned).toEqual(followUps.map((row) => row.position))
  })
})

describe('the other rounds and the actions of the story', () => {
  const rounds = storyRows<'round' | 'frame_count' | 'sample_count' | 'status' | 'as_at' | 'month'>(
    'rounds.csv',
  )

  it('knows of October that 9 of 25 were audited, and no day', () => {
    expect(rounds[0]).toMatchObject({
      round: 'october-2014',
      frame_count: '25',
      sample_count: '9',
      as_at: '',
    })
  })

  it('plans the next round for December 2015, with nothing drawn', () => {
    expect(rounds[2]).toMatchObject({ status: 'planned', month: '2015-12', frame_count: '', as_at: '' })
  })

  it('has nine actions of May 2015 and four new ones, none with a recorded day in force', () => {
    const actions = storyRows<'recommended_on' | 'in_force_from' | 'due'>('actions.csv')
    expect(actions.filter((row) => row.recommended_on === '2015-05')).toHaveLength(9)
    expect(actions.filter((row) => row.recommended_on === '2015-10')).toHaveLength(4)
    expect(actions.map((row) => row.in_force_from).join('')).toBe('')
    expect(actions.at(-1)?.due).toBe('2015-12')
  })
})

function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

describe('the names in the story', () => {
  it('are found one by one and in pairs', () => {
    const probe = new Set([sha256('mere'), sha256('borough council')])
    expect(namedIn('North-mere Borough Council', probe)).toHaveLength(2)
  })

  it.each([STORY, TOOLS].flatMap(filesIn))('are not those of the report: %s', (file) => {
    expect(namedIn(readFileSync(file, 'utf8'), NAMES)).toEqual([])
  })
})
