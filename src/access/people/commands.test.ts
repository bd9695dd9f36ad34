import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { readAs } from '../../apps/house.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Actor } from '../actor.ts'
import type { Command } from '../door.ts'
import { ROLES, type Role } from '../roles.ts'
import { signIn } from '../session/commands.ts'
import { changeDetails, closeAccount, createPerson, makeLink, reopenAccount } from './commands.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { shownDetails } from './shown.ts'
import { findAccount } from './store.ts'
import { DETAILS_CHANGED_SINCE } from './words.ts'
import { endDeputy, nameDeputy } from './deputies/commands.ts'
import { endRole, grantRole } from './roles/commands.ts'
import { endRoleHeld, isLastAdministrator } from './roles/store.ts'

const PASSWORD = 'three random words'

let cast: Cast
let admin: Actor

beforeAll(async () => {
  cast = await openCast()
  admin = await cast.who('administrator')
  await givePassword(cast, 'administrator', PASSWORD)
})
afterAll(() => cast?.close())

const NEW = { login: 'ann.lee', displayName: 'Ann Lee', agency: '', roles: ['auditor'] }

function run<Input, Facts, Value>(command: Command<Input, Facts, Value>, input: unknown, actor = admin) {
  return cast.house.door.run(actor, command, input)
}

async function personOf(login: string): Promise<Id<'person'>> {
  return (await cast.house.actorByLogin(login))!.person
}

async function rows(sql: string): Promise<unknown[]> {
  return (await cast.database.superuser.query(sql)).rows
}

async function sentencesOf(outcome: ReturnType<typeof run>): Promise<readonly string[]> {
  const result = await outcome
  return result.ok ? [] : result.problem.problems.map(({ sentence }) => sentence)
}

function signInAs(login: string) {
  return cast.house.machine('doorkeeper').then((door) => run(signIn, { login, password: PASSWORD }, door))
}

describe('whoever is no administrator', () => {
  const others = ROLES.filter((role) => role !== 'administrator')

  it.each(others)('as %s, keeps no accounts and does not learn whether there are any', async (role) => {
    const actor = await cast.who(role)
    const person = await personOf('auditor')
    const tries = [
      run(createPerson, NEW, actor),
      run(makeLink, { person }, actor),
      run(changeDetails, { person, displayName: 'Mine' }, actor),
      run(closeAccount, { person }, actor),
      run(reopenAccount, { person }, actor),
      run(grantRole, { person, role: 'auditLead' }, actor),
      run(endRole, { person, role: 'auditor' }, actor),
      run(nameDeputy, { person, deputy: actor.person, first: '2015-11-19', last: '' }, actor),
      run(endDeputy, { person, named: person }, actor),
    ]
    const absent = { ok: false, problem: { kind: 'absent', problems: [] } }
    expect(await Promise.all(tries)).toEqual(tries.map(() => absent))
  })

  it('cannot keep an account of a machine either, administrator or not', async () => {
    const { person } = await cast.house.machine('importer')
    expect((await run(grantRole, { person, role: 'auditLead' })).ok).toBe(false)
    expect((await run(makeLink, { person })).ok).toBe(false)
  })
})

describe('a new account', () => {
  it.each([
    [{ login: 'Ann Lee' }, 'login', 'Enter a user name of 2 to 40 small letters'],
    [{ displayName: ' ' }, 'displayName', 'Enter the name of the person'],
    [{ roles: [] }, 'roles', 'Choose at least one role'],
    [{ roles: undefined }, 'roles', 'Choose at least one role'],
    [{ roles: ['administrator', 'auditor'] }, 'roles', 'Choose Administrator alone'],
    [{ login: 'auditor' }, 'login', 'The user name auditor is taken'],
    [{ login: 'importer' }, 'login', 'The user name importer is taken'],
  ])('is refused with %j', async (changes, field, sentence) => {
    const outcome = await run(createPerson, { ...NEW, ...changes })
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'invalid', problems: [{ field }] } })
    expect((await sentencesOf(Promise.resolve(outcome)))[0]).toContain(sentence)
  })

  it('holds its roles, cannot sign in yet, and has a link whose token is kept as a hash alone', async () => {
    const outcome = await run(createPerson, { ...NEW, roles: ['auditor', 'moderator'] })
    if (!outcome.ok) throw new Error('refused')
    expect(outcome.value.token).toMatch(/^[0-9a-f]{64}$/)
    const actor = await cast.house.actorByLogin('ann.lee')
    expect([...(actor?.roles ?? [])].sort()).toEqual(['auditor', 'moderator'])
    expect((await signInAs('ann.lee')).ok).toBe(false)
    expect(JSON.stringify(await rows('select * from access.invitation'))).not.toContain(outcome.value.token)
    expect(JSON.stringify(await rows('select * from trail.line'))).not.toContain(outcome.value.token)
  })

  it('is made once, when two administrators make it at the same moment', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => run(createPerson, { ...NEW, login: 'twice' })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows(`select login from access.person where login = 'twice'`)).toHaveLength(1)
  })
})

describe('the details of an account', () => {
  it('are refused to the second of two administrators who had them open, and what the first saved stays', async () => {
    const { person } = await cast.join('renamed', 'auditor')
    const other = await cast.join('admin.two', 'administrator')
    const details = async () =>
      (await readAs(cast.house.pool, admin, (transaction) => findAccount(transaction, person)))!
    const seen = seenOf(shownDetails(await details()))
    const form = { person, displayName: 'The renamed', agency: '', email: '', lineManager: '', seen }
    const [changed, wanted] = [{ email: 'a.b@council.example' }, { agency: 'Health' }]
    expect((await run(changeDetails, { ...form, ...changed })).ok).toBe(true)
    const late = run(changeDetails, { ...form, ...wanted }, other)
    expect(await sentencesOf(late)).toEqual([DETAILS_CHANGED_SINCE])
    expect(await details()).toMatchObject({ ...changed, agency: null })
    const decided = { ...form, ...changed, ...wanted, seen: seenOf(shownDetails(await details())) }
    for (let time = 0; time < 2; time += 1) expect((await run(changeDetails, decided, other)).ok).toBe(true)
    expect(await details()).toMatchObject({ ...changed, ...wanted })
    await run(endRole, { person: other.person, role: 'administrator' })
  })
})

describe('a role', () => {
  const sightOfAll = (login: string) =>
    rows(
      `select why from access.sight_of_all s join access.person p on p.id = s.person_id where p.login = '${login}'`,
    )

  it('brings the sight of every child where its work is the whole list, and takes it along when it ends', async () => {
    await cast.join('mary', 'auditor')
    const person = await personOf('mary')
    await run(grantRole, { person, role: 'panelCoordinator' })
    expect(await sightOfAll('mary')).toEqual([{ why: 'panelCoordinator' }])
    await run(endRole, { person, role: 'panelCoordinator' })
    expect(await sightOfAll('mary')).toEqual([])
    expect([...((await cast.house.actorByLogin('mary'))?.roles ?? [])]).toEqual(['auditor'])
  })

  it('never gives an administrator sight of a child', async () => {
    const person = admin.person
    expect(await sentencesOf(run(grantRole, { person, role: 'auditLead' }))).toHaveLength(1)
    expect(await sightOfAll('administrator')).toEqual([])
  })

  it('is given once, when two administrators give it at the same moment', async () => {
    await cast.join('nora')
    const person = await personOf('nora')
    const outcomes = await Promise.all([1, 2].map(() => run(grantRole, { person, role: 'analyst' as Role })))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('the last administrator', () => {
  it('is the last one who can sign in: somebody who never chose a password does not count', async () => {
    await cast.join('waiting', 'administrator')
    const last = 'This is the last administrator who can sign in'
    expect((await sentencesOf(run(endRole, { person: admin.person, role: 'administrator' })))[0]).toContain(
      last,
    )
    expect((await sentencesOf(run(closeAccount, { person: admin.person })))[0]).toContain(last)
  })

  it('stays, when two administrators end each other at the same moment: the second waits for the first', async () => {
    const other = await cast.join('other', 'administrator')
    await givePassword(cast, 'other', PASSWORD)
    const first = readAs(cast.house.pool, admin, async (transaction) => {
      const { authority, person } = other
      const isLast = await isLastAdministrator(transaction, person)
      await endRoleHeld(transaction, { authority, person, role: 'administrator' }, NOW)
      await wait(400)
      return isLast
    })
    await wait(100)
    const second = readAs(cast.house.pool, other, (transaction) =>
      isLastAdministrator(transaction, admin.person),
    )
    expect(await Promise.all([first, second])).toEqual([false, true])
  })
})

describe('a closed account', () => {
  it('is signed out at once, cannot sign in, gets no link and no role', async () => {
    const { person } = await cast.join('leaver', 'auditor')
    await givePassword(cast, 'leaver', PASSWORD)
    expect((await signInAs('leaver')).ok).toBe(true)
    await run(closeAccount, { person })
    expect(
      await rows(`select from access.web_session where person_id = '${person}' and ended_at is null`),
    ).toEqual([])
    expect((await signInAs('leaver')).ok).toBe(false)
    expect(await cast.house.actorById(person)).toBeNull()
    expect((await run(makeLink, { person })).ok).toBe(false)
    expect((await run(grantRole, { person, role: 'moderator' })).ok).toBe(false)
    expect(await sentencesOf(run(closeAccount, { person }))).toEqual([
      'The account of The leaver is closed already',
    ])
  })

  it('comes back with its roles, and its old sessions stay ended', async () => {
    const person = (await rows(`select id from access.person where login = 'leaver'`))[0] as { id: string }
    await run(reopenAccount, { person: person.id })
    expect([...((await cast.house.actorByLogin('leaver'))?.roles ?? [])]).toEqual(['auditor'])
    expect(
      await rows(`select from access.web_session where person_id = '${person.id}' and ended_at is null`),
    ).toEqual([])
    expect((await signInAs('leaver')).ok).toBe(true)
  })
})

describe('a deputy', () => {
  it('needs a first day that is one', async () => {
    const input = { person: await personOf('auditLead'), deputy: await personOf('moderator'), last: '' }
    const sentences = await sentencesOf(run(nameDeputy, { ...input, first: '2015-02-31' }))
    expect(sentences).toEqual(['Enter the first day, like 27 3 2015'])
  })

  it('is named to the last day, which is kept as the first day after it', async () => {
    const input = { person: await personOf('auditLead'), deputy: await personOf('moderator') }
    const outcome = await run(nameDeputy, { ...input, first: '2015-12-01', last: '2015-12-24' })
    expect(outcome).toMatchObject({ ok: true, value: { displayName: 'The moderator' } })
    const [deputy] = await rows('select from_on::text, until_on::text from access.deputy')
    expect(deputy).toEqual({ from_on: '2015-12-01', until_on: '2015-12-25' })
  })

  it('is ended by an administrator, and not through the account of somebody else', async () => {
    const [{ id: named }] = (await rows('select id from access.deputy')) as [{ id: string }]
    expect((await run(endDeputy, { person: await personOf('auditor'), named })).ok).toBe(false)
    expect((await run(endDeputy, { person: await personOf('auditLead'), named })).ok).toBe(true)
    const [deputy] = await rows('select from_on::text, until_on::text from access.deputy')
    expect(deputy).toEqual({ from_on: '2015-12-01', until_on: '2015-12-01' })
  })
})

describe('the walls of the database', () => {
  it('show a password to its own person and the doorkeeper alone, whatever a command asks for', async () => {
    await givePassword(cast, 'auditor', PASSWORD)
    const seenBy = async (actor: Actor) => {
      const client = await cast.database.pool.connect()
      const set = `select set_config('goldthread.authority', $1, true), set_config('goldthread.actor', $2, true)`
      await client.query('begin')
      await client.query(set, [actor.authority, actor.person])
      const found = await client.query('select person_id from access.password')
      await client.query('rollback')
      client.release()
      return found.rows.map(({ person_id }) => person_id)
    }
    const auditor = await cast.who('auditor')
    expect(await seenBy(auditor)).toEqual([auditor.person])
    expect(await seenBy(await cast.who('auditLead'))).toEqual([])
    expect(await seenBy(await cast.house.machine('importer'))).toEqual([])
    expect((await seenBy(await cast.house.machine('doorkeeper'))).length).toBeGreaterThan(1)
  })
})
