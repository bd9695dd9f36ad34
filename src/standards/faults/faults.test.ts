import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { evaluateEverybody } from '../../apps/evaluating.ts'
import { ROLES, type Role } from '../../access/index.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { newId } from '../../platform/chance.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { layEntry } from '../../evidence/entry.factory.ts'
import { seeStandardsOfChild } from '../pages/children/[child]/standards/query.ts'
import { seeProcedures } from '../pages/procedures/query.ts'

/** A standard of the report that is met before the fault. */
const STANDARD = 'oversight-noted'
let cast: Cast
let ash: LaidChild

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

beforeAll(async () => {
  cast = await openCast()
  ash = await cast.lay(async (transaction) => {
    const registerId = await layRegister(transaction, cast.authority)
    const of = await layPerson(transaction, cast.authority, {
      ...{ forename: 'Ada', surname: 'Ash', bornOn: '2001-03-27' },
    })
    await layStay(transaction, cast.authority, { of, registerId, startsOn: '2015-06-01' })
    await layEntry(transaction, cast.authority, {
      ...{ of, kind: 'supervision', happenedOn: '2015-11-03', attributes: { managementOversight: 'yes' } },
    })
    return of
  })
  await evaluateEverybody(cast.house)
})
afterAll(() => cast?.close())

/** A version of the standard, of the authority’s own, that asks for an answer that no entry has: a fault. */
async function breakStandard(): Promise<string> {
  const id = newId()
  const rule = { shape: 'attribute', kind: 'supervision', attribute: 'nonsense', least: { count: 1 } }
  await ask(
    `insert into standards.version (authority_id, id, standard, starts_on, rule, citation, reason, made_at, made_by)
     values ($1, $2, $3, '2015-07-01', $4, 'own', 'own', now(), $5)`,
    ...[cast.authority, id, STANDARD, JSON.stringify(rule), (await cast.who('auditLead')).person],
  )
  return id
}

const kept = async () =>
  (
    await ask(
      'select verdict_now from standards.child_state where child_id = $1 and standard = $2',
      ash.child,
      STANDARD,
    )
  )[0]

const faultsFor = async (role: Role) => {
  const seen = await cast.house.door.see(await cast.who(role), seeProcedures, {})
  return seen.ok ? seen.value.faults : null
}

const told = async () =>
  (
    await ask(
      `select p.login from notices.notice n join access.person p on p.id = n.person_id
        where n.kind = 'standardsFault' and n.about = '/procedures' order by 1`,
    )
  ).map(({ login }) => String(login))

describe('a fault in a standard', () => {
  it('is nothing that is told while there is none', async () => {
    expect(await kept()).toEqual({ verdict_now: 'met' })
    expect(await faultsFor('auditLead')).toEqual([])
    expect(await told()).toEqual([])
  })

  it('is cannot tell from the job to the page, and an alarm for who can see to it, without a child', async () => {
    const version = await breakStandard()
    await evaluateEverybody(cast.house)
    expect(await kept()).toEqual({ verdict_now: 'cannotTell' })
    expect(await ask('select fault from standards.alarm where settled_at is null')).toEqual([
      { fault: 'Error' },
    ])
    const page = await cast.house.door.see(await cast.who('auditLead'), seeStandardsOfChild, {
      child: ash.child,
    })
    const duty = page.ok && page.value.duties.find(({ standard }) => standard.code === STANDARD)?.duty
    expect(duty).toMatchObject({ verdict: 'cannotTell', reason: 'fault' })

    const fault = { standard: STANDARD, fault: 'Error', children: 1 }
    for (const role of ROLES)
      expect(await faultsFor(role), role).toEqual(
        ['auditLead', 'administrator'].includes(role) ? [fault] : [],
      )
    expect(await told()).toEqual(['administrator', 'auditLead'])
    await evaluateEverybody(cast.house)
    expect(await told()).toEqual(['administrator', 'auditLead'])

    await ask('delete from standards.version where id = $1', version)
    await evaluateEverybody(cast.house)
    expect(await kept()).toEqual({ verdict_now: 'met' })
    expect(await faultsFor('administrator')).toEqual([])
    expect(await ask('select from standards.alarm where settled_at is null')).toEqual([])
  })
})
