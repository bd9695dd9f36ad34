import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sayOpenToOthers } from './open-to-others.ts'

const home = mkdtempSync(join(tmpdir(), 'gt-home-'))
afterAll(() => rmSync(home, { recursive: true }))

function said(mode: number): Promise<string | null> {
  chmodSync(home, mode)
  return sayOpenToOthers(home)
}

describe('a home', () => {
  it.each([0o755, 0o750, 0o711, 0o777])('is said to be open to other accounts with mode %o', async (mode) => {
    expect(await said(mode)).toContain(`(its mode is ${mode.toString(8)})`)
    expect(await said(mode)).toContain(`chmod 700 ${home}`)
  })

  it.each([0o700, 0o710])('is its owner’s alone with mode %o', async (mode) =>
    expect(await said(mode)).toBeNull(),
  )
})
