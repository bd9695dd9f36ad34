import { resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { homeFolder } from './installation.ts'
import { setting } from './settings.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a variable of the environment', () => {
  it.each(['', ' '])('that says “%s” counts as not set', (text) => {
    vi.stubEnv('DATABASE_URL', text)
    expect(setting('DATABASE_URL')).toBeUndefined()
    vi.stubEnv('GOLDTHREAD_HOME', text)
    expect(homeFolder()).toBe(resolve('.goldthread'))
  })
})
