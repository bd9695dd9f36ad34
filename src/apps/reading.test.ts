import { copyFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { askImporter } from '../imports/index.ts'
import { askTrial, askTaking } from '../imports/asked/commands.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { newId } from '../platform/chance.ts'
import { importing, importPath } from './importing.ts'
import { jobsOf } from './rooms.ts'
import { tasksOf } from './worker.ts'

let cast: Cast
const { file, folder, close } = openFolder()
const ROWS = 5000
beforeAll(async () => {
  cast = await openCast()
  const people = file('ssd_person.csv', 'pers_person_id\n01\n')
  await importPath(cast.house, await cast.who('analyst'), people, { source: 'raise', dryRun: false })
  const lines = Array.from({ length: ROWS }, (_, place) => `E${place},01,visit,2015-01-02\n`)
  file('entries.csv', `entry_id,person_id,kind,happened\n${lines.join('')}`)
})
afterAll(async () => {
  close()
  await cast?.close()
})

async function ask(from = 'entries.csv'): Promise<string> {
  const path = `${folder}/${newId()}.csv`
  await copyFile(`${folder}/${from}`, path)
  const wanted = { files: [{ name: 'entries.csv', path }], source: 'raise', isFull: false }
  const asked = await cast.house.door.run(await cast.who('analyst'), askTrial, wanted)
  if (!asked.ok) throw new Error('refused')
  return asked.value
}

async function one(sql: string): Promise<number> {
  return (await cast.database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

const stored = () => one('from evidence.entry')
const sweep = () => tasksOf(cast.house, jobsOf(null))['imports.readAsked']?.({})

/** Ends the connection that reads, once it is in the middle of it. */
async function endMidway(): Promise<number> {
  for (let wait = 0; wait < 400; wait += 1) {
    const { rowCount } = await cast.database.superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'goldthread_program' and query like '%compared%'`,
    )
    if (rowCount !== 0) return 1
    await pause(5)
  }
  return 0
}

describe('files that were sent', () => {
  it.each(['auditor', 'boardMember', 'administrator'] as const)(
    'are not asked for by the %s',
    async (role) => {
      const wanted = { files: [{ name: 'a.csv', path: '/a' }], source: 'raise', isFull: false }
      const asked = await cast.house.door.run(await cast.who(role), askTrial, wanted)
      expect(asked).toMatchObject({ ok: false, problem: { kind: 'absent' } })
    },
  )

  it('are all kept or none of them, and taken up again when who read them was ended in the middle', async () => {
    const trial = await ask()
    await sweep()
    expect(await one(`from imports.delivery where id = '${trial}' and is_trial`)).toBe(1)
    const analyst = await cast.who('analyst')
    const asked = await cast.house.door.run(analyst, askTaking, { delivery: trial, isAgreed: false })
    if (!asked.ok) throw new Error('refused')
    const importer = await cast.house.door.see(analyst, askImporter, {})
    if (!importer.ok) throw new Error('refused')
    const reading = cast.house.door.run(importer.value, importing.takeAsked, { reading: asked.value })
    const [outcome, ended] = await Promise.allSettled([reading, endMidway()])
    expect([outcome.status, ended]).toEqual(['rejected', { status: 'fulfilled', value: 1 }])
    expect(await stored()).toBe(0)

    await sweep()
    expect(await stored()).toBe(ROWS)
    const { rows } = await cast.database.superuser.query(
      `select f.read_count, p.login from imports.file f join imports.delivery d on d.id = f.delivery_id
        join access.person p on p.id = d.by_person where d.id = $1`,
      [asked.value],
    )
    expect(rows).toEqual([{ read_count: ROWS, login: 'analyst' }])
    await sweep()
    expect(await one('from imports.delivery')).toBe(3)
  }, 120_000)

  it('change nothing the second time, and quickly, though the statistics say that nothing is known yet', async () => {
    await cast.database.superuser.query(
      `update pg_class set (reltuples, relpages) = (0, 100) where oid = any('{evidence.entry,evidence.entry_version}'::regclass[])`,
    )
    const options = { source: 'raise', dryRun: false }
    const begun = performance.now()
    const again = await importPath(cast.house, await cast.who('analyst'), `${folder}/entries.csv`, options)
    // Ten seconds and more, where each row is looked for among all others.
    expect(performance.now() - begun).toBeLessThan(6000)
    expect(again).toMatchObject({ ok: true, value: { read: ROWS, accepted: 0, duplicate: ROWS } })
    expect(await one('from evidence.entry_version')).toBe(ROWS)
  })

  it('say why they were not read', async () => {
    const trial = await ask('ssd_person.csv')
    await sweep()
    const analyst = await cast.who('analyst')
    const wanted = { delivery: trial, isAgreed: false }
    const [first, second] = [
      await cast.house.door.run(analyst, askTaking, wanted),
      await cast.house.door.run(analyst, askTaking, wanted),
    ]
    await sweep()
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(
      await one(`from imports.reading where id = '${second.value}' and refusal like '%no longer here%'`),
    ).toBe(1)
  }, 60_000)
})
