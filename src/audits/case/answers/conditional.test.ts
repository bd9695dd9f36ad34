import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { conditional } from '../../tool/conditional.fixture.ts'
import { shippedTool, type Given } from '../../tool/index.ts'
import { judgeCase } from '../judgement/commands.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { submitCase, submitFirstView } from '../submission/commands.ts'
import { openViews } from '../views.factory.ts'
import { answerTopic } from './commands.ts'
import { openingOf } from './conditional.ts'
import { newestAnswers } from './store.ts'

const plan = conditional.topics[0]!
const neglect = await shippedTool('neglect-1')

function typed(question: string, answer: Given['answer'] = 'yes') {
  return { question, answer, mark: null, comment: null, seen: null }
}

function given(question: string, answer: Given['answer'] = 'yes'): Given {
  return { topic: 'plan', question, answer }
}

describe('saving a page whose answers open and close questions', () => {
  it('leaves out what is not asked once all of it is said, and counts it', () => {
    const facts = { tool: conditional, topic: plan, given: [given('exists')] }
    const opening = openingOf(facts, [typed('exists', 'no'), typed('updated'), typed('good')])
    expect(opening.written.map(({ question }) => question)).toEqual(['exists', 'good'])
    expect(opening).toMatchObject({ closedCount: 1, openedCount: 0 })
  })

  it('counts what is asked now and was not before', () => {
    const opening = openingOf({ tool: conditional, topic: plan, given: [] }, [typed('exists')])
    expect(opening).toMatchObject({ openedCount: 1, closedCount: 0 })
  })

  it('counts a question that the page did not hold, though a save before the button opened it', () => {
    const facts = { tool: conditional, topic: plan, given: [given('exists')] }
    expect(openingOf(facts, [], (question) => question !== 'exists').openedCount).toBe(1)
    expect(openingOf(facts, [], () => false).openedCount).toBe(0)
  })

  it('does not count a question again that was answered when it was asked before', () => {
    const facts = { tool: conditional, topic: plan, given: [given('exists', 'no'), given('updated')] }
    expect(openingOf(facts, [typed('exists')]).openedCount).toBe(1)
    expect(openingOf(facts, [typed('exists')]).written).toHaveLength(1)
  })
})

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
  await cast.database.superuser.query(`update audits.round set tool = 'neglect-1' where id = $1`, [
    laid.round,
  ])
})
afterAll(() => cast?.close())

function answer(topic: string, answers: readonly (readonly [question: string, answer: string])[]) {
  const sent = answers.map(([question, said]) => ({
    question,
    answer: said,
    seen: '',
    mark: '',
    comment: '',
  }))
  return cast.house.door.run(laid.first, answerTopic, { case: laid.case, topic, answers: sent })
}

/** No chronology, no assessment with a tool, no plan; why there was no tool is not said yet. */
async function fillIn(): Promise<void> {
  for (const { code, questions } of neglect.topics)
    await answer(
      code,
      questions
        .filter((question) => question.code !== 'whyNot')
        .map((question) => [question.code, question.answers.includes('no') ? 'no' : 'yes'] as const),
    )
  const judged = {
    grade: 'requiresImprovement',
    gradeReason: 'Drift',
    safeguarded: 'yes',
    safeguardedReason: '',
  }
  await cast.house.door.run(laid.first, judgeCase, { case: laid.case, seen: '', ...judged })
}

function standing() {
  return cast.lay((transaction) => newestAnswers(transaction, [laid.case], 'agreed'))
}

describe('a case whose tool has conditions', () => {
  beforeEach(() => openViews(cast, laid))

  it('stores no answer to a question that is not asked, and says how many were typed', async () => {
    const saved = await answer('plan', [
      ['exists', 'no'],
      ['measurable', 'yes'],
    ])
    expect(saved).toMatchObject({ ok: true, value: { closedCount: 1, openedCount: 0 } })
    expect((await standing()).map(({ question }) => question)).toEqual(['exists'])
  })

  it('says how many questions an answer opens', async () => {
    expect(await answer('plan', [['exists', 'yes']])).toMatchObject({ value: { openedCount: 5 } })
  })

  it('cannot be submitted while a question that is asked waits, and can while one that is not does', async () => {
    const submit = () => cast.house.door.run(laid.first, submitCase, { case: laid.case })
    await fillIn()
    expect(await submit()).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'assessmentTool.whyNot' }] },
    })
    await answer('assessmentTool', [['whyNot', 'yes']])
    expect(await submit()).toMatchObject({ ok: true })
  })

  it('keeps what was not asked as not asked when it is submitted, and never as an answer', async () => {
    await fillIn()
    await answer('assessmentTool', [['whyNot', 'yes']])
    await cast.house.door.run(laid.first, submitCase, { case: laid.case })
    const kept = (await standing()).filter(({ isAsked }) => !isAsked)
    const conditionals = neglect.topics.flatMap(({ questions }) => questions).filter((each) => each.askedWhen)
    expect(kept).toHaveLength(conditionals.length - 1)
    expect(
      kept.filter((each) => each.answer !== null || each.mark !== null || each.comment !== null),
    ).toEqual([])
  })

  it('lets nothing be said where nothing was asked, not even by the program', async () => {
    await answer('plan', [['exists', 'no']])
    const say = `insert into audits.answer (authority_id, id, case_id, child_id, view, topic, question, answer, is_asked, at, by_person)
      select authority_id, gen_random_uuid(), case_id, child_id, view, topic, 'measurable', 'yes', false, at, by_person
      from audits.answer where case_id = $1`
    await expect(cast.database.superuser.query(say, [laid.case])).rejects.toThrow('check')
  })
})

describe('a first view where the tool has conditions', () => {
  const isBlind = (topic: string, question: string) =>
    neglect.topics
      .find(({ code }) => code === topic)
      ?.questions.some((each) => each.code === question && each.blind)
  const give = () => cast.house.door.run(laid.first, submitFirstView, { case: laid.case })

  it('demands nothing that is not asked, and keeps of what is blind that it was not', async () => {
    await fillIn()
    expect(await give()).toMatchObject({ ok: true })
    const { rows: kept } = await cast.database.superuser.query<{ topic: string; question: string }>(
      `select topic, question from audits.answer where case_id = $1 and view = 'first' and not is_asked`,
      [laid.case],
    )
    expect(kept.map(({ topic, question }) => `${topic}.${question}`)).toContain('plan.measurable')
    expect(kept.filter(({ topic, question }) => !isBlind(topic, question))).toEqual([])
    expect((await standing()).filter(({ isAsked }) => !isAsked)).toEqual([])
  })

  it('demands the answer for both that something blind waits for, and none that nothing waits for', async () => {
    const refused = await give()
    const fields = refused.ok ? [] : refused.problem.problems.map(({ field }) => field)
    expect(fields).toContain('plan.exists')
    expect(fields).not.toContain('plan.measurable')
    expect(fields).not.toContain('plan.reviewedOnTime')
    expect(fields).not.toContain('chronology.earlierInvolvement')
  })

  it('opens a page again where a save of its own opened questions, and leads on once they were shown', async () => {
    await answer('plan', [['exists', 'yes']])
    const stored = (await standing()).find(({ question }) => question === 'exists')
    const again = [{ question: 'exists', answer: 'yes', seen: stored?.id, mark: '', comment: '' }]
    const press = (answers: readonly object[]) =>
      cast.house.door.run(laid.first, answerTopic, { case: laid.case, topic: 'plan', answers })
    expect(await press(again)).toMatchObject({ value: { openedCount: 5, written: [] } })
    const codes = neglect.topics.find(({ code }) => code === 'plan')?.questions.map(({ code }) => code) ?? []
    const blank = codes.filter((code) => code !== 'exists').map((question) => ({ question, seen: '' }))
    expect(await press([...again, ...blank])).toMatchObject({ value: { openedCount: 0 } })
  })
})
