import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { freshCut, newestCut } from '../../analysis/index.ts'
import { insertConfirmation } from '../case/submission/store.ts'
import { layJudged } from '../moderation/moderated.factory.ts'
import { caseQuery } from '../pages/cases/[case]/query.ts'
import { roundQuery } from '../pages/rounds/[round]/query.ts'
import { reAuditsQuery } from '../pages/re-audits/query.ts'
import { reAuditQuery } from '../pages/cases/[case]/re-audit/query.ts'
import { cancelRound } from '../rounds/ending/commands.ts'
import { roundList } from '../rounds/list/query.ts'
import { findRound } from '../rounds/store.ts'
import { literalDay } from '../../kernel/day.ts'
import { render } from 'preact-render-to-string'
import { EMPTY_FORM } from '../../platform/views/forms.tsx'
import { printPage } from '../pages/cases/[case]/print/page.tsx'
import { beginReAudit, finishImprovement, planImprovement, undoImprovement } from './commands.ts'
import * as say from './words.ts'

let cast: Cast
let lead: Actor

beforeAll(async () => {
  cast = await openCast()
  lead = await cast.who('auditLead')
})
afterAll(() => cast?.close())

async function layConfirmed(...judged: [Parameters<typeof layJudged>[1], Parameters<typeof layJudged>[2]?]) {
  const laid = await layJudged(cast, ...judged)
  const on = literalDay('2015-11-12')
  const signing = { authority: cast.authority, file: { id: laid.case, child: laid.child }, at: NOW, on }
  await cast.lay((transaction) => insertConfirmation(transaction, { ...signing, by: laid.second.person }))
  return laid
}

const PLAN = { what: 'A plan that everybody knows', owner: 'The team manager', due: '2015-12-20' }
const plan = (file: string, differences = {}, by = lead) =>
  cast.house.door.run(by, planImprovement, { case: file, ...PLAN, ...differences })
const begin = (file: string, by = lead) => cast.house.door.run(by, beginReAudit, { case: file })
const problem = (sentence: string) => ({ problem: { problems: [{ sentence }] } })

describe('the plan of a weak case is refused', () => {
  it('to anybody but the audit lead, and is absent for who may not see the case', async () => {
    const laid = await layConfirmed('inadequate')
    expect(await plan(laid.case, {}, laid.first)).toMatchObject(problem(say.ONLY_LEAD))
    expect(await plan(laid.case, {}, await cast.who('boardMember'))).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('where the case is not weak', async () => {
    const laid = await layConfirmed('requiresImprovement')
    expect(await plan(laid.case)).toMatchObject(problem(say.NOT_WEAK))
    expect(await begin(laid.case)).toMatchObject(problem(say.NOT_WEAK))
  })

  it('for a day behind us, and without an owner', async () => {
    const laid = await layConfirmed('requiresImprovement', 'no')
    expect(await plan(laid.case, { due: '2015-11-18' })).toMatchObject(problem(say.IN_THE_PAST))
    expect(await plan(laid.case, { owner: ' ' })).toMatchObject(problem(say.SAY_OWNER))
  })
})

describe('a weak case', () => {
  it('is on the list with its day before anybody has planned', async () => {
    const laid = await layConfirmed('inadequate')
    const list = await cast.house.door.see(lead, reAuditsQuery, {})
    if (!list.ok) throw new Error('no list')
    expect(list.value.find(({ id }) => id === laid.case)).toMatchObject({ fixedDueOn: null, plan: [] })
  })

  it('is planned, which fixes its day, and then audited again, linked to the first', async () => {
    const laid = await layConfirmed('inadequate')
    expect(await begin(laid.case)).toMatchObject(problem(say.PLAN_FIRST))
    expect(await plan(laid.case)).toMatchObject({ value: { dueOn: literalDay('2016-02-04') } })
    await plan(laid.case, { what: 'Direct work begins' })
    const begun = await begin(laid.case)
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
    expect(await begin(laid.case)).toMatchObject(problem(say.BEGUN_ALREADY))
    const again = await cast.house.door.see(lead, caseQuery, { case: begun.value.id })
    expect(again).toMatchObject({
      value: { file: { child: laid.child, status: 'drawn' }, before: { case: laid.case, round: laid.code } },
    })
    const first = await cast.house.door.see(lead, caseQuery, { case: laid.case })
    expect(first).toMatchObject({
      value: { clocked: { next: { case: begun.value.id, round: begun.value.code }, plan: [{}, {}] } },
    })
  })

  it('is there for nobody who does not see the child: that it exists says that the case was weak', async () => {
    const laid = await layConfirmed('inadequate')
    await plan(laid.case)
    const begun = await begin(laid.case)
    if (!begun.ok) throw new Error('refused')
    const look = async (who: Actor) =>
      (await cast.house.door.see(who, roundQuery, { round: begun.value.code })).ok
    for (const role of ['boardMember', 'teamManager', 'independentPerson', 'analyst', 'auditor'] as const)
      expect([role, await look(await cast.who(role))]).toEqual([role, false])
    for (const who of [lead, laid.first, await cast.who('informationGovernance')])
      expect(await look(who)).toBe(true)
  })

  it('may be begun again where its re-audit was cancelled', async () => {
    const laid = await layConfirmed('inadequate')
    await plan(laid.case)
    const begun = await begin(laid.case)
    if (!begun.ok) throw new Error('refused')
    await cast.database.superuser.query(`update audits.round set status = 'cancelled' where code = $1`, [
      begun.value.code,
    ])
    expect(await begin(laid.case)).toMatchObject({ value: { code: `${begun.value.code}-2` } })
  })
})

describe('a line of the plan', () => {
  const finish = (file: string, improvement: string, by = lead) =>
    cast.house.door.run(by, finishImprovement, { case: file, improvement })
  const planned = async (file: string) => {
    const done = await plan(file)
    return done.ok ? done.value.improvement : 'refused'
  }

  it('is marked as done by the audit lead alone, and by nobody where it is of another case', async () => {
    const laid = await layConfirmed('inadequate')
    const line = await planned(laid.case)
    expect(await finish(laid.case, line, laid.first)).toMatchObject(problem(say.ONLY_LEAD))
    const other = await layConfirmed('inadequate')
    expect(await finish(other.case, line)).toMatchObject(problem(say.NO_SUCH_LINE))
  })

  const undo = (file: string, improvement: string, differences = {}, by = lead) =>
    cast.house.door.run(by, undoImprovement, {
      ...{ case: file, improvement, reason: 'Marked the wrong line' },
      ...differences,
    })
  const lineOf = async (file: string) => {
    const seen = await cast.house.door.see(lead, caseQuery, { case: file })
    return seen.ok ? seen.value.clocked?.plan[0] : expect.fail('hidden')
  }

  it('is opened again by the audit lead alone, with a reason, and only where it is marked as done', async () => {
    const laid = await layConfirmed('inadequate')
    const line = await planned(laid.case)
    expect(await undo(laid.case, line)).toMatchObject(problem(say.NOT_DONE))
    await finish(laid.case, line)
    expect(await undo(laid.case, line, {}, laid.first)).toMatchObject(problem(say.ONLY_LEAD))
    expect(await undo(laid.case, line, {}, await cast.who('boardMember'))).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(await undo(laid.case, line, { reason: ' ' })).toMatchObject(problem(say.SAY_WHY_UNDONE))
    const other = await layConfirmed('inadequate')
    expect(await undo(other.case, line)).toMatchObject(problem(say.NO_SUCH_LINE))
    expect(await lineOf(laid.case)).toMatchObject({ done: { by: lead.displayName }, undone: [] })
  })

  it('is open again with its history, can be marked as done anew, and opened again once more', async () => {
    const laid = await layConfirmed('inadequate')
    const line = await planned(laid.case)
    await finish(laid.case, line)
    const twice = await Promise.all([undo(laid.case, line), undo(laid.case, line)])
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
    const on = literalDay('2015-11-19')
    const [by, reason] = [lead.displayName, 'Marked the wrong line']
    const undone = { reason, on, by, done: { on, by } }
    expect(await lineOf(laid.case)).toMatchObject({ done: null, undone: [undone] })
    expect(await finish(laid.case, line)).toMatchObject({ ok: true })
    expect(await lineOf(laid.case)).toMatchObject({ done: { on, by }, undone: [undone] })
    expect(await undo(laid.case, line, { reason: 'Not done either' })).toMatchObject({ ok: true })
    const again = { ...undone, reason: 'Not done either' }
    expect(await lineOf(laid.case)).toMatchObject({ done: null, undone: [undone, again] })
  })

  it('says on paper that it was opened again, by whom and why, and leaves no reason on the trail', async () => {
    const laid = await layConfirmed('inadequate')
    const line = await planned(laid.case)
    await finish(laid.case, line)
    await undo(laid.case, line)
    expect(say.sayLine((await lineOf(laid.case))!)).toBe(
      `A plan that everybody knows (The team manager): due on 20 December 2015, not done yet; marked as done on 19 November 2015, said by ${lead.displayName}, and opened again on 19 November 2015 by ${lead.displayName}: Marked the wrong line`,
    )
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb = 'audits.undoImprovement' and result = 'done' order by id desc limit 1`,
    )
    expect(JSON.parse(rows[0].body)).toEqual({ case: laid.case, improvement: line, undone: '2015-11-19' })
  })

  it('is marked as done once, and says who said so and when', async () => {
    const laid = await layConfirmed('inadequate')
    const line = await planned(laid.case)
    await plan(laid.case, { what: 'Direct work begins' })
    expect(await finish(laid.case, line)).toMatchObject({ ok: true })
    expect(await finish(laid.case, line)).toMatchObject(problem(say.DONE_ALREADY))
    const seen = await cast.house.door.see(lead, caseQuery, { case: laid.case })
    const lines = seen.ok ? (seen.value.clocked?.plan ?? []) : []
    expect(lines.map(({ done }) => done)).toEqual([
      { on: literalDay('2015-11-19'), by: lead.displayName },
      null,
    ])
    expect(say.sayPlanDone(lines)).toBe('1 of 2 lines of the plan done')
  })

  it('stands on the page for supervision', async () => {
    const laid = await layConfirmed('inadequate')
    await finish(laid.case, await planned(laid.case))
    const { today, at, words } = await cast.house.moment()
    const around = { actor: lead, today, at, words, isStory: true, csrfToken: 'token' }
    const shown = await printPage.show(cast.house.door, { case: laid.case }, around, EMPTY_FORM)
    const html = shown.ok ? render(shown.value.body) : 'refused'
    expect(html).toContain('1 of 1 line of the plan done')
    expect(html).toContain(`done on 19 November 2015, said by ${lead.displayName}`)
  })
})

describe('a re-audit', () => {
  it('is a round that says it was chosen, and comes into no list, count or comparison of samples', async () => {
    const laid = await layConfirmed('inadequate')
    await plan(laid.case)
    const begun = await begin(laid.case)
    if (!begun.ok) throw new Error('refused')
    const { code } = begun.value
    expect(await cast.lay((transaction) => findRound(transaction, code))).toMatchObject({
      ...{ howDrawn: 'chosen', status: 'auditing', reAudits: laid.case, dueOn: literalDay('2016-02-04') },
      secondLook: { reAuditWeeks: 12 },
    })
    const list = await cast.house.door.see(lead, roundList, {})
    if (!list.ok) throw new Error('no list')
    expect(list.value.rounds.map(({ round }) => round)).toContain(laid.code)
    expect(list.value.rounds.map(({ round }) => round)).not.toContain(code)
    await freshCut(cast.house, lead, code)
    expect(await cast.lay((transaction) => newestCut(transaction, code))).toBeNull()
  })
})

describe('a weak case whose round was cancelled', () => {
  const listed = async (id: string) => {
    const list = await cast.house.door.see(lead, reAuditsQuery, {})
    return list.ok ? (list.value.find((each) => each.id === id) ?? null) : null
  }
  const cancel = (round: string) =>
    cast.house.door.run(lead, cancelRound, { round, reason: 'The list was the wrong one' })

  it('stands in the list with its re-audit, which goes on, and the list says that the round was cancelled', async () => {
    const laid = await layConfirmed('inadequate')
    await plan(laid.case)
    const begun = await begin(laid.case)
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
    expect((await cancel(laid.code)).ok).toBe(true)
    const found = await listed(laid.case)
    expect(found).toMatchObject({
      round: { isCancelled: true },
      next: { case: begun.value.id, status: 'drawn' },
    })
    expect(say.sayCancelled(found!)).toContain('was cancelled')
    expect(await cast.house.door.see(lead, reAuditQuery, { case: laid.case })).toMatchObject({
      value: { clocked: { plan: [{}] } },
    })
    expect(await cast.house.door.see(lead, caseQuery, { case: begun.value.id })).toMatchObject({
      value: { before: { case: laid.case } },
    })
  })

  it('stands in the list also before anybody planned, for what both auditors found of the child stays', async () => {
    const laid = await layConfirmed('inadequate')
    await cancel(laid.code)
    expect(await listed(laid.case)).toMatchObject({ plan: [], next: null, round: { isCancelled: true } })
    expect((await plan(laid.case)).ok).toBe(true)
  })

  it('does not stand there where nobody had confirmed its record, or it was not weak', async () => {
    const open = await layJudged(cast, 'inadequate')
    const good = await layConfirmed('good')
    for (const { code } of [open, good]) await cancel(code)
    expect([await listed(open.case), await listed(good.case)]).toEqual([null, null])
  })
})
