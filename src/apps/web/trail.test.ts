import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { layChild, openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'

const PASSWORD = 'three random words'

let cast: Cast
let web: Web
let governance: Browser

beforeAll(async () => {
  cast = await openCast()
  await givePassword(cast, 'informationGovernance', PASSWORD)
  web = await openWeb(cast.house)
  governance = new Browser(web)
  await governance.signIn('informationGovernance', PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

describe('the pages of the trail', () => {
  it('say what is wrong with a day, and keep what was typed', async () => {
    const { body } = await governance.open('/trail?on=31%2F2%2F2015&result=seen')
    expect(body).toContain('There is a problem')
    expect(body).toContain('Enter a day like 27/3/2015')
    expect(body).toContain('value="31/2/2015"')
    expect(body).toContain('<option value="seen" selected')
  })

  it('say what to do when nothing is found', async () => {
    expect((await governance.open('/trail?room=reports')).body).toContain('show the whole trail')
  })

  it('lead from the trail to a line', async () => {
    const { body } = await governance.open('/trail?verb=access.signIn')
    const [, line = ''] = /href="(\/trail\/[0-9a-f-]{36})"/.exec(body) ?? []
    const page = (await governance.open(line)).body
    expect(page).toContain('<h1 class="govuk-heading-l">Signed in</h1>')
    expect(page).toContain('The informationGovernance')
    expect(page).toContain('Machine: doorkeeper')
  })

  it('lead from a line to everybody who saw the child', async () => {
    const { child } = await cast.lay((transaction) => layChild(transaction, cast.authority, 'ada'))
    const first = await governance.open(`/trail/children/${child}`)
    expect(first.body).toContain('Nobody has seen or changed anything of this child yet.')
    const { body } = await governance.open(`/trail/children/${child}`)
    expect(body).toContain('Looked at who saw a child')
    const [, line = ''] = /href="(\/trail\/[0-9a-f-]{36})"/.exec(body) ?? []
    expect((await governance.open(line)).body).toContain(`href="/trail/children/${child}"`)
  })

  it.each([
    '/trail',
    '/trail/nonsense',
    '/trail/children/nonsense',
    '/trail?before=nonsense&person=nonsense',
  ])('never break on an address that makes no sense: %s', async (address) => {
    expect([200, 404]).toContain((await governance.open(address)).statusCode)
  })
})
