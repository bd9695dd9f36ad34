import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'

let home: Home
let files: string

beforeAll(() => {
  home = new Home()
  files = mkdtempSync(join(tmpdir(), 'gt-files-'))
  writeFileSync(join(files, 'teams.csv'), 'dept_team_id,dept_team_name\nT1,North\n')
  writeFileSync(join(files, 'nothing.csv'), '')
  mkdirSync(join(files, 'empty'))
  mkdirSync(join(files, 'named'))
  writeFileSync(join(files, 'named', 'teams.csv'), 'dept_team_id,dept_team_name\nT1,North\n')
  const installation = 'words_from = "2013-04-01"\n[authority]\nname = "Realshire"\nsource = "mosaic"\n'
  writeFileSync(join(files, 'named', 'installation.toml'), installation)
})
afterAll(() => {
  home.remove()
  rmSync(files, { recursive: true })
})

const take = (path: string, ...more: string[]) =>
  home.run('import', join(files, path), '--source', 'theirs', ...more)

describe('the first import into a new home', () => {
  it.each([
    ['a path that is not there', 'nope', 'There is no file or folder'],
    ['a file in which nothing stands', 'nothing.csv', 'Nothing stands in'],
    ['a folder without tables', 'empty', 'There is no CSV file or workbook in'],
  ])('founds nothing for %s', (_what, path, sentence) => {
    const { status, out, err } = take(path)
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
    expect(err).toContain('this home is as new as before')
  })

  it('is refused where --authority is blank or says another name than the folder', () => {
    expect(take('teams.csv', '--authority', ' ').status).toBe(2)
    const { status, err } = take('named', '--authority', 'Foo Council')
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('names “Realshire”, and --authority says “Foo'),
    ])
  })

  it('names the authority after all of that, and no other name is taken later', () => {
    expect(take('teams.csv', '--authority', 'Foo Council').status).toBe(0)
    const other = take('teams.csv', '--authority', 'Bar Council')
    expect([other.status, other.out]).toEqual([1, ''])
    expect(other.err).toContain('“Foo Council” stands here already, and --authority says “Bar Council”')
    expect(home.run('start', '--empty', '--authority', 'Bar Council').err).toContain('stands here already')
    expect(take('teams.csv', '--authority', 'Foo Council').status).toBe(0)
  })
})

describe('start', () => {
  it('takes a name with --empty alone', () => {
    const { status, err } = home.run('start', '--authority', 'Foo Council')
    expect([status, err]).toEqual([2, expect.stringContaining('goes with --empty')])
  })
})
