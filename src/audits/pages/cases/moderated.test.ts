import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import type { Actor } from '../../../access/index.ts'
import { layJudged } from '../../moderation/moderated.factory.ts'
import { chooseModerator } from '../../moderation/choosing.ts'
import { moderateCase } from '../../moderation/commands.ts'

const PASSWORD = 'a password for tests'

let cast: Cast
let web: Web
let laid: Awaited<ReturnType<typeof layJudged>>

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  laid = await layJudged(cast, 'inadequate')
  await signRecord()
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

/** Lays the signature of the first-named auditor, so that the record can be read to its end. */
async function signRecord(): Promise<void> {
  await cast.database.superuser.query(
    `insert into audits.submission (authority_id, case_id, child_id, view, by_person, at, is_single_audited)
     values ($1, $2, $3, 'agreed', $4, now(), false)`,
    [cast.authority, laid.case, laid.child, laid.first.person],
  )
}

async function signedIn({ person }: Actor): Promise<Browser> {
  const asked = 'select login from access.person where id = $1'
  const { rows } = await cast.database.superuser.query(asked, [person])
  await givePassword(cast, rows[0].login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(rows[0].login, PASSWORD)
  return browser
}

async function moderate(typed: Record<string, string>): Promise<void> {
  const moderator = await cast.who('moderator')
  const choice = { round: laid.code, case: laid.case, person: moderator.person }
  await cast.house.door.run(await cast.who('auditLead'), chooseModerator, choice)
  const { rows } = await cast.database.superuser.query('select id from audits.judgement where case_id = $1', [
    laid.case,
  ])
  const done = await cast.house.door.run(moderator, moderateCase, {
    ...{ case: laid.case, seen: rows[0].id },
    ...typed,
  })
  expect(done).toMatchObject({ ok: true })
}

describe('a record that was looked at twice', () => {
  it('says what stands, what the pair agreed and why it was changed, on paper and where it is read', async () => {
    await moderate({ decision: 'change', grade: 'good', safeguarded: 'yes', reason: 'The plan was there' })
    const first = await signedIn(laid.first)
    for (const page of ['print', 'check', 'confirm']) {
      const { body } = await first.open(`/cases/${laid.case}/${page}`)
      expect([page, body]).toEqual([page, expect.stringContaining('Good, after moderation.')])
      expect(body).toContain('The pair agreed: Inadequate')
      expect(body).toContain('Grade changed from Inadequate to Good; safeguarded stays: Yes.')
      expect(body).toContain('The plan was there')
    }
  })

  it('keeps the first second look beside the later one, and the later one stands', async () => {
    await moderate({
      decision: 'change',
      grade: 'requiresImprovement',
      safeguarded: 'yes',
      reason: 'Too old',
    })
    const { body } = await (await signedIn(laid.second)).open(`/cases/${laid.case}/print`)
    expect(body).toContain('Requires Improvement, after moderation.')
    expect(body).toContain('The pair agreed: Inadequate')
    expect(body).toContain('Grade changed from Inadequate to Good')
    expect(body).toContain('Grade changed from Good to Requires Improvement')
  })
})
