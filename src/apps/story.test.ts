import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast } from '../../test/support/cast.ts'
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts'
import type { ImportDocument } from '../imports/index.ts'
import { instantOf } from '../kernel/instant.ts'
import { literalDay } from '../kernel/day.ts'
import { PLAIN_WORDS } from '../kernel/words.ts'
import { foundAuthority } from '../organisation/founding/store.ts'
import { openHouse, readAs, type House } from './house.ts'
import { importPath } from './importing.ts'
import { checkStory, loadStory } from './story.ts'

const NORTHMERE = 'stories/northmere-2015'
const clock = () => NOW

let database: TestDatabase
let first: ImportDocument
let house: House

beforeAll(async () => {
  database = await freshDatabase()
  const loaded = await loadStory(database.pool, NORTHMERE, clock)
  if (!loaded.ok || loaded.value === null) throw new Error(JSON.stringify(loaded))
  first = loaded.value
  house = await openHouse(database.pool, clock)
})
afterAll(() => database?.close())

const OURS = /^(ssd_|entries|stays)/

async function count(sql: string): Promise<number> {
  return (await database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

describe('a story', () => {
  it('is not loaded over real data', async () => {
    const other = await freshDatabase()
    const founding = { name: 'Realshire', brandColour: null, story: null, words: PLAIN_WORDS }
    await foundAuthority(other.pool, { ...founding, wordsFrom: literalDay('2010-01-01') }, NOW)
    const loaded = await loadStory(other.pool, NORTHMERE, clock)
    expect(loaded).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/over real data/) }] },
    })
    await other.close()
  })

  it('is not taken in file by file, whatever they are called, by a home that serves somebody else', async () => {
    const other = await freshDatabase()
    const founding = { name: 'Realshire', brandColour: null, story: null, words: PLAIN_WORDS }
    await foundAuthority(other.pool, { ...founding, wordsFrom: literalDay('2010-01-01') }, NOW)
    const realshire = await openHouse(other.pool, clock)
    const folder = await mkdtemp(join(tmpdir(), 'gt-files-'))
    await copyFile(`${NORTHMERE}/ssd_person.csv`, join(folder, 'our-children.csv'))
    const taken = await importPath(realshire, await realshire.machine('operator'), folder, {
      source: 'ours',
      dryRun: false,
    })
    await rm(folder, { recursive: true })
    await other.close()
    expect(taken).toMatchObject({ ok: true, value: { read: 0, accepted: 0 } })
    expect(JSON.stringify(taken)).toContain('a file of an invented story')
  })

  it('is not taken in as files by a home that serves somebody else, and may be by its own', async () => {
    const other = await freshDatabase()
    const founding = { name: 'Realshire', brandColour: null, story: null, words: PLAIN_WORDS }
    await foundAuthority(other.pool, { ...founding, wordsFrom: literalDay('2010-01-01') }, NOW)
    expect(await checkStory(await openHouse(other.pool, clock), NORTHMERE)).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/over real data/) }] },
    })
    expect(await checkStory(await openHouse(other.pool, clock), 'db/migrations')).toMatchObject({ ok: true })
    await other.close()
    expect(await checkStory(house, NORTHMERE)).toMatchObject({ ok: true })
  })

  it('is not loaded over another story', async () => {
    const cast = await openCast()
    const loaded = await loadStory(cast.database.pool, NORTHMERE, clock)
    expect(loaded).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/another story/) }] },
    })
    await cast.close()
  })

  it('needs a folder that says what it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'story-'))
    const loaded = await loadStory(database.pool, folder, clock)
    expect(loaded).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/needs an installation.toml/) }] },
    })
    await writeFile(join(folder, 'installation.toml'), 'story_day = 2015-11-19T\n')
    expect(await loadStory(database.pool, folder, clock)).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/not TOML/) }] },
    })
    await rm(folder, { recursive: true })
  })

  it('comes in whole, without one row refused', () => {
    const ours = first.files.filter(({ file }) => OURS.test(file))
    expect(ours).toHaveLength(7)
    expect(ours.every(({ read, accepted }) => read > 0 && accepted === read)).toBe(true)
    expect(first.problems.filter(({ file }) => OURS.test(file))).toEqual([])
    expect(first.read).toBe(first.accepted + first.rejected + first.duplicate)
  })

  it('does nothing where it is there already', async () => {
    const before = await count('from imports.delivery')
    expect(await loadStory(database.pool, NORTHMERE, clock)).toEqual({ ok: true, value: null })
    expect(await count('from imports.delivery')).toBe(before)
  })

  it('changes nothing when its files are taken in again', async () => {
    const versions = await count('from evidence.entry_version')
    const operator = await house.machine('operator')
    const again = await importPath(house, operator, NORTHMERE, { source: 'northmere', dryRun: false })
    if (!again.ok) throw new Error(JSON.stringify(again))
    const ours = again.value.files.filter(({ file }) => OURS.test(file))
    expect(ours.every(({ read, duplicate }) => read > 0 && duplicate === read)).toBe(true)
    expect(again.value).toMatchObject({ accepted: 0, read: first.read })
    expect(await count('from evidence.entry_version')).toBe(versions)
  })

  it('has 25 children on the list on the April as-at day, as was known on that day', async () => {
    const listed = `from register.stay_version where starts_on <= '2015-04-08'
      and (ends_on is null or ends_on > '2015-04-08') and known_from < '2015-04-09' and known_until is null`
    expect(await count(listed)).toBe(25)
  })

  it('shows each of its people what their work asks for, and no more', async () => {
    const childrenOf = async (login: string) => {
      const actor = (await house.actorByLogin(login))!
      return readAs(database.pool, actor, async ({ sql }) => {
        const { n } = await sql
          .selectFrom('organisation.child')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
        return n
      })
    }
    const all = await count('from organisation.child')
    const [lead, worker, manager, board] = await Promise.all(
      ['lead', 'worker', 'manager', 'board'].map(childrenOf),
    )
    expect(lead).toBe(all)
    expect(board).toBe(0)
    expect(worker).toBeGreaterThan(0)
    expect(worker).toBeLessThan(manager!)
    expect(manager).toBeLessThan(all)
  })

  it('says on the trail who brought its files, and keeps their names off it', async () => {
    const { rows } = await database.superuser.query(
      `select l.body, l.on_behalf_of is not null as behalf, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
         from trail.line l where l.verb = 'imports.takeIn' order by l.id limit 1`,
    )
    expect(rows[0]).toMatchObject({ behalf: true, children: 40 })
    expect(rows[0].body).not.toContain('.csv')
  })
})

describe('the sight of a story’s people', () => {
  it('ends when the work ends', async () => {
    const worker = (await house.actorByLogin('worker'))!
    const sights = `from access.sight where person_id = '${worker.person}' and until_at is null`
    const before = await count(sights)
    const operator = await house.machine('operator')
    const folder = await mkdtemp(join(tmpdir(), 'story-'))
    const file = join(folder, 'ssd_involvements.csv')
    await writeFile(file, await endedInvolvement(worker.worker!))
    const taken = await importPath(
      await openHouse(database.pool, () => instantOf(NOW + 1000)),
      operator,
      file,
      {
        source: 'northmere',
        dryRun: false,
      },
    )
    expect(taken).toMatchObject({ ok: true, value: { accepted: 1 } })
    expect(await count(sights)).toBe(before - 1)
    await rm(folder, { recursive: true })
  })
})

/** One present involvement of the worker, sent again with a last day. */
async function endedInvolvement(worker: string): Promise<string> {
  const { rows } = await database.superuser.query(
    `select i.source_key, n.source_key as person, v.role, v.starts_on from organisation.involvement i
       join organisation.involvement_version v on v.thing_id = i.id and v.known_until is null
       join organisation.identity n on n.id = i.identity_id
      where v.worker_id = $1 and v.ends_on is null limit 1`,
    [worker],
  )
  const { source_key: key, person, role, starts_on: starts } = rows[0]
  return `invo_involvements_id,invo_person_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
${key},${person},${role},${starts},2015-11-01\n`
}
