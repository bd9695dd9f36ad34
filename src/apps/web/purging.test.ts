import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { openFolder } from '../../imports/reading/files.factory.ts'
import { importPath } from '../importing.ts'

const PASSWORD = 'three random words'
const E1 = { source: 'raise', target: 'entries', key: 'E1', reason: 'Of another authority' }

let cast: Cast
let web: Web
let governance: Browser
const { file, close } = openFolder()

beforeAll(async () => {
  cast = await openCast()
  const options = { source: 'raise', dryRun: false }
  const analyst = await cast.who('analyst')
  await importPath(cast.house, analyst, file('ssd_person.csv', 'pers_person_id\n01\n'), options)
  const entries = 'entry_id,person_id,kind,happened\nE1,01,visit,2015-01-02\n'
  await importPath(cast.house, analyst, file('entries.csv', entries), options)
  await givePassword(cast, 'informationGovernance', PASSWORD)
  web = await openWeb(cast.house)
  governance = new Browser(web)
  await governance.signIn('informationGovernance', PASSWORD)
})
afterAll(async () => {
  close()
  await web?.close()
  await cast?.close()
})

describe('the page that purges', () => {
  it('keeps what was typed where something is missing', async () => {
    const answer = await governance.send('/imports/purge', { ...E1, reason: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="E1"')
    expect(answer.body).toContain('Say why the record is purged')
  })

  it('asks before it purges, and shows the entry to nobody afterwards', async () => {
    const asked = await governance.send('/imports/purge', E1)
    expect(asked.statusCode).toBe(422)
    expect(asked.body).toContain('1 fact is known of this record')
    const { rows } = await cast.database.superuser.query(
      `select id from evidence.entry where source_key = 'E1'`,
    )
    const address = `/entries/${rows[0].id}`
    expect((await governance.open(address)).statusCode).toBe(200)

    const confirmed = /name="confirmed"[^>]* value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
    expect((await governance.send('/imports/purge', { ...E1, confirmed })).statusCode).toBe(303)
    expect((await governance.open('/imports/purge')).body).toContain('Of another authority')
    expect((await governance.open(address)).statusCode).toBe(404)
  })
})
