import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { openHouse } from '../house.ts'
import { brandStyle } from './brand.ts'

describe("an authority's own colour", () => {
  it('is left out when it is none, or could smuggle something else into the style sheet', () => {
    for (const text of [null, '', '#fff', 'red', '#12345g', '#123456}body{display:none', ' #123456']) {
      expect(brandStyle(text)).toBe('')
    }
  })

  it('is left out when white text on it could not be read', () => {
    expect(brandStyle('#ffffff')).toBe('')
    expect(brandStyle('#777777')).toBe('')
  })

  it('is set when it can be read on white', () => {
    expect(brandStyle('#767676')).toBe(':root{--gt-brand:#767676}\n')
    expect(brandStyle('#1D5A5F')).toBe(':root{--gt-brand:#1d5a5f}\n')
  })
})

describe('the style sheet of the authority', () => {
  let cast: Cast
  let web: Web

  beforeAll(async () => {
    cast = await openCast()
    await cast.database.superuser.query(`update organisation.authority set brand_colour = '#1d5a5f'`)
    web = await openWeb(await openHouse(cast.database.pool, cast.house.clock))
  })
  afterAll(async () => {
    await web?.close()
    await cast?.close()
  })

  it('is there before sign-in, may be kept for a while, and every page asks for it', async () => {
    const browser = new Browser(web)
    const { body, headers } = await browser.open('/brand.css')
    expect(body).toBe(':root{--gt-brand:#1d5a5f}\n')
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    const page = await browser.open('/sign-in')
    expect(page.body).toContain('<link rel="stylesheet" href="/brand.css"/>')
  })
})
