import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Command, Role } from '../../access/index.ts'
import { countRound } from '../../analysis/cut/count.ts'
import { foundCase, foundRound, ROUND } from '../../analysis/cut/found.factory.ts'
import { seal } from '../../analysis/cut/seal.ts'
import { insertCut } from '../../analysis/cut/store.ts'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { newId } from '../../platform/chance.ts'
import { addAction, recordAction } from '../commands.ts'
import { chooseMeasure, takeMeasureBack } from '../measures/commands.ts'
import { moveAction } from '../moves/commands.ts'
import { actionQuery } from '../pages/actions/[action]/query.ts'
import { layRounds } from '../rounds.factory.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { sayEffect } from './say.ts'

const GRADE = { kind: 'grade', grades: ['good', 'outstanding'], direction: 'more' }
const STANDARD = { kind: 'standard', standard: 'supervision-monthly', direction: 'more' }
const ANSWER = { kind: 'answer', question: 'chronology.upToDate', answers: 'yes', direction: 'more' }
let cast: Cast
let count = 0

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
  const { superuser } = cast.database
  await superuser.query(`update audits.round set tool = 'exploitation-1' where code = 'april-2015'`)
  await superuser.query(`insert into audits.round (authority_id, id, register_id, code, theme, tool, as_at, period_from,
      period_until, status, strata, is_one_person, is_reconstruction, made_at)
    select authority_id, gen_random_uuid(), register_id, 'december-2015', theme, 'exploitation-1', '2015-12-08',
      '2015-06-09', '2015-12-09', 'closed', strata, is_one_person, false, made_at
    from audits.round where code = 'april-2015'`)
  await layCut('april-2015', '2015-04', 1)
  await layCut('december-2015', '2015-12', 8)
})
afterAll(() => cast?.close())

/** Everybody on a list of twenty held against a standard, which so many times two meet. */
function heldAgainst(met: number) {
  const named = { code: 'seen-alone', name: 'Child seen alone', clause: '4', isInformation: false }
  const standard = { ...named, met: 2 * met, of: 20, cannotTell: 5, teams: [] }
  return { standards: { asAt: '2015-04-08', knownOn: null, listCount: 25, standards: [standard] } }
}

/** Eight audits of other children each time, so many of them Good. */
async function layCut(code: string, month: string, good: number): Promise<void> {
  const cases = Array.from({ length: 8 }, (_, place) =>
    foundCase(place + 1, { grade: place < good ? 'good' : 'inadequate' }),
  )
  const { figures } = countRound(foundRound({ round: { ...ROUND, code, month }, cases }))
  const before = { ...figures, round: 'april-2015', month: '2015-04', childrenInBoth: 0, note: null }
  const sealed = seal({
    figures: { ...figures, ...heldAgainst(good), earlier: [before] } as unknown as typeof figures,
    rows: [],
  })
  const { rows } = await cast.database.superuser.query<{ id: string }>(
    `select id from audits.round where code = '${code}'`,
  )
  const cut = { cutOn: literalDay('2015-12-20'), madeAt: NOW, round: rows[0]!.id as Id<'round'>, sealed }
  const counter = await cast.house.machine('counter')
  await cast.lay((transaction) => insertCut(transaction, counter, { ...cut, id: newId<'cut'>() }))
}

async function run<Input, Facts, Value>(role: Role, command: Command<Input, Facts, Value>, input: object) {
  return cast.house.door.run(await cast.who(role), command, input)
}

/** An action that was in force since the day, and is verified. */
async function verified(inForceFrom: string, ...measures: readonly object[]): Promise<string> {
  const blank = { owner: '', due: '', measure: '' }
  const words = { title: 'Chronologies', wording: 'Chronologies to be kept up to date.' }
  count += 1
  const input = { ...blank, ...words, round: 'april-2015', reference: `7.${count}` }
  const made = await run('auditLead', addAction, input)
  if (!made.ok) throw new Error('refused')
  const action = made.value.id
  if (inForceFrom !== '') await run('auditLead', recordAction, { ...blank, action, inForceFrom })
  for (const measure of measures) {
    const chosen = await run('auditLead', chooseMeasure, { action, ...measure })
    if (!chosen.ok) throw new Error(chosen.problem.problems[0]?.sentence)
  }
  await run('auditLead', moveAction, { action, move: 'finish', note: 'Done.' })
  const looked = { lookedWhere: 'Ten files', lookedOn: '2015-11-18' }
  await run('moderator', moveAction, { action, move: 'verify', note: 'Seen.', ...looked })
  return action
}

const close = (action: string, outcome: string) =>
  run('auditLead', moveAction, { action, move: 'close', note: 'Figures of December.', outcome })

async function verdictOf(action: string) {
  const seen = await cast.house.door.see(await cast.who('boardMember'), actionQuery, { action })
  return seen.ok ? seen.value.effect?.verdict : null
}

describe('closing an action as effective', () => {
  it.each([
    ['without a measure', '2015-05-01', [], 'notComputed'],
    ['while its day in force is not recorded', '', [GRADE], 'cannotTell'],
    ['by a standard that neither list was held against', '2015-05-01', [STANDARD], 'cannotTell'],
    ['by what did not move', '2015-05-01', [{ kind: 'followUps', direction: 'fewer' }], 'tooFew'],
  ])('is refused %s', async (_name, inForceFrom, measures, verdict) => {
    const action = await verified(inForceFrom, ...measures)
    expect(await verdictOf(action)).toBe(verdict)
    expect(await close(action, 'effective')).toMatchObject({ problem: { problems: [{ field: 'outcome' }] } })
    expect((await close(action, 'effectNotShown')).ok).toBe(true)
  })

  it('is possible where a standard is met for more of the whole list than chance brings', async () => {
    const target = { ...STANDARD, standard: 'seen-alone', target: '75%' }
    const action = await verified('2015-05-01', target)
    const seen = await cast.house.door.see(await cast.who('boardMember'), actionQuery, { action })
    expect(seen).toMatchObject({
      value: { effect: { measures: [{ verdict: 'moved', measure: { targetPercent: 75 } }] } },
    })
    expect((await close(action, 'effective')).ok).toBe(true)
  })

  it('is possible where a measure moved while it was in force, and changes no cut', async () => {
    const cuts = () => cast.database.superuser.query('select sha256 from analysis.cut order by id')
    const before = (await cuts()).rows
    const action = await verified('2015-05-01', GRADE)
    expect(await verdictOf(action)).toBe('moved')
    expect((await close(action, 'effective')).ok).toBe(true)
    expect((await cuts()).rows).toEqual(before)
  })
})

describe('a round that is not over', () => {
  const moveTo = (status: string) =>
    cast.database.superuser.query("update audits.round set status = $1 where code = 'december-2015'", [
      status,
    ])
  const effectOf = async (action: string) => {
    const seen = await cast.house.door.see(await cast.who('boardMember'), actionQuery, { action })
    return seen.ok ? seen.value.effect! : null
  }
  const saidOf = async (action: string) => {
    const effect = (await effectOf(action))!
    return sayEffect(effect, { words: PLAIN_WORDS, mayReadFigures: true }).join(' ')
  }
  afterAll(() => moveTo('closed'))

  it('shows nothing of an action while it is audited, whatever was counted of it, and closes none as effective', async () => {
    const action = await verified('2015-05-01', GRADE, { ...STANDARD, standard: 'seen-alone' })
    await moveTo('auditing')
    expect(await verdictOf(action)).toBe('notYetExposed')
    expect(await effectOf(action)).toMatchObject({ later: { figures: null }, childrenInBoth: null })
    expect(await saidOf(action)).toContain('The audits of December 2015 are still under way')
    expect(await saidOf(action)).not.toMatch(/\d of \d/)
    expect((await close(action, 'effective')).ok).toBe(false)
  })

  it('shows nothing when it was cancelled, and all that was counted once it is closed', async () => {
    const action = await verified('2015-05-01', GRADE)
    await moveTo('cancelled')
    expect(await effectOf(action)).toMatchObject({ later: null, verdict: 'notYetExposed' })
    await moveTo('closed')
    expect(await verdictOf(action)).toBe('moved')
  })

  it('is no round to set another beside while it is audited itself', async () => {
    const action = await verified('2015-05-01', GRADE)
    await cast.database.superuser.query(
      "update audits.round set status = 'auditing' where code = 'april-2015'",
    )
    expect(await verdictOf(action)).toBe('cannotTell')
    expect(await saidOf(action)).toContain('The audits of April 2015 are still under way')
    await cast.database.superuser.query("update audits.round set status = 'closed' where code = 'april-2015'")
  })
})

describe('choosing a measure', () => {
  let action: string
  beforeAll(async () => {
    action = await verified('2015-05-01')
  })

  it('is for the audit lead alone', async () => {
    expect(await run('moderator', chooseMeasure, { action, ...GRADE })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it.each([
    ['what should change', { kind: '' }, 'kind'],
    ['a way', { ...GRADE, direction: '' }, 'direction'],
    ['a question of the tool of the round', { ...ANSWER, question: 'chronology.never' }, 'question'],
    ['an answer that the question offers', { ...ANSWER, answers: ['notApplicable'] }, 'answers'],
    [
      'not every grade',
      { ...GRADE, grades: ['outstanding', 'good', 'requiresImprovement', 'inadequate'] },
      'grades',
    ],
    ['a standard', { ...GRADE, kind: 'standard' }, 'standard'],
    ['a standard that a procedure has', { ...GRADE, kind: 'standard', standard: 'x' }, 'standard'],
    ['a standard of children', { ...GRADE, kind: 'standard', standard: 'team-champion' }, 'standard'],
    ['more of a standard', { ...STANDARD, direction: 'fewer' }, 'direction'],
    ['a target of up to a hundred', { ...STANDARD, target: '101' }, 'target'],
    ['a target in figures', { ...STANDARD, target: 'most' }, 'target'],
  ])('asks for %s', async (_name, input, field) => {
    expect(await run('auditLead', chooseMeasure, { action, ...input })).toMatchObject({
      problem: { problems: [{ field }] },
    })
  })

  it('can be taken back once, with a reason, and goes on counting as a test', async () => {
    for (const chosen of [GRADE, ANSWER]) await run('auditLead', chooseMeasure, { action, ...chosen })
    const seen = await cast.house.door.see(await cast.who('auditLead'), actionQuery, { action })
    const measure = seen.ok ? seen.value.effect!.measures[0]!.measure.id : ''
    expect((await run('auditLead', takeMeasureBack, { action, measure, reason: '' })).ok).toBe(false)
    const back = { action, measure, reason: 'The wrong grade.' }
    expect((await run('auditLead', takeMeasureBack, back)).ok).toBe(true)
    expect(await run('auditLead', takeMeasureBack, back)).toMatchObject({ problem: { kind: 'conflict' } })
    const after = await cast.house.door.see(await cast.who('auditLead'), actionQuery, { action })
    expect(after).toMatchObject({ value: { effect: { measures: [{ measure: { kind: 'answer' } }] } } })
  })
})
