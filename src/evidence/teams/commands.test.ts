import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES, type Actor } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { layTeam } from '../../organisation/children.factory.ts'
import { newId } from '../../platform/chance.ts'
import { attestOfTeam, takeAwayOfTeam } from './commands.ts'
import { teamEntriesOf } from './store.ts'
import { TEAM_WORDS as SAY } from './words.ts'

let cast: Cast
let own: Id<'team'>
let other: Id<'team'>

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    own = await layTeam(transaction, cast.authority, 'Fieldwork')
    other = await layTeam(transaction, cast.authority, 'Permanency')
  })
  const [worker, line] = [newId(), newId()]
  await ask('insert into organisation.worker values ($1, $2, $3, $4)', cast.authority, worker, 'test', 'W1')
  await ask(
    `insert into organisation.worker_version (authority_id, thing_id, known_from, line_id, name, team_id)
     values ($1, $2, '2015-01-01', $3, 'A worker', $4)`,
    ...[cast.authority, worker, line, own],
  )
  await ask(`update access.person set worker_id = $1 where login in ('teamManager', 'socialWorker')`, worker)
})
afterAll(() => cast?.close())

const CHAMPION = { kind: 'championNamed', happenedOn: '2015-11-02', reference: 'M-1' }
const attest = (who: Actor, change: object = {}) =>
  cast.house.door.run(who, attestOfTeam, { team: own, ...CHAMPION, ...change } as never)
const entries = (team = own) => cast.lay((transaction) => teamEntriesOf(transaction, [team]))

describe('attesting of a team', () => {
  it('is its manager’s and the panel’s; a worker of it and the lead are told, others find no team', async () => {
    for (const role of ROLES.filter((each) => each !== 'teamManager' && each !== 'panelCoordinator')) {
      const kind = role === 'auditLead' || role === 'socialWorker' ? 'forbidden' : 'absent'
      expect(await attest(await cast.who(role)), role).toMatchObject({ problem: { kind } })
    }
    const manager = await cast.who('teamManager')
    expect(await attest(manager, { team: other })).toMatchObject({ problem: { kind: 'absent' } })
    expect(await entries()).toEqual([])
  })

  it('is refused for a day ahead, without a reference, with a text in its place, and for what is no kind', async () => {
    const manager = await cast.who('teamManager')
    const problem = (sentence: unknown) => ({ problem: { problems: [{ sentence }] } })
    expect(await attest(manager, { happenedOn: '2015-11-20' })).toMatchObject(
      problem(expect.stringContaining('not after today')),
    )
    for (const reference of ['', 'a text with a name'])
      expect(await attest(manager, { reference })).toMatchObject(problem(SAY.reference))
    expect(await attest(manager, { kind: 'visit' })).toMatchObject({ problem: { kind: 'absent' } })
    expect(await entries()).toEqual([])
  })

  it('keeps it once a day, also when two send it at once, and takes it away with a reason', async () => {
    const manager = await cast.who('teamManager')
    const both = await Promise.all([attest(manager), attest(await cast.who('panelCoordinator'))])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const [entry] = await entries()
    expect(entry).toMatchObject({ kind: 'championNamed', reference: 'M-1' })
    const away = (reason: string) =>
      cast.house.door.run(manager, takeAwayOfTeam, { team: own, teamEntry: entry!.id, reason })
    expect(await away(' ')).toMatchObject({ problem: { problems: [{ sentence: SAY.why }] } })
    expect(await away('Another team')).toMatchObject({ ok: true })
    expect(await away('Another team')).toMatchObject({ problem: { kind: 'absent' } })
    expect(await entries()).toEqual([])
    expect(await ask('select reference from evidence.team_entry')).toEqual([{ reference: 'M-1' }])
  })
})
