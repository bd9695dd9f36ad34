import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'

let home: Home
let folder: string

beforeAll(() => {
  home = new Home()
  home.run('round', 'list')
  folder = mkdtempSync(join(tmpdir(), 'gt-files-'))
  writeFileSync(join(folder, 'ssd_department.csv'), 'dept_team_id,dept_team_name\nT1,North\n')
}, 120_000)
afterAll(() => {
  home.remove()
  rmSync(folder, { recursive: true })
})

describe('files that come into a home with a story', () => {
  it.each([[[]], [['--dry-run']]])(
    'are refused with %j: the passwords of a story stand on its sign-in page',
    (more) => {
      const { status, out, err } = home.run('import', folder, '--source', 'theirs', ...more)
      expect([status, out]).toEqual([1, ''])
      expect(err).toContain('This home holds the story “Northmere Borough Council”')
      expect(err).toContain('GOLDTHREAD_HOME')
      expect(err).toContain('--into-story')
    },
  )

  it('come in where somebody says that they are invented', () => {
    const args = ['import', folder, '--source', 'theirs', '--into-story', '--as', 'analyst']
    expect(home.json(...args)).toMatchObject({ status: 0, document: { read: 1, accepted: 1 } })
  })

  it('come in without that where they are the story itself', () => {
    const { status, err } = home.run('import', 'stories/northmere-2015', '--source', 'northmere')
    expect([status, err]).toEqual([0, expect.not.stringContaining('--into-story')])
  })
})
