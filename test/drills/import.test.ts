import type { ChildProcess } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { importPath } from '../../src/apps/importing.ts'
import { jobsOf } from '../../src/apps/rooms.ts'
import { tasksOf } from '../../src/apps/worker.ts'
import { askTrial } from '../../src/imports/asked/commands.ts'
import { openFolder } from '../../src/imports/reading/files.factory.ts'
import { Caller } from '../support/caller.ts'
import { openCast, type Cast } from '../support/cast.ts'
import { Home } from '../support/goldthread.ts'
import { isLong } from '../support/long.ts'
import { givePassword } from '../support/password.ts'

const PORT = 3923
const ROWS = 20_000
const ROUNDS = isLong ? 5 : 2
/** The job looks once a minute for what was not read. */
const UNTIL_TAKEN_UP_MS = 150_000

const { file, folder, close } = openFolder()
let cast: Cast
let home: Home

beforeAll(async () => {
  cast = await openCast()
  const jobs = urlOf('goldthread_jobs')
  const program = urlOf('goldthread_program')
  home = new Home({ DATABASE_URL: program, DATABASE_JOBS_URL: jobs })
  const people = file('ssd_person.csv', 'pers_person_id\n01\n')
  const options = { source: 'raise', dryRun: false }
  await importPath(cast.house, await cast.who('analyst'), people, options)
  file('entries.csv', entries('E'))
  file('more.csv', entries('F'))
}, 120_000)
afterAll(async () => {
  close()
  home?.remove()
  await cast?.close()
})

function entries(letter: string): string {
  const lines = Array.from({ length: ROWS }, (_, place) => `${letter}${place},01,visit,2015-01-02\n`)
  return `entry_id,person_id,kind,happened\n${lines.join('')}`
}

function urlOf(user: string): string {
  const { host, port, rolePassword } = inject('server')
  const place = `host=${encodeURIComponent(host)}&port=${port}`
  return `postgres://${user}:${rolePassword}@localhost/${cast.database.name}?${place}`
}

async function one(sql: string): Promise<number> {
  return (await cast.database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

const WRITING = `from pg_stat_activity where datname = current_database() and state <> 'idle'
  and query like '%compared%' and query not like '%pg_stat_activity%'`

/** Kills the program a while after it began to write; whatever it had in hand, PostgreSQL lives on. */
async function killMidway(child: ChildProcess, afterMs: number): Promise<void> {
  for (let wait = 0; wait < 6000 && (await one(WRITING)) === 0; wait += 1) await pause(5)
  await pause(afterMs)
  const isRunning = child.exitCode === null
  child.kill('SIGKILL')
  expect(isRunning, 'the program was at work when it was killed').toBe(true)
  while ((await one(WRITING)) > 0) await pause(20)
}

const stored = (letter: string) => one(`from evidence.entry where source_key like '${letter}%'`)

// Counted by itself: a join is planned by statistics from before the import, and then reads one table once for each row.
const versions = () => one('from evidence.entry_version')

/** What is known of the delivery as a whole: its files, its rows, its line. */
const kept = async () => [
  await one('from imports.delivery where not is_trial'),
  await one('from imports.file'),
  await one(`from trail.line where verb = 'imports.takeIn' and result = 'done'`),
]

describe('kill -9 in the middle of a large import', () => {
  it(`on the command line leaves nothing of it in ${ROUNDS} rounds, and then it comes in whole and once`, async () => {
    const before = await kept()
    const versionsBefore = await versions()
    const args = ['import', `${folder}/entries.csv`, '--source', 'raise', '--as', 'analyst', '--into-story']
    for (let round = 0; round < ROUNDS; round += 1) {
      await killMidway(home.begin(...args), 60 * round)
      expect(await stored('E')).toBe(0)
      expect(await kept()).toEqual(before)
    }
    expect(home.json(...args).document).toMatchObject({
      read: ROWS,
      accepted: ROWS,
      rejected: 0,
      duplicate: 0,
    })
    expect(home.json(...args).document).toMatchObject({
      read: ROWS,
      accepted: 0,
      rejected: 0,
      duplicate: ROWS,
    })
    expect(await stored('E')).toBe(ROWS)
    expect((await versions()) - versionsBefore).toBe(ROWS)
  }, 300_000)

  it('of what was sent in the browser leaves nothing of it, and it is taken up again when the program is back', async () => {
    await givePassword(cast, 'analyst', 'northmere-analyst')
    const trial = await tried()
    const child = await home.start(PORT)
    const analyst = new Caller(`http://127.0.0.1:${PORT}`)
    await analyst.signIn('analyst')
    const page = `/imports/deliveries/${trial}`
    const sent = analyst.send(`${page}/take`, {}, page).catch(() => null)
    await killMidway(child, 50)
    await sent
    expect(await stored('F')).toBe(0)
    const waiting = 'from imports.reading where done_at is null'
    expect(await one(waiting)).toBe(1)

    const again = await home.start(PORT)
    if (!isLong) await sweep()
    for (let waited = 0; waited < UNTIL_TAKEN_UP_MS && (await one(waiting)) > 0; waited += 200)
      await pause(200)
    expect(await stored('F')).toBe(ROWS)
    expect(await one(`from imports.file where accepted_count = ${ROWS} and name = 'more.csv'`)).toBe(2)
    const ended = new Promise((exit) => again.once('exit', exit))
    again.kill('SIGTERM')
    await ended
  }, 300_000)
})

/** The job that takes up what was not read, begun now: the program itself begins it within a minute. */
const sweep = () => tasksOf(cast.house, jobsOf(null))['imports.readAsked']?.({})

/** A trial of the second file, waiting for a decision. */
async function tried(): Promise<string> {
  const path = `${folder}/inbox.csv`
  copyFileSync(`${folder}/more.csv`, path)
  const wanted = { files: [{ name: 'more.csv', path }], source: 'raise', isFull: false }
  const asked = await cast.house.door.run(await cast.who('analyst'), askTrial, wanted)
  if (!asked.ok) throw new Error('refused')
  await sweep()
  return asked.value
}
