import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'

const PASSWORD = 'three random words'
let cast: Cast
let web: Web
beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await givePassword(cast, 'administrator', PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

describe('the page of links to the case system', () => {
  it('keeps the address that was typed, and not the one of our own site', async () => {
    const admin = new Browser(web)
    await admin.signIn('administrator', PASSWORD)
    const address = 'https://cases.example.gov.uk/{reference}'
    expect((await admin.send('/case-system', { address })).statusCode).toBe(303)
    expect((await admin.open('/case-system')).body).toContain(`value="${address}"`)
  })
})
