import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { planFor, planOfSize } from '../../synthesis/index.ts'
import { importPath } from '../importing.ts'
import { writeExtract, type WrittenExtract } from './extract-folder.ts'

let cast: Cast
let written: WrittenExtract
const home = mkdtempSync(join(tmpdir(), 'gt-extract-'))

beforeAll(async () => {
  cast = await openCast()
  written = writeExtract(planOfSize('list'), join(home, 'list'), null)
})
afterAll(async () => {
  rmSync(home, { recursive: true, force: true })
  await cast?.close()
})

async function take(folder: string, source = 'synthetic') {
  const path = join(home, folder)
  const taken = await importPath(cast.house, await cast.who('analyst'), path, { source, dryRun: false })
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  return taken.value
}

describe('an extract in a folder', () => {
  it('is not written where something is already', () => {
    const there = mkdtempSync(join(home, 'there-'))
    writeFileSync(join(there, 'a.txt'), 'mine')
    expect(() => writeExtract(planFor(5), there, null)).toThrow(/something in .* already/)
    expect(() => writeExtract(planFor(5), join(there, 'a.txt'), null)).toThrow(/cannot be written/)
    expect(existsSync(join(there, 'stays.csv'))).toBe(false)
  })

  it('has the list of what was planted beside it, or where one says, and not in it', () => {
    expect(written.plantedFile).toBe(`${join(home, 'list')}-planted.csv`)
    expect(readFileSync(written.plantedFile, 'utf8')).toContain('person_id,standard,what')
    const elsewhere = join(home, 'elsewhere.csv')
    expect(writeExtract(planFor(5), join(home, 'five'), elsewhere).plantedFile).toBe(elsewhere)
    expect(existsSync(elsewhere)).toBe(true)
  })

  it('is taken in whole: every row of every file accepted and nothing to say of any', async () => {
    const document = await take('list')
    const counted = document.files.map(({ file, read, accepted }) => ({ file, rows: read, accepted }))
    const wanted = written.files.map(({ file, rows }) => ({ file, rows, accepted: rows }))
    const byFile = (one: { file: string }, other: { file: string }) => one.file.localeCompare(other.file)
    expect(counted.toSorted(byFile)).toEqual(wanted.toSorted(byFile))
    expect(document.problems).toEqual([])
    const again = await take('list')
    expect([again.accepted, again.rejected, again.duplicate]).toEqual([0, 0, document.read])
  })
  it('has as many rows refused as were planted malformed, and no other', async () => {
    const wrong = writeExtract(
      planFor(6, { hasMalformed: true, hasPlanted: false }),
      join(home, 'wrong'),
      null,
    )
    const { read, accepted, rejected, problems } = await take('wrong', 'elsewhere')
    expect([rejected, problems.length]).toEqual([wrong.planted, wrong.planted])
    expect(read).toBe(accepted + rejected)
  })
})
