import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { calibrationQuery } from '../pages/calibrations/[calibration]/query.ts'
import { closeCalibration, gradeCalibration, openCalibration } from './commands.ts'
import * as say from './words.ts'

let cast: Cast
let lead: Actor
let ann: Actor
let ben: Actor

beforeAll(async () => {
  cast = await openCast()
  lead = await cast.who('auditLead')
  ann = await cast.join('ann', 'auditor')
  ben = await cast.join('ben', 'auditor')
})
afterAll(() => cast?.close())

const OPENED = { vignette: 'lantern-street' }
const GRADED = {
  ...{ grade: 'good', safeguarded: 'yes', reason: 'The visits' },
  ...{ 'answer-planUpdated': 'no', 'answer-voice': 'partly', 'answer-challenge': 'no' },
}

const open = (differences = {}, by = lead) =>
  cast.house.door.run(by, openCalibration, {
    ...OPENED,
    people: [ann.person, ben.person],
    ...differences,
  })
const grade = (calibration: string, by: Actor, differences = {}) =>
  cast.house.door.run(by, gradeCalibration, { calibration, ...GRADED, ...differences })
const close = (calibration: string, by = lead) => cast.house.door.run(by, closeCalibration, { calibration })
const problem = (sentence: string) => ({ problem: { problems: [{ sentence }] } })

async function opened(): Promise<string> {
  const outcome = await open()
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value.id
}

describe('opening a calibration is refused', () => {
  it('to anybody but the audit lead, and hidden from who grades nothing', async () => {
    expect(await open({}, ann)).toMatchObject(problem(say.ONLY_LEAD))
    expect(await open({}, await cast.who('boardMember'))).toMatchObject({ problem: { kind: 'absent' } })
  })

  it.each([
    ['without a case', { vignette: '' }, say.CHOOSE_VIGNETTE],
    ['for nobody', { people: undefined }, say.CHOOSE_AUDITORS],
  ])('%s', async (_, differences, sentence) => {
    expect(await open(differences)).toMatchObject(problem(sentence))
  })

  it('for one person, ticked twice or not, and for somebody who is no auditor', async () => {
    expect(await open({ people: [ann.person, ann.person] })).toMatchObject(problem(say.CHOOSE_AUDITORS))
    const worker = (await cast.who('socialWorker')).person
    expect(await open({ people: [ann.person, worker] })).toMatchObject(problem(say.UNKNOWN_AUDITOR))
  })
})

describe('grading the invented case', () => {
  it('is refused to who was not asked, incomplete, twice, and after the close', async () => {
    const id = await opened()
    expect(await grade(id, await cast.who('auditor'))).toMatchObject(problem(say.NOT_ASKED))
    expect(await grade(id, ann, { 'answer-voice': '', reason: ' ' })).toMatchObject({
      problem: {
        problems: [
          { field: 'answer-voice', sentence: say.SAY_ANSWER },
          { field: 'reason', sentence: say.SAY_REASON },
        ],
      },
    })
    expect(await grade(id, ann)).toMatchObject({ ok: true })
    expect(await grade(id, ann)).toMatchObject(problem(say.GRADED_ALREADY))
    await grade(id, ben, { grade: 'inadequate' })
    expect(await close(id)).toMatchObject({ ok: true })
    expect(await grade(id, ben)).toMatchObject(problem(say.CLOSED_ALREADY))
    expect(await close(id)).toMatchObject(problem(say.CLOSED_ALREADY))
  })

  it('is blind in the database itself until the close, for the audit lead too', async () => {
    const id = await opened()
    await grade(id, ann)
    await grade(id, ben)
    const seenBy = async (who: Actor) => {
      const outcome = await withActor(cast.house.pool, who, async ({ sql }) =>
        ok(
          await sql
            .selectFrom('audits.calibrationView')
            .select('personId')
            .where('calibrationId', '=', id)
            .execute(),
        ),
      )
      return outcome.ok ? outcome.value.map(({ personId }) => personId) : []
    }
    expect([await seenBy(lead), await seenBy(ann)]).toEqual([[], [ann.person]])
    await close(id)
    expect((await seenBy(lead)).sort()).toEqual([ann.person, ben.person].sort())
  })

  it('leaves nothing of what was graded on the trail', async () => {
    const id = await opened()
    await grade(id, ann, { reason: 'A reason that nobody else gives' })
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb = 'audits.gradeCalibration' and result = 'done' and body like $1`,
      [`%${id}%`],
    )
    expect(JSON.parse(rows[0].body)).toEqual({ calibration: id })
  })
})

describe('the spread', () => {
  it('is not there where one alone had graded at the close: what that one said stays blind', async () => {
    const id = await opened()
    await grade(id, ann)
    expect(await close(id)).toMatchObject(problem(say.TOO_FEW))
    const ended = { calibration: id, withoutSpread: 'yes' }
    expect(await cast.house.door.run(lead, closeCalibration, ended)).toMatchObject({ ok: true })
    expect(await cast.house.door.see(lead, calibrationQuery, { calibration: id })).toMatchObject({
      value: { views: [], calibration: { isClosed: true, done: 1 } },
    })
  })

  it('is not there before the close, and afterwards for everybody who grades, without a name', async () => {
    const id = await opened()
    await grade(id, ann)
    await grade(id, ben, { grade: 'inadequate' })
    const look = (who: Actor) => cast.house.door.see(who, calibrationQuery, { calibration: id })
    expect(await look(lead)).toMatchObject({ value: { views: [], calibration: { done: 2, asked: 2 } } })
    await close(id)
    const seen = await look(await cast.who('moderator'))
    if (!seen.ok) throw new Error('hidden')
    expect(seen.value.views.map((view) => view.grade).sort()).toEqual(['good', 'inadequate'])
    expect(JSON.stringify(seen.value)).not.toContain(ann.person)
    expect(await look(await cast.who('boardMember'))).toMatchObject({ problem: { kind: 'absent' } })
  })
})

it('the program can change or delete nothing that was graded', async () => {
  for (const table of ['calibration_view', 'calibration_done', 'calibration_seat']) {
    await expect(cast.database.pool.query(`delete from audits.${table}`)).rejects.toThrow('permission denied')
    await expect(
      cast.database.pool.query(`update audits.${table} set person_id = person_id`),
    ).rejects.toThrow('permission denied')
  }
})
