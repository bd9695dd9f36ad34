import fc from 'fast-check'
import { expect } from 'vitest'
import { isLong } from '../../../test/support/long.ts'
import { parseDay } from '../../kernel/day.ts'
import { malformedFile, type MalformedFile } from './files.factory.ts'
import { openTaking, type Taking } from './taking.factory.ts'

/** How many files are one half of them: the halves are taken in beside each other. */
export const FILES = isLong ? 2500 : 50

const MOST_GROWTH_MB = 300

/** Takes in the files of a seed, holds every row of each to account, and gives what came of them. */
export async function expectAccounted(seed: number) {
  const counts = { files: 0, read: 0, accepted: 0, rejected: 0, duplicate: 0, refusedFiles: 0 }
  const before = process.memoryUsage().rss
  const taking = await openTaking()
  const property = fc.asyncProperty(malformedFile, async (sent) => {
    const document = await expectEachRow(taking, sent)
    counts.files += 1
    counts.refusedFiles += document.read === 0 ? 1 : 0
    for (const name of ['read', 'accepted', 'rejected', 'duplicate'] as const) counts[name] += document[name]
    if (sent.name.endsWith('.csv')) await expectNothingMade(taking, sent)
    await taking.forget()
  })
  try {
    await fc.assert(property, { numRuns: FILES, seed })
  } finally {
    await taking.close()
  }
  const megabytes = Math.round((process.memoryUsage().rss - before) / (1 << 20))
  expect(counts.accepted).toBeGreaterThan(FILES / 20)
  expect(counts.rejected).toBeGreaterThan(FILES / 4)
  expect(megabytes).toBeLessThan(MOST_GROWTH_MB)
  return { ...counts, megabytes }
}

async function expectEachRow({ take }: Taking, sent: MalformedFile) {
  const document = await take(sent)
  for (const each of [document, ...document.files])
    expect(each.read).toBe(each.accepted + each.rejected + each.duplicate)
  if (document.read === 0) expect(document.problems).not.toEqual([])
  if (document.rejected > 0) expect(document.problems.some(({ row }) => row !== null)).toBe(true)
  return document
}

/** No day, id or answer stands in the database that does not stand in the file. */
async function expectNothingMade({ stored }: Taking, sent: MalformedFile): Promise<void> {
  const written = textsOf(sent)
  const days = daysIn(written)
  for (const { id, day, recorded, attributes } of await stored()) {
    expect(written).toContain(id)
    expect(days).toContain(day)
    if (recorded !== null) expect(days).toContain(recorded)
    if (Object.values(attributes).includes('yes')) expect(written).toMatch(/=y/)
  }
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
