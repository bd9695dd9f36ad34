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
    const seenBy = (who: Actor) => inDatabase(id, who)
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

  it('of two is for the audit lead alone: each of the two could work out what the other graded', async () => {
    const id = await opened()
    await grade(id, ann)
    await grade(id, ben, { grade: 'inadequate', reason: 'No plan at all' })
    await close(id)
    for (const who of [ann, ben, await cast.who('moderator')]) {
      const seen = await look(id, who)
      expect(seen).toMatchObject({ value: { views: [], seesSpread: false } })
      expect(JSON.stringify(seen)).not.toContain('No plan at all')
    }
    expect(await look(id, lead)).toMatchObject({ value: { seesSpread: true } })
    expect(await gradesIn(id, lead)).toEqual(['good', 'inadequate'])
    expect(await inDatabase(id, ann)).toEqual([ann.person])
    expect(await inDatabase(id, ben)).toEqual([ben.person])
  })

  it('of two is not for the audit lead who is one of them', async () => {
    const both = await cast.join('both', 'auditLead', 'auditor')
    const made = await open({ people: [ann.person, both.person] })
    const id = made.ok ? made.value.id : expect.fail('was not opened')
    await grade(id, ann)
    await grade(id, both, { grade: 'inadequate' })
    await close(id)
    expect(await look(id, both)).toMatchObject({ value: { views: [], seesSpread: false } })
    expect(await gradesIn(id, lead)).toHaveLength(2)
  })

  it('of three is not there before the close, and afterwards for everybody who grades, without a name', async () => {
    const cat = await cast.join('cat', 'auditor')
    const made = await open({ people: [ann.person, ben.person, cat.person] })
    const id = made.ok ? made.value.id : expect.fail('was not opened')
    await grade(id, ann)
    await grade(id, ben, { grade: 'inadequate' })
    await grade(id, cat)
    expect(await look(id, lead)).toMatchObject({ value: { views: [], calibration: { done: 3, asked: 3 } } })
    await close(id)
    for (const who of [ann, lead, await cast.who('moderator')])
      expect(await gradesIn(id, who)).toEqual(['good', 'good', 'inadequate'])
    expect(JSON.stringify(await look(id, ben))).not.toContain(ann.person)
    expect(await look(id, await cast.who('boardMember'))).toMatchObject({ problem: { kind: 'absent' } })
  })
})

const look = (calibration: string, who: Actor) => cast.house.door.see(who, calibrationQuery, { calibration })

async function gradesIn(calibration: string, who: Actor): Promise<string[]> {
  const seen = await look(calibration, who)
  return seen.ok ? seen.value.views.map((view) => view.grade).sort() : expect.fail('hidden')
}

/** Whose views row security lets this person read, whatever the program asks for. */
async function inDatabase(calibration: string, who: Actor): Promise<string[]> {
  const outcome = await withActor(cast.house.pool, who, async ({ sql }) => {
    const views = sql.selectFrom('audits.calibrationView').select('personId')
    return ok(await views.where('calibrationId', '=', calibration).execute())
  })
  return outcome.ok ? outcome.value.map(({ personId }) => personId) : []
}

it('the program can change or delete nothing that was graded', async () => {
  for (const table of ['calibration_view', 'calibration_done', 'calibration_seat']) {
    await expect(cast.database.pool.query(`delete from audits.${table}`)).rejects.toThrow('permission denied')
    await expect(
      cast.database.pool.query(`update audits.${table} set person_id = person_id`),
    ).rejects.toThrow('permission denied')
  }
})
