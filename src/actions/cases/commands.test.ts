import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layChild, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Role } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { newId } from '../../platform/chance.ts'
import { addAction } from '../commands.ts'
import { actionsDocument } from '../document.ts'
import { allActions } from '../pages/actions/query.ts'
import { exposingQuery } from '../pages/actions/[action]/exposure/[round]/query.ts'
import { layRounds } from '../rounds.factory.ts'
import { sayExposure } from './commands.ts'

let cast: Cast
let action: string
const cases: string[] = []

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
  for (const position of [1, 2]) cases.push(await layCase(position))
  const blank = { owner: '', due: '', measure: '', title: 'A title', wording: 'A wording' }
  const added = await cast.house.door.run(await cast.who('auditLead'), addAction, {
    ...{ ...blank, round: 'october-2014', reference: '1' },
  })
  if (!added.ok) throw new Error('refused')
  action = added.value.id
})
afterAll(() => cast?.close())

/** A case of April; the auditor sits at the first. */
async function layCase(position: number): Promise<string> {
  const id = newId<'case'>()
  const { child } = await cast.lay((transaction) => layChild(transaction, cast.authority, `${position}`))
  const { superuser } = cast.database
  await superuser.query(
    `insert into audits.case_file (authority_id, id, round_id, child_id, reference, position, attempt, status)
     select authority_id, $1, id, $2, $3, $4, 1, 'confirmed' from audits.round where code = 'april-2015'`,
    [id, child, `${position}`.repeat(20), position],
  )
  if (position > 1) return id
  const auditor = await cast.who('auditor')
  await superuser.query(
    `insert into audits.auditor (authority_id, id, case_id, child_id, seat, person_id, checks, from_at, by_person)
     values ($1, $2, $3, $4, 'first', $5, '[]', now(), $5)`,
    [cast.authority, newId(), id, child, auditor.person],
  )
  await superuser.query(
    `insert into access.sight (authority_id, id, person_id, child_id, why, from_at)
     values ($1, $2, $3, $4, $5, now())`,
    [cast.authority, newId(), auditor.person, child, `case:${id}`],
  )
  return id
}

async function say(role: Role, input: object) {
  const said = { action, round: 'april-2015', exposure: 'yes', reason: 'Its plan was used.', ...input }
  return cast.house.door.run(await cast.who(role), sayExposure, said)
}

async function exposure() {
  const list = await cast.house.door.see(await cast.who('boardMember'), allActions, {})
  return list.ok ? actionsDocument(list.value).actions[0]?.exposure : null
}

describe('saying of a case whether it could show an action', () => {
  it('is hidden from who neither audits one nor leads the audits', async () => {
    expect(await say('boardMember', { case: cases[0] })).toMatchObject({ problem: { kind: 'absent' } })
    const seen = await cast.house.door.see(await cast.who('analyst'), exposingQuery, {
      ...{ action, round: 'april-2015' },
    })
    expect(seen.ok).toBe(false)
  })

  it('needs a later round, and a reason', async () => {
    expect(await say('auditLead', { case: cases[0], round: 'october-2014' })).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(await say('auditLead', { case: cases[0], reason: ' ' })).toMatchObject({
      problem: { problems: [{ field: 'reason' }] },
    })
  })

  it('is refused to an auditor for a case of somebody else', async () => {
    expect(await say('auditor', { case: cases[1] })).toMatchObject({
      problem: { problems: [{ field: 'case' }] },
    })
  })

  it('changes what everybody is told, speaks for no other case, and the newest word counts', async () => {
    expect(await exposure()).toBe('cannotTell')
    expect((await say('auditor', { case: cases[0] })).ok).toBe(true)
    expect(await exposure()).toBe('partly')
    expect((await say('auditLead', { case: cases[0], exposure: 'no' })).ok).toBe(true)
    expect(await exposure()).toBe('cannotTell')
  })

  it('keeps the reason from who may not see the child', async () => {
    const reasonsFor = async (role: Role) => {
      const read = await withActor(cast.house.pool, await cast.who(role), async ({ sql }) =>
        ok(await sql.selectFrom('actions.caseExposureReason').select('reason').execute()),
      )
      return read.ok ? read.value.length : null
    }
    expect(await reasonsFor('boardMember')).toBe(0)
    expect(await reasonsFor('auditor')).toBe(2)
  })
})
