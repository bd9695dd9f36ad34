import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { isLong } from '../../test/support/long.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { parseDay } from '../kernel/day.ts'
import { importPath } from './importing.ts'
import { malformedFile, type MalformedFile } from './malformed.factory.ts'

const FILES = isLong ? 5000 : 100
const MOST_GROWTH_MB = 300

let cast: Cast
const { file, close } = openFolder()
const people = 'pers_person_id\n01\n1\n99\n'
beforeAll(async () => {
  cast = await openCast()
  await take('people', { kind: '', name: 'ssd_person.csv', content: Buffer.from(people) })
})
afterAll(async () => {
  close()
  await cast?.close()
})

async function take(source: string, { name, content }: MalformedFile) {
  const taken = await importPath(cast.house, await cast.who('analyst'), file(name, content), {
    source,
    dryRun: false,
  })
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  return taken.value
}

/** What of a file stands in the database: by which id, on which day, at which time, known since which day. */
async function stored(source: string) {
  const { rows } = await cast.database.superuser.query(
    `select e.source_key as id, v.happened_on::text as day, v.recorded_on::text as recorded, v.kind, v.attributes
       from evidence.entry e join evidence.entry_version v on v.thing_id = e.id where e.source = $1`,
    [source],
  )
  return rows as { id: string; day: string; recorded: string | null; kind: string; attributes: object }[]
}

/** The days that the text of a file names, in the two ways in which one may be written. */
function daysIn(written: string): ReadonlySet<string> {
  const iso = [...written.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day)
  const uk = [...written.matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g)].map(
    ([, day = '', month = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return new Set([...iso, ...uk].filter((day) => parseDay(day) !== null))
}

function textsOf({ content }: MalformedFile): string {
  const turned = Buffer.from(content.subarray(0, content.length & ~1)).swap16()
  return [
    content.toString('utf8'),
    content.toString('latin1'),
    content.toString('utf16le'),
    turned.toString('utf16le'),
  ].join('\n')
}

it(`accounts for every row of ${FILES} malformed files, makes no value of its own, and never falls over`, async () => {
  const counts = { files: 0, read: 0, accepted: 0, rejected: 0, duplicate: 0, refusedFiles: 0 }
  const before = process.memoryUsage().rss
  const property = fc.asyncProperty(malformedFile, async (sent) => {
    const source = 'people'
    const document = await take(source, sent)
    for (const each of [document, ...document.files])
      expect(each.read).toBe(each.accepted + each.rejected + each.duplicate)
    if (document.read === 0) expect(document.problems).not.toEqual([])
    if (document.rejected > 0) expect(document.problems.some(({ row }) => row !== null)).toBe(true)
    counts.files += 1
    counts.refusedFiles += document.read === 0 ? 1 : 0
    for (const name of ['read', 'accepted', 'rejected', 'duplicate'] as const) counts[name] += document[name]
    if (sent.name.endsWith('.csv')) await expectNothingMade(source, sent)
    await cast.database.superuser.query('delete from evidence.entry_version; delete from evidence.entry')
  })
  await fc.assert(property, { numRuns: FILES, seed: 20_150_427 })
  const megabytes = Math.round((process.memoryUsage().rss - before) / (1 << 20))
  console.log(`malformed files: ${JSON.stringify(counts)}, memory grew by ${megabytes} MB`)
  expect(counts.accepted).toBeGreaterThan(FILES / 20)
  expect(counts.rejected).toBeGreaterThan(FILES / 4)
  expect(megabytes).toBeLessThan(MOST_GROWTH_MB)
}, 900_000)

/** No day, id or answer stands in the database that does not stand in the file. */
async function expectNothingMade(source: string, sent: MalformedFile): Promise<void> {
  const written = textsOf(sent)
  const days = daysIn(written)
  for (const { id, day, recorded, attributes } of await stored(source)) {
    expect(written).toContain(id)
    expect(days).toContain(day)
    if (recorded !== null) expect(days).toContain(recorded)
    if (Object.values(attributes).includes('yes')) expect(written).toMatch(/=y/)
  }
}
