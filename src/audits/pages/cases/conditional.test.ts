import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { layCase, type Laid } from '../../case/laid.factory.ts'

const PASSWORD = 'a password for tests'

let cast: Cast
let web: Web
let laid: Laid
let first: Browser

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})
beforeEach(async () => {
  laid = await layCase(cast)
  const who = 'select login from access.person where id = $1'
  const { rows } = await cast.database.superuser.query(who, [laid.first.person])
  await givePassword(cast, rows[0].login, PASSWORD)
  first = new Browser(web)
  await first.signIn(rows[0].login, PASSWORD)
})

function at(rest = ''): string {
  return `/cases/${laid.case}${rest}`
}

describe('a topic whose questions depend on answers', () => {
  const plan = () => at('/topics/plan')
  beforeEach(() =>
    cast.database.superuser.query(`update audits.round set tool = 'neglect-1' where id = $1`, [laid.round]),
  )

  it('asks what is always asked, and says what would open the rest', async () => {
    const { body } = await first.open(plan())
    expect(body).toContain('name="answer-exists"')
    expect(body).not.toContain('name="answer-measurable"')
    expect(body).toContain('Could two people agree on whether each aim was reached?')
    expect(body).toContain('is answered Yes.')
  })

  it('comes back with what an answer opens, without a script', async () => {
    const sent = await first.send(plan(), { 'answer-exists': 'yes', 'seen-exists': '', go: 'next' })
    expect(sent.headers.location).toBe(plan())
    const { body } = await first.open(plan())
    expect(body).toContain('Your answers open five more questions on this page.')
    expect(body).toContain('name="answer-measurable"')
  })

  it('goes on where an answer opens nothing, and says in the record what was not asked', async () => {
    const sent = await first.send(plan(), { 'answer-exists': 'no', 'seen-exists': '', go: 'next' })
    expect(sent.headers.location).toBe(at('/topics/supervision'))
    const { body } = await first.open(at('/check'))
    expect(body).toContain('Not asked, because of an answer before it')
    expect(body).not.toContain('answer “Could two people agree')
  })
})
