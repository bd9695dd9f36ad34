import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../test/support/cast.ts'
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts'
import { openHouse, type House } from '../apps/house.ts'
import { loadStory } from '../apps/story.ts'
import { NOT_COMMENTED } from '../audits/index.ts'
import { storyRows } from '../audits/tool/story.fixture.ts'
import { pairedSentence } from './agreement/words.ts'
import { differenceSentences } from './difference/words.ts'
import { freshCut, resultsDocument, resultsQuery, type SeenResults } from './index.ts'

const clock = () => NOW
let database: TestDatabase
let house: House

beforeAll(async () => {
  database = await freshDatabase()
  const loaded = await loadStory(database.pool, 'stories/northmere-2015', clock)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  house = await openHouse(database.pool, clock)
})
afterAll(() => database?.close())

async function resultsFor(login: string, round = 'april-2015'): Promise<SeenResults> {
  const actor = (await house.actorByLogin(login))!
  await freshCut(house, actor, round)
  const seen = await house.door.see(actor, resultsQuery, { round })
  if (!seen.ok) throw new Error(`${login} sees nothing`)
  return seen.value
}

async function document(login: string, round = 'april-2015') {
  return resultsDocument((await resultsFor(login, round)).cut!.figures)
}

describe('the results of the story', () => {
  it('are 8 of 25, four Good and four Requires Improvement, all eight safeguarded', async () => {
    const interval = { lowCount: 6, highCount: 19, lowPercent: 24, highPercent: 76, frameCount: 25 }
    expect(await document('lead')).toMatchObject({
      ...{ round: 'april-2015', asAt: '2015-04-08', frameCount: 25, sampleCount: 8, sharePercent: 32 },
      grades: {
        good: { count: 4, of: 8, interval },
        requiresImprovement: { count: 4, of: 8, interval },
        outstanding: { count: 0, of: 8 },
        inadequate: { count: 0, of: 8 },
      },
      safeguarded: { yes: 8, no: 0, cannotTell: 0, of: 8 },
      followUps: { count: 1, of: 8 },
    })
  })

  it('give every count of the answers, each of eight', async () => {
    const { topics } = await document('lead')
    const rows = storyRows<'topic' | 'question' | 'answer'>('answers.csv')
    const counts = new Map<string, number>()
    for (const { topic, question, answer } of rows) {
      const key = `${topic}.${question}.${answer}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const given = Object.entries(topics).flatMap(([topic, { questions }]) =>
      Object.entries(questions).flatMap(([question, { of, ...answers }]) => {
        expect(of).toBe(8)
        return Object.entries(answers).map(
          ([answer, count]) => [`${topic}.${question}.${answer}`, count] as const,
        )
      }),
    )
    expect(Object.fromEntries(given.filter(([, count]) => count > 0))).toEqual(Object.fromEntries(counts))
  })

  it.each([
    ['chronology', 'exists', 'yes', 8],
    ['chronology', 'upToDate', 'no', 3],
    ['plan', 'updatedWhileListed', 'no', 2],
    ['childSeen', 'alone', 'notEvidenced', 1],
    ['childSeen', 'seen', NOT_COMMENTED, 8],
    ['communication', 'effective', 'yes', 6],
    ['wishesAndFeelings', 'gathered', 'yes', 7],
    ['supervision', 'challenging', 'no', 3],
    ['carePlan', 'good', 'yes', 4],
  ] as const)('say of %s, %s: %s in %i', async (topic, question, answer, count) => {
    expect((await document('lead')).topics[topic]?.questions[question]?.[answer]).toBe(count)
  })

  it('know of October 2014 that nine of 25 were audited, and no grade', async () => {
    const known = { round: 'october-2014', frameCount: 25, sampleCount: 9, sharePercent: 36, grades: null }
    expect((await document('board')).earlier).toEqual([known])
    expect((await resultsFor('board')).cut!.figures.earlier).toMatchObject([
      { topics: null, childrenInBoth: null },
    ])
    expect(await document('board', 'october-2014')).toMatchObject({ ...known, followUps: null, earlier: [] })
  })

  it('are not there for December 2015, which is only planned', async () => {
    expect((await resultsFor('board', 'december-2015')).cut).toBeNull()
  })

  it('are the same for a board member, the analyst and the audit lead', async () => {
    const [lead, analyst, board] = await Promise.all(
      ['lead', 'analyst', 'board'].map((login) => document(login)),
    )
    expect([analyst, board]).toEqual([lead, lead])
  })

  it('have no two first views to compare, and say so', async () => {
    const { agreement } = (await resultsFor('lead')).cut!.figures
    expect(pairedSentence(agreement!)).toBe(
      'Two blind first views are recorded for none of the 8 audits, so how far two auditors see alike cannot be told.',
    )
  })

  it('show what differed in these eight, and that eight cannot show more', async () => {
    const { difference } = (await resultsFor('lead')).cut!.figures
    expect(difference?.questions.supervision?.reflective).toEqual({
      ...{ first: { count: 3, of: 3 }, second: { count: 0, of: 3 } },
    })
    const said = differenceSentences(difference!, (topic, question) => `${topic}.${question}`)
    expect(said).toEqual([
      '4 audits graded Good or better and 4 graded lower were set side by side, question by question.',
      '2 questions can be tested: both groups answered, and not all alike.',
      'Most telling is “supervision.reflective”: yes in 3 of 3 of the better audits that answered and in 0 of 3 of the others. Chance alone would bring that or more 10.0% of the time (Fisher’s exact test, two-sided), 20.0% once it is corrected for looking at 2 questions (Holm). It differs in these eight; eight audits cannot show more.',
    ])
  })

  it('give no figure for any of seven teams', async () => {
    const { teams } = (await resultsFor('lead')).cut!.figures
    expect(teams).toEqual({
      ...{ teamCount: 7, largestCount: 2, withoutTeamCount: 0, shown: [], withheldCount: 8 },
    })
  })

  it('set the eight beside the 25, with what is not recorded', async () => {
    const { representation } = (await resultsFor('lead')).cut!.figures
    expect(representation).toMatchObject({ sampleCount: 8, listCount: 25, isTestable: true })
    expect(representation?.attributes.sex).toEqual([
      { code: 'F', sampleCount: 7, listCount: 18 },
      { code: 'M', sampleCount: 1, listCount: 7 },
    ])
    expect(
      representation?.attributes.age.map(({ sampleCount, listCount }) => [sampleCount, listCount]),
    ).toEqual([
      ...[
        [2, 5],
        [3, 10],
        [3, 10],
      ],
    ])
    expect(representation?.attributes.ethnicity.at(-1)).toEqual({
      ...{ code: 'notRecorded', sampleCount: 1, listCount: 1 },
    })
  })

  it('show the audit lead the rows of the report, in its order', async () => {
    const { rows } = await resultsFor('lead')
    expect(rows.map(({ pair, ageYears, team, grade }) => [pair, ageYears, team, grade])).toEqual([
      ['JP/CP', 17, 'Fieldwork South 2', 'good'],
      ['KS/JA', 14, 'Fieldwork South 3', 'good'],
      ['SMc/NH', 17, 'Permanence 2', 'requiresImprovement'],
      ['JA/SB', 11, 'Permanence 1', 'requiresImprovement'],
      ['JH/MM', 14, 'Assessment/FST', 'good'],
      ['MD/GM', 17, 'Fieldwork South 2', 'requiresImprovement'],
      ['PS/GT', 13, 'Assessment', 'good'],
      ['RB/DR', 15, 'Fieldwork North 3', 'requiresImprovement'],
    ])
    expect(
      rows.map(({ openToSocialCare }) => openToSocialCare).filter((open) => open === false),
    ).toHaveLength(1)
  })
})
