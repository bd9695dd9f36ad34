import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { identifyToken } from '../../identify.ts'
import { signIn } from '../../../access/session/commands.ts'
import { expectDone, kindOf } from '../refused.ts'
import { keepSession, readSession } from '../session-file.ts'
import { sayUnexpected, sayWhoAsked } from '../words.ts'
import { leave } from './sign-in.ts'

let cast: Cast
const home = mkdtempSync(join(tmpdir(), 'gt-home-'))
const said: string[] = []

beforeAll(async () => {
  cast = await openCast()
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
})
afterAll(async () => {
  vi.restoreAllMocks()
  rmSync(home, { recursive: true })
  await cast?.close()
})

describe('signing out on the command line', () => {
  it('ends the session for the server too, and leaves no file behind', async () => {
    await givePassword(cast, 'auditor', 'three random words')
    const doorkeeper = await cast.house.machine('doorkeeper')
    const typed = { login: 'auditor', password: 'three random words' }
    const { token } = expectDone(await cast.house.door.run(doorkeeper, signIn, typed))
    await keepSession(home, token)
    await leave(cast.house, home)
    expect(said.at(-1)).toBe('The auditor is signed out.\n')
    expect(await readSession(home)).toBeNull()
    expect(await identifyToken(cast.house, token)).toBeNull()
    await leave(cast.house, home)
    expect(said.at(-1)).toBe('Nobody is signed in here.\n')
  })
})

describe('who finds nothing in an authority’s own home', () => {
  it('is told to sign in while nobody is', async () => {
    const operator = await cast.house.machine('operator')
    expect(sayWhoAsked('Nothing.', operator)).toMatch(/^Sign in first: bin\/goldthread sign-in --login NAME/)
  })

  it('is told as whom they are signed in, and the way back', async () => {
    const told = sayWhoAsked('Nothing.', await cast.who('auditor'))
    expect(told).toMatch(/^Nothing\.\nYou are signed in here as The auditor\. .*bin\/goldthread sign-out/)
  })
})

describe('a fault that nobody expected', () => {
  it('is said by its kind, and never by its message', () => {
    const fault = Object.assign(new TypeError('Zebedee Smith'), { code: '23505' })
    expect(sayUnexpected(kindOf(fault))).toContain('(TypeError 23505)')
    expect(sayUnexpected(kindOf(Object.assign(new Error(), { code: 'Zebedee Smith' })))).toContain('(Error)')
    expect(kindOf('Zebedee Smith')).toBe('string')
  })
})
