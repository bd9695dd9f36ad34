import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import type { Role } from '../access/index.ts'
import { setWithdrawalLimit } from '../imports/limit/commands.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { importPath, type ImportOptions } from './importing.ts'

let cast: Cast
const { file, close } = openFolder()
beforeAll(async () => {
  cast = await openCast()
  await take('ssd_person.csv', 'pers_person_id\n01\n02\n', {})
  await take('entries.csv', entries(...KEYS), {})
})
afterAll(async () => {
  close()
  await cast?.close()
})

const KEYS = Array.from({ length: 20 }, (_, place) => `E${place}`)
const HEAD = 'entry_id,person_id,kind,happened\n'

function entries(...keys: readonly string[]): string {
  return HEAD + keys.map((key) => `${key},01,visit,2015-01-02\n`).join('')
}

async function attempt(name: string, content: string, options: Partial<ImportOptions>) {
  const wanted = { source: 'raise', dryRun: false, ...options }
  return importPath(cast.house, await cast.who('analyst'), file(name, content), wanted)
}

async function take(name: string, content: string, options: Partial<ImportOptions>) {
  const taken = await attempt(name, content, options)
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  return taken.value
}

async function withdrawnKeys(): Promise<string[]> {
  const { rows } = await cast.database.superuser.query(
    `select e.source_key from evidence.entry e join evidence.entry_version v on v.thing_id = e.id
      where v.known_until is null and v.is_withdrawn order by 1`,
  )
  return rows.map(({ source_key }) => source_key)
}

describe('a file that holds everything', () => {
  it('withdraws nothing where nobody says that it does', async () => {
    expect(await take('entries.csv', entries('E0'), {})).toMatchObject({ withdrawn: null, known: null })
    expect(await withdrawnKeys()).toEqual([])
  })

  it('is refused where it would withdraw more than the set share, and says how many of how many', async () => {
    const refused = await attempt('entries.csv', entries(...KEYS.slice(3)), { isFull: true })
    const sentence = expect.stringMatching(/withdraw 3 of 20 of entries, more than 10%. Nothing was taken in/)
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'conflict', problems: [{ sentence }] } })
    expect(await withdrawnKeys()).toEqual([])
  })

  it('says on a dry run what it would withdraw, however much, and changes nothing', async () => {
    const document = await take('entries.csv', entries(...KEYS.slice(3), 'E90'), {
      isFull: true,
      dryRun: true,
    })
    expect(document).toMatchObject({
      added: 1,
      changed: 0,
      withdrawn: 3,
      known: 20,
      accepted: 1,
      duplicate: 17,
    })
    expect(await withdrawnKeys()).toEqual([])
  })

  it('withdraws what it no longer holds, and keeps what was known of it', async () => {
    const document = await take('entries.csv', entries(...KEYS.slice(2)), { isFull: true })
    expect(document).toMatchObject({ read: 18, accepted: 0, duplicate: 18, withdrawn: 2, known: 20 })
    expect(await withdrawnKeys()).toEqual(['E0', 'E1'])
    const { rows } = await cast.database.superuser.query(
      `select v.kind, v.is_withdrawn from evidence.entry e join evidence.entry_version v on v.thing_id = e.id
        where e.source_key = 'E0' order by v.known_from`,
    )
    expect(rows).toEqual([
      { kind: 'visit', is_withdrawn: false },
      { kind: 'visit', is_withdrawn: true },
    ])
  })

  it('names the children of what was withdrawn on the trail, so that their standards are judged again', async () => {
    const { rows } = await cast.database.superuser.query(
      `select i.source_key from trail.line_child c
        join organisation.identity i on i.child_id = c.child_id
        where c.line_id = (select id from trail.line where verb = 'imports.takeIn' order by id desc limit 1)`,
    )
    expect(rows).toEqual([{ source_key: '01' }])
  })

  it('changes nothing the second time', async () => {
    const document = await take('entries.csv', entries(...KEYS.slice(2)), { isFull: true })
    expect(document).toMatchObject({ accepted: 0, withdrawn: 0, known: 18 })
  })

  it('brings a record back that is there again', async () => {
    expect(await take('entries.csv', entries(...KEYS.slice(1)), { isFull: true })).toMatchObject({
      ...{ accepted: 1, changed: 1, withdrawn: 0 },
    })
    expect(await withdrawnKeys()).toEqual(['E0'])
  })

  it('goes on over the share where somebody said yes, and the trail says so', async () => {
    await take('entries.csv', entries(...KEYS), {})
    const document = await take('entries.csv', entries(...KEYS.slice(10)), { isFull: true, isAgreed: true })
    expect(document).toMatchObject({ withdrawn: 10, known: 20 })
    const { rows } = await cast.database.superuser.query(
      `select count(*)::int as n from trail.line where body like '%"isAgreed":true%' and body like '%"withdrawn":10%'`,
    )
    expect(rows[0].n).toBe(1)
    await take('entries.csv', entries(...KEYS), {})
  })

  it('leaves a record alone whose row was refused', async () => {
    const content = `${entries(...KEYS.slice(1))}E0,01,visit,2015-02-31\n`
    expect(await take('entries.csv', content, { isFull: true })).toMatchObject({ rejected: 1, withdrawn: 0 })
  })

  it('withdraws nothing where a refused row could be about any record, and says so', async () => {
    const document = await take('entries.csv', `${entries(...KEYS.slice(1))},01,visit,2015-02-01\n`, {
      isFull: true,
    })
    expect(document).toMatchObject({ rejected: 1, withdrawn: null })
    expect(document.problems).toContainEqual(
      expect.objectContaining({ reason: expect.stringMatching(/nothing of this table was withdrawn/) }),
    )
  })

  it('says nothing of another source, nor of another table', async () => {
    await take('ssd_person.csv', 'pers_person_id\n01\n02\n', { source: 'other' })
    await take('entries.csv', entries('X1'), { source: 'other', isFull: true })
    await take('ssd_person.csv', 'pers_person_id\n01\n02\n', { isFull: true })
    expect(await withdrawnKeys()).toEqual([])
  })
})

async function setLimit(role: Role, asked: { source?: string; percent: string; reason: string }) {
  return cast.house.door.run(await cast.who(role), setWithdrawalLimit, asked)
}

describe('the share above which a file stops and asks', () => {
  it.each(['auditor', 'panelCoordinator', 'informationGovernance'] as const)(
    'is not set by the %s',
    async (role) => {
      expect(await setLimit(role, { percent: '20', reason: 'Why not' })).toMatchObject({
        ...{ ok: false, problem: { kind: 'absent' } },
      })
    },
  )

  it.each([
    [{ percent: '', reason: 'A purge' }, 'percent'],
    [{ percent: '101', reason: 'A purge' }, 'percent'],
    [{ percent: '12.5', reason: 'A purge' }, 'percent'],
    [{ percent: '20', reason: ' ' }, 'reason'],
    [{ percent: '20', reason: 'A purge', source: 'nowhere' }, 'source'],
  ])('is not set to %j', async (asked, field) => {
    expect(await setLimit('analyst', asked)).toMatchObject({ ok: false, problem: { problems: [{ field }] } })
  })

  it('holds for its source alone, or for every source without one of its own', async () => {
    const half = entries(...KEYS.slice(10))
    expect(
      await setLimit('analyst', { source: 'other', percent: '100', reason: 'Trial source' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await attempt('entries.csv', half, { isFull: true })).toMatchObject({ ok: false })
    expect(
      await setLimit('administrator', { percent: '50', reason: 'Old records were cleared' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await attempt('entries.csv', half, { isFull: true })).toMatchObject({ value: { withdrawn: 10 } })
    await setLimit('analyst', { source: 'raise', percent: '0', reason: 'Ask about every one' })
    const refused = await attempt('entries.csv', entries(...KEYS.slice(11)), { isFull: true })
    expect(refused).toMatchObject({
      problem: {
        problems: [{ sentence: expect.stringMatching(/withdraw 1 of 10 of entries, more than 0%/) }],
      },
    })
  })
})

describe('what a file did', () => {
  it('tells records that are new, that changed, and that ended', async () => {
    const head = 'stay_id,person_id,register,from,until\n'
    const laid = await take('stays.csv', `${head}S1,01,vemt,2015-01-01,\nS2,02,vemt,2015-01-01,\n`, {})
    expect(laid).toMatchObject({ added: laid.accepted, changed: 0, ended: 0 })
    const said = `${head}S1,01,vemt,2015-01-01,2015-03-01\nS2,02,vemt,2015-01-02,\n`
    expect(await take('stays.csv', said, {})).toMatchObject({ added: 0, changed: 2, ended: 1 })
  })
})
