import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor, Command } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { readAs } from '../../apps/house.ts'
import { layPerson, layTeam } from '../children.factory.ts'
import { closeAccount, endRole, grantRole, linkWorker, reopenAccount, unlinkWorker } from './commands.ts'
import { layWork, layWorker } from './people.factory.ts'
import { declareRelationship, endRelationship } from './relationships/commands.ts'
import { relationshipsOf } from './relationships/store.ts'
import { findAccount } from '../../access/index.ts'
import { findWorkers } from './worker/store.ts'

let cast: Cast
let admin: Actor
let worker: Id<'worker'>
let manager: Id<'worker'>
let child: Id<'child'>

beforeAll(async () => {
  cast = await openCast()
  admin = await cast.who('administrator')
  await cast.lay(async (transaction) => {
    const teamId = await layTeam(transaction, cast.authority, 'North')
    worker = await layWorker(transaction, cast.authority, {
      name: 'Ann Lee',
      teamId,
      jobTitle: 'Social worker',
    })
    manager = await layWorker(transaction, cast.authority, { name: "Mary-Ann O'Leary", teamId })
    const laid = await layPerson(transaction, cast.authority, { forename: 'Kit', surname: 'Quill' })
    await layWork(transaction, cast.authority, { worker, with: laid })
    child = laid.child
  })
})
afterAll(() => cast?.close())

function run<Input, Facts, Value>(command: Command<Input, Facts, Value>, input: unknown, actor = admin) {
  return cast.house.door.run(actor, command, input)
}

/** The children that row security shows to somebody. */
function childrenSeenBy(actor: Actor): Promise<string[]> {
  return readAs(cast.house.pool, actor, async ({ sql }) => {
    const rows = await sql.selectFrom('organisation.child').select('childId').execute()
    return rows.map(({ childId }) => childId)
  })
}

async function sentence(outcome: ReturnType<typeof run>): Promise<string | undefined> {
  const result = await outcome
  return result.ok ? undefined : result.problem.problems[0]?.sentence
}

describe('a worker record', () => {
  it('is linked by an administrator alone', async () => {
    const actor = await cast.who('socialWorker')
    for (const role of ['auditLead', 'teamManager', 'informationGovernance'] as const) {
      const outcome = await run(linkWorker, { person: actor.person, worker }, await cast.who(role))
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'absent' } })
    }
    expect(await childrenSeenBy(actor)).toEqual([])
  })

  it('is not linked to an administrator, who sees no case data', async () => {
    const outcome = run(linkWorker, { person: admin.person, worker })
    expect(await sentence(outcome)).toBe('The administrator is an administrator, who sees no case data')
    expect(await childrenSeenBy(admin)).toEqual([])
  })

  it('is not found when nothing or a part from the middle of a name is typed', async () => {
    const find = (typed: string) =>
      readAs(cast.house.pool, admin, (transaction) => findWorkers(transaction, typed))
    expect(await find('')).toEqual([])
    expect(await find("' or true --")).toEqual([])
    expect(await find('eary')).toEqual([])
  })

  it('is found by the beginnings of its name, with what tells two of one name apart', async () => {
    const find = (typed: string) =>
      readAs(cast.house.pool, admin, (transaction) => findWorkers(transaction, typed))
    const found = await find('ann le')
    const details = { jobTitle: 'Social worker', team: 'North', sourceKey: 'W-Ann Lee' }
    expect(found.map(({ name }) => name)).toEqual(['Ann Lee', "Mary-Ann O'Leary"])
    expect(found[0]).toEqual({ id: worker, name: 'Ann Lee', ...details })
  })

  it('shows its children to the account at once, and hides them again when the link is taken away', async () => {
    const actor = await cast.who('socialWorker')
    expect((await run(linkWorker, { person: actor.person, worker })).ok).toBe(true)
    expect(await childrenSeenBy(actor)).toEqual([child])
    expect((await run(unlinkWorker, { person: actor.person, seen: worker })).ok).toBe(true)
    expect(await childrenSeenBy(actor)).toEqual([])
  })

  it('is not linked over a link that somebody else made meanwhile, nor taken away unseen', async () => {
    const { person } = await cast.join('linked-twice', 'socialWorker')
    const other = await cast.join('admin.two', 'administrator')
    await run(linkWorker, { person, worker: manager })
    const told = 'Somebody else changed this link while you had the page open'
    expect(await sentence(run(linkWorker, { person, worker }, other))).toContain(told)
    expect(await sentence(run(unlinkWorker, { person, seen: worker }, other))).toContain(told)
    const linked = () => readAs(cast.house.pool, admin, (transaction) => findAccount(transaction, person))
    expect((await linked())?.worker).toBe(manager)
    for (let time = 0; time < 2; time += 1)
      expect((await run(linkWorker, { person, worker, seen: manager }, other)).ok).toBe(true)
    for (let time = 0; time < 2; time += 1)
      expect((await run(unlinkWorker, { person, seen: worker }, other)).ok).toBe(true)
    expect((await linked())?.worker).toBeNull()
  })

  it('is linked to one open account', async () => {
    const [first, second] = [await cast.who('socialWorker'), await cast.who('partner')]
    await run(linkWorker, { person: first.person, worker })
    const outcome = run(linkWorker, { person: second.person, worker })
    expect(await sentence(outcome)).toBe(
      'This worker record is linked to The socialWorker. Take that link away first',
    )
  })

  it('still shows nothing to the administrator who made the link', async () => {
    expect(await childrenSeenBy(admin)).toEqual([])
  })
})

describe('a role', () => {
  it('of a team manager brings the children of the team, and takes them along when it ends', async () => {
    const actor = await cast.join('mary', 'auditor')
    await run(linkWorker, { person: actor.person, worker: manager })
    expect(await childrenSeenBy(actor)).toEqual([])
    await run(grantRole, { person: actor.person, role: 'teamManager' })
    expect(await childrenSeenBy(actor)).toEqual([child])
    await run(endRole, { person: actor.person, role: 'teamManager' })
    expect(await childrenSeenBy(actor)).toEqual([])
  })

  it('that is refused changes nobody', async () => {
    const actor = await cast.who('socialWorker')
    expect((await run(grantRole, { person: actor.person, role: 'administrator' })).ok).toBe(false)
    expect(await childrenSeenBy(actor)).toEqual([child])
  })
})

describe('an account', () => {
  it('that is closed loses its children, and gets them back when it is opened again', async () => {
    const actor = await cast.who('socialWorker')
    await run(closeAccount, { person: actor.person })
    expect(await childrenSeenBy(actor)).toEqual([])
    await run(reopenAccount, { person: actor.person })
    expect(await childrenSeenBy(actor)).toEqual([child])
  })
})

describe('a declared relationship', () => {
  const declaredBy = (person: string) =>
    readAs(cast.house.pool, admin, (transaction) => relationshipsOf(transaction, person))

  it('is declared for oneself or by an administrator, and by nobody else', async () => {
    const [auditor, lead] = [await cast.who('auditor'), await cast.who('auditLead')]
    const input = { person: auditor.person, worker, kind: 'related' }
    expect(await run(declareRelationship, input, lead)).toMatchObject({ problem: { kind: 'absent' } })
    expect(await declaredBy(auditor.person)).toEqual([])
    expect((await run(declareRelationship, { worker, kind: 'related' }, auditor)).ok).toBe(true)
    expect((await run(declareRelationship, { ...input, kind: 'manages' }, admin)).ok).toBe(true)
    expect((await declaredBy(auditor.person)).map(({ kind }) => kind).sort()).toEqual(['manages', 'related'])
  })

  it("is declared once, and not towards one's own worker record", async () => {
    const [auditor, own] = [await cast.who('auditor'), await cast.who('socialWorker')]
    expect(await sentence(run(declareRelationship, { worker, kind: 'related' }, auditor))).toBe(
      'This is declared already',
    )
    const outcome = run(declareRelationship, { worker, kind: 'related' }, own)
    expect(await sentence(outcome)).toBe('This is the worker record of the same person')
  })

  it('is ended by whoever may declare it', async () => {
    const auditor = await cast.who('auditor')
    const [first] = await declaredBy(auditor.person)
    const input = { person: auditor.person, relationship: first?.id }
    expect((await run(endRelationship, input, await cast.who('moderator'))).ok).toBe(false)
    expect((await run(endRelationship, { relationship: first?.id }, auditor)).ok).toBe(true)
    expect(await declaredBy(auditor.person)).toHaveLength(1)
  })
})
