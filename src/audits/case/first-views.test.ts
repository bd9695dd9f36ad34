import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor, Command } from '../../access/index.ts'
import { closeAccount } from '../../access/people/commands.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { recordQuery } from './record/query.ts'
import { answerTopic } from './answers/commands.ts'
import { judgeCase } from './judgement/commands.ts'
import { layCase, type Laid } from './laid.factory.ts'
import { releaseCase } from './release/commands.ts'
import { confirmCase, giveBackCase, submitCase, submitFirstView } from './submission/commands.ts'
import { findCase } from './store.ts'
import { answerAll, giveView, GOOD_VIEW } from './views.factory.ts'
import { shippedTool } from '../tool/index.ts'

const tool = await shippedTool('exploitation-1')
const WHY = 'Away for six weeks, and the board meets before that'
const seeRecord = recordQuery('audits.checkCase')

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

function run<Input, Facts, Value>(who: Actor, command: Command<Input, Facts, Value>, more: object = {}) {
  return cast.house.door.run(who, command, { case: laid.case, ...more })
}

async function fileNow() {
  return (await cast.lay((transaction) => findCase(transaction, laid.case)))!
}

async function recordSeenBy(who: Actor) {
  const seen = await cast.house.door.see(who, seeRecord, { case: laid.case })
  if (!seen.ok) throw new Error(seen.problem.kind)
  return seen.value
}

const blindAnswer = (who: Actor, answer: string, seen = '') =>
  run(who, answerTopic, { topic: 'chronology', answers: [{ question: 'good', answer, seen }] })

describe('a first view', () => {
  it('cannot be given while something blind is missing, and needs nothing of what is answered for both', async () => {
    await answerAll(cast, laid.first, laid, tool)
    const refused = await run(laid.first, submitFirstView)
    expect(refused).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'grade' }, { field: 'safeguarded' }] },
    })
    const blind = tool.topics.flatMap(({ code, questions }) =>
      questions.filter((each) => each.blind).map((each) => `${code}.${each.code}`),
    )
    const none = await run(laid.second, submitFirstView)
    const fields = none.ok ? [] : none.problem.problems.map(({ field }) => field)
    expect(fields).toEqual([...blind, 'grade', 'safeguarded'])
  })

  it('stays as it is once it is given, and what was typed after is refused and not stored', async () => {
    expect(await giveView(cast, laid.first, laid, tool)).toMatchObject({ ok: true })
    expect(await blindAnswer(laid.first, 'no')).toMatchObject({ problem: { kind: 'conflict' } })
    const worse = { ...GOOD_VIEW, grade: 'inadequate' }
    expect(await run(laid.first, judgeCase, worse)).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await run(laid.first, submitFirstView)).toMatchObject({ problem: { kind: 'conflict' } })
    expect((await recordSeenBy(laid.first)).judgement?.grade).toBe('good')
  })

  it('is given by nobody but its author', async () => {
    for (const who of [await cast.who('auditLead'), await cast.who('informationGovernance')])
      expect(await run(who, submitFirstView)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await run(await cast.who('auditor'), submitFirstView)).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('is read by nobody but its author until both are given, and then by both and the lead', async () => {
    await giveView(cast, laid.first, laid, tool)
    for (const who of [laid.second, await cast.who('auditLead'), await cast.who('informationGovernance')]) {
      const { answers, judgement, firstAnswers, firstJudgements } = await recordSeenBy(who)
      expect(answers.filter(({ question }) => question === 'good')).toEqual([])
      expect([judgement, firstAnswers, firstJudgements]).toEqual([null, [], []])
    }
    await giveView(cast, laid.second, laid, tool, { ...GOOD_VIEW, grade: 'requiresImprovement' })
    for (const who of [laid.first, laid.second, await cast.who('auditLead')]) {
      const { firstJudgements, firstAnswers } = await recordSeenBy(who)
      const grades = firstJudgements.map(({ judgement }) => judgement.grade)
      expect(grades).toEqual(['good', 'requiresImprovement'])
      expect(firstAnswers.map(({ answers }) => answers.length > 10)).toEqual([true, true])
    }
  })

  it('is kept by the database itself from every person and machine but its author', async () => {
    await blindAnswer(laid.first, 'yes')
    await run(laid.first, judgeCase, GOOD_VIEW)
    const readers = [
      laid.first,
      laid.second,
      await cast.who('auditLead'),
      await cast.house.machine('counter'),
    ]
    const counts = await Promise.all(readers.map(rowsOfViews))
    expect(counts).toEqual([2, 0, 0, 0])
  })

  it('leaves on the trail that it changed, and no word of what it says', async () => {
    await blindAnswer(laid.first, 'yes')
    await run(laid.first, judgeCase, { ...GOOD_VIEW, grade: 'inadequate' })
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb in ('audits.answerTopic', 'audits.judgeCase') and actor = $1`,
      [laid.first.person],
    )
    const bodies = rows.map(({ body }) => body as string).join()
    expect(rows).toHaveLength(2)
    expect(bodies).toContain('"view":"first"')
    for (const word of ['yes', 'inadequate']) expect(bodies).not.toContain(word)
  })

  it('does not hold up what is answered once for both', async () => {
    await giveView(cast, laid.first, laid, tool)
    const answers = [{ question: 'exists', answer: 'no', seen: '' }]
    const late = await run(laid.second, answerTopic, { topic: 'chronology', answers })
    expect(late).toMatchObject({ problem: { kind: 'conflict', problems: [{ field: 'answer-exists' }] } })
  })
})

async function rowsOfViews({ authority, person }: Actor): Promise<number> {
  const outcome = await withActor(cast.house.pool, { authority, person }, async ({ sql }) => {
    const answers = await sql
      .selectFrom('audits.answer')
      .select('id')
      .where('caseId', '=', laid.case)
      .where('view', '<>', 'agreed')
      .execute()
    const judgements = await sql
      .selectFrom('audits.judgement')
      .select('id')
      .where('caseId', '=', laid.case)
      .where('view', '<>', 'agreed')
      .execute()
    return ok(answers.length + judgements.length)
  })
  return outcome.ok ? outcome.value : -1
}

async function agree(): Promise<void> {
  await giveView(cast, laid.first, laid, tool)
  await giveView(cast, laid.second, laid, tool, { ...GOOD_VIEW, grade: 'requiresImprovement' })
  await answerAll(cast, laid.first, laid, tool)
  await run(laid.first, judgeCase, GOOD_VIEW)
}

describe('the agreed record', () => {
  it('is not written while a first view is waited for', async () => {
    await giveView(cast, laid.first, laid, tool)
    expect(await run(laid.first, submitCase)).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('is given back with a reason, changed, submitted again and confirmed, and every time is kept', async () => {
    await agree()
    expect(await run(laid.first, submitCase)).toMatchObject({ ok: true })
    expect(await run(laid.second, giveBackCase, { reason: ' ' })).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'reason' }] },
    })
    expect(await run(laid.first, giveBackCase, { reason: 'No' })).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await run(laid.second, giveBackCase, { reason: 'The plan is old' })).toMatchObject({ ok: true })
    expect((await fileNow()).status).toBe('inProgress')
    expect(await run(laid.second, confirmCase)).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await run(laid.first, submitCase)).toMatchObject({ ok: true })
    expect(await run(laid.second, confirmCase)).toMatchObject({ ok: true })
    const { giveBacks, firstJudgements } = await recordSeenBy(await cast.who('auditLead'))
    expect(giveBacks.map(({ reason }) => reason)).toEqual(['The plan is old'])
    expect(firstJudgements.map(({ judgement }) => judgement.grade)).toEqual(['good', 'requiresImprovement'])
  })

  it('is not the second auditor’s to write, who is told how it can be changed', async () => {
    await agree()
    const [standing] = (await recordSeenBy(laid.second)).answers.filter(({ topic, question }) => {
      return topic === 'chronology' && question === 'good'
    })
    expect(await blindAnswer(laid.second, 'no', standing?.id)).toMatchObject({
      problem: { kind: 'conflict', problems: [{ field: 'answer-good' }] },
    })
  })
})

describe('a case in which one never submits', () => {
  it('is released by nobody but the lead, with a reason, and not from waiting for a view that is given', async () => {
    await giveView(cast, laid.first, laid, tool)
    const asked = { seat: 'second', reason: WHY }
    expect(await run(laid.first, releaseCase, asked)).toMatchObject({ problem: { kind: 'forbidden' } })
    const lead = await cast.who('auditLead')
    expect(await run(lead, releaseCase, { ...asked, reason: '' })).toMatchObject({
      problem: { problems: [{ field: 'reason' }] },
    })
    expect(await run(lead, releaseCase, { ...asked, reason: 'Ill' })).toMatchObject({
      problem: { problems: [{ field: 'reason' }] },
    })
    expect(await run(lead, releaseCase, { ...asked, seat: 'first' })).toMatchObject({
      problem: { problems: [{ field: 'seat' }] },
    })
    expect((await fileNow()).release).toBeNull()
  })

  it('goes on from the one view there is, and is finished when its author submits it', async () => {
    await blindAnswer(laid.second, 'no')
    await giveView(cast, laid.first, laid, tool)
    const lead = await cast.who('auditLead')
    expect(await run(lead, releaseCase, { seat: 'second', reason: WHY })).toMatchObject({ ok: true })
    const { firstAnswers } = await recordSeenBy(lead)
    expect(firstAnswers.map(({ seat }) => seat)).toEqual(['first'])
    expect(await run(laid.second, submitFirstView)).toMatchObject({ problem: { kind: 'conflict' } })
    await answerAll(cast, laid.first, laid, tool)
    await run(laid.first, judgeCase, GOOD_VIEW)
    expect(await run(laid.first, submitCase)).toMatchObject({ ok: true })
    expect((await fileNow()).status).toBe('confirmed')
    const { rows } = await cast.database.superuser.query(
      `select is_single_audited from audits.submission where case_id = $1 and view = 'agreed'`,
      [laid.case],
    )
    expect(rows).toEqual([{ is_single_audited: true }])
  })

  it('is written by the second auditor where the first never submits', async () => {
    const lead = await cast.who('auditLead')
    await run(lead, releaseCase, { seat: 'first', reason: WHY })
    expect((await fileNow()).views.areOpen).toBe(false)
    await giveView(cast, laid.second, laid, tool)
    await answerAll(cast, laid.second, laid, tool)
    await run(laid.second, judgeCase, GOOD_VIEW)
    expect(await run(laid.first, submitCase)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await run(laid.second, submitCase)).toMatchObject({ ok: true })
  })

  it('is released from waiting for one only', async () => {
    const lead = await cast.who('auditLead')
    await run(lead, releaseCase, { seat: 'first', reason: WHY })
    expect(await run(lead, releaseCase, { seat: 'second', reason: WHY })).toMatchObject({ ok: false })
  })
})

describe('a submitted record that is never confirmed', () => {
  const submitted = async () => {
    for (const who of [laid.first, laid.second]) await giveView(cast, who, laid, tool)
    await answerAll(cast, laid.first, laid, tool)
    await run(laid.first, judgeCase, GOOD_VIEW)
    expect(await run(laid.first, submitCase)).toMatchObject({ ok: true })
  }

  it('is released by nobody but the lead, and only from waiting for who has to confirm it', async () => {
    await submitted()
    const asked = { seat: 'second', reason: WHY }
    expect(await run(laid.first, releaseCase, asked)).toMatchObject({ problem: { kind: 'forbidden' } })
    const lead = await cast.who('auditLead')
    expect(await run(lead, releaseCase, { ...asked, seat: 'first' })).toMatchObject({
      problem: { problems: [{ field: 'seat', sentence: expect.stringContaining('handed the record in') }] },
    })
    expect((await fileNow()).status).toBe('submitted')
  })

  it('does not go back to a writer whose account is closed', async () => {
    await submitted()
    await run(await cast.who('administrator'), closeAccount, { person: laid.first.person })
    const lead = await cast.who('auditLead')
    expect(await run(lead, releaseCase, { seat: 'second', reason: WHY })).toMatchObject({
      problem: { problems: [{ field: null, sentence: expect.stringContaining('nobody could hand it in') }] },
    })
    expect((await fileNow()).release).toBeNull()
  })

  it('goes back to its writer with everything in it, and counts as one auditor’s once it is handed in again', async () => {
    await submitted()
    const lead = await cast.who('auditLead')
    expect(await run(lead, releaseCase, { seat: 'second', reason: WHY })).toMatchObject({ ok: true })
    expect((await fileNow()).status).toBe('inProgress')
    expect(await run(laid.second, confirmCase)).toMatchObject({ ok: false })
    expect(await run(laid.first, submitCase)).toMatchObject({ ok: true })
    expect((await fileNow()).status).toBe('confirmed')
    const { rows } = await cast.database.superuser.query(
      `select attempt, is_single_audited from audits.submission
        where case_id = $1 and view = 'agreed' order by attempt`,
      [laid.case],
    )
    expect(rows).toEqual([
      { attempt: 1, is_single_audited: false },
      { attempt: 2, is_single_audited: true },
    ])
  })
})
