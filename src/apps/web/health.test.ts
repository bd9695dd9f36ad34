import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { openWeb } from '../../../test/support/browser.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

describe('the health of the program', () => {
  it('is told to whoever asks, without signing in and without a word about anybody', async () => {
    const web = await openWeb(cast.house)
    const { statusCode, body, headers } = await web.server.inject('/health')
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: 'ok\n' })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['set-cookie']).toBeUndefined()
    await web.close()
  })

  it('is bad while the database does not answer', async () => {
    const away = { ...cast.house, pool: { connect: () => Promise.reject(new Error('away')) } }
    const web = await openWeb(away as unknown as Cast['house'])
    const { statusCode, body } = await web.server.inject('/health')
    expect({ statusCode, body }).toEqual({ statusCode: 503, body: 'The database does not answer.\n' })
    await web.close()
  })
})
