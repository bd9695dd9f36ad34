import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFor, planOfSize } from '../../synthesis/index.ts'
import { writeExtract, type WrittenExtract } from './extract-folder.ts'

const home = mkdtempSync(join(tmpdir(), 'gt-extract-'))
let written: WrittenExtract

beforeAll(() => {
  written = writeExtract(planOfSize('list'), join(home, 'list'), null)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

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

  it('has the rows that it says, and no file without a row', () => {
    for (const { file, rows } of written.files) {
      const text = readFileSync(join(written.folder, file), 'utf8')
      expect([file, rows > 0, text.split('\n').length - 2]).toEqual([file, true, rows])
    }
  })
})
