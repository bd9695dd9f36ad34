import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeExtract, type WrittenExtract } from '../../src/apps/cli/extract-folder.ts'
import { openHouse, type House } from '../../src/apps/house.ts'
import { importPath } from '../../src/apps/importing.ts'
import { foundInstallation, furnish, readInstallation } from '../../src/apps/installing.ts'
import type { ImportDocument } from '../../src/imports/index.ts'
import { formatDay } from '../../src/kernel/day.ts'
import type { Refusal } from '../../src/kernel/refusal.ts'
import type { Result } from '../../src/kernel/result.ts'
import { calendarOf, kindsOf, STANDARDS, type Duty } from '../../src/standards/index.ts'
import { judge as judgeLoaded } from '../../src/standards/evaluation/judge.ts'
import { assemble } from '../../src/standards/loading/assemble.ts'
import { bankHolidays, coveredDays } from '../../src/standards/loading/ground/store.ts'
import { loadRecords } from '../../src/standards/loading/store.ts'
import { beginOf, childOf, planFor, planOfSize, PLANTINGS, type Plan } from '../../src/synthesis/index.ts'
import { layer, NOW } from '../support/cast.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { isLong } from '../support/long.ts'
import { judge } from './judging.ts'
import { factsOf } from './made-facts.ts'

/*
 * The long way: written as files, taken in, loaded from the database and judged. It must come to the same as judging the
 * made records themselves, duty by duty. A list here; in the long run everything that can be planted.
 */
const OF_LISTED = PLANTINGS.filter(({ isOfListed }) => isOfListed).length
const PLAN: Plan = isLong
  ? { ...planFor(OF_LISTED * 2 + (PLANTINGS.length - OF_LISTED) * 12), listed: OF_LISTED * 2 }
  : planOfSize('list')

const standards = STANDARDS.filter(({ subject }) => subject === 'child')
const folder = join(mkdtempSync(join(tmpdir(), 'gt-planted-')), 'extract')
let database: TestDatabase
let house: House
let written: WrittenExtract
let taken: ImportDocument
/** The duties of each child, by the id in the files: those of the database, and those of the made records. */
let loaded: ReadonlyMap<string, readonly string[]>
let straight: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  database = await freshDatabase()
  written = writeExtract(PLAN, folder, null)
  taken = await takeIn()
  loaded = await fromDatabase()
  straight = fromRecords()
}, 120_000)
afterAll(async () => {
  rmSync(join(folder, '..'), { recursive: true, force: true })
  await database?.close()
})

async function takeIn(): Promise<ImportDocument> {
  const installation = await readInstallation(folder)
  if (!installation.ok || installation.value === null) throw new Error('No installation file')
  await foundInstallation(database.pool, installation.value, () => NOW)
  house = await openHouse(database.pool, () => NOW)
  return expectTaken(await furnish(house, folder, installation.value))
}

function expectTaken<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

async function fromDatabase(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await database.superuser.query<{ child_id: string; source_key: string }>(
    'select child_id, source_key from organisation.identity',
  )
  const keys = new Map(rows.map((row) => [row.child_id, row.source_key]))
  return layer(house)(async (transaction) => {
    const feeds = await coveredDays(transaction)
    const whose = { children: [...keys.keys()] }
    const known = { kinds: kindsOf(standards), registers: [''], asKnown: null }
    const records = assemble(await loadRecords(transaction, whose, known))
    const calendar = calendarOf(await bankHolidays(transaction))
    const { duties, alarms } = judgeLoaded(records, { standards, feeds, calendar }, PLAN.asAt)
    expect(alarms).toEqual([])
    return grouped(duties.map((duty) => [keys.get(records.childId(duty.child)) ?? '', duty]))
  })
}

function fromRecords(): ReadonlyMap<string, readonly string[]> {
  const records = Array.from({ length: PLAN.children }, (_, index) => childOf(PLAN, index).record)
  const asked = { asAt: PLAN.asAt, coveredFrom: beginOf(PLAN.asAt) }
  const found = judge(records.map(factsOf), standards, asked)
  return grouped(
    found.flatMap((of, child) =>
      [...of.values()].flat().map((duty) => [records[child]?.person.id ?? '', duty] as const),
    ),
  )
}

function grouped(duties: readonly (readonly [person: string, duty: Duty])[]) {
  const by = new Map<string, string[]>()
  for (const [person, { standard, from, due, verdict, reason }] of duties) {
    const until = due === null ? '' : formatDay(due)
    by.set(person, [...(by.get(person) ?? []), [standard, formatDay(from), until, verdict, reason].join(' ')])
  }
  return new Map([...by].map(([person, all]) => [person, all.sort()]))
}

describe('an extract', () => {
  it('is taken in whole: every row of every file accepted, and nothing to say of any', () => {
    const byFile = (one: { file: string }, other: { file: string }) => one.file.localeCompare(other.file)
    const counted = taken.files.map(({ file, read, accepted }) => ({ file, rows: read, accepted }))
    const wanted = written.files.map(({ file, rows }) => ({ file, rows, accepted: rows }))
    expect(counted.toSorted(byFile)).toEqual(wanted.toSorted(byFile))
    expect(taken.problems).toEqual([])
  })

  it('is judged in the database as the records it was made of are', () => {
    expect(loaded.size).toBeGreaterThan(PLAN.listed / 2)
    for (const [person, duties] of straight) expect([person, loaded.get(person)]).toEqual([person, duties])
    expect(loaded.size).toBe(straight.size)
  })
  it('has as many rows refused as were planted malformed, and no other', async () => {
    const path = join(folder, '..', 'wrong')
    const wrong = writeExtract(planFor(3, { hasMalformed: true, hasPlanted: false }), path, null)
    const importing = { source: 'elsewhere', dryRun: false }
    const outcome = await importPath(house, await house.machine('operator'), path, importing)
    const { read, accepted, rejected, problems } = expectTaken(outcome)
    expect([rejected, problems.length]).toEqual([wrong.planted, wrong.planted])
    expect(read).toBe(accepted + rejected)
  })
})
