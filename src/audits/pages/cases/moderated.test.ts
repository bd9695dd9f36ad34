import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { fromOpenPage, seenIn } from '../../../../test/support/meanwhile.ts'
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

/** The moderator that the case has now; blank for none. */
async function chosenNow(): Promise<string> {
  const sql = 'select id from audits.moderator where case_id = $1 and until_at is null'
  const { rows } = await cast.database.superuser.query(sql, [laid.case])
  return rows[0]?.id ?? ''
}

async function moderate(typed: Record<string, string>): Promise<void> {
  const moderator = await cast.who('moderator')
  const choice = { round: laid.code, case: laid.case, person: moderator.person, seen: await chosenNow() }
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

describe('a judgement that nobody looked at twice', () => {
  it('says nothing of moderation on its page', async () => {
    const { body } = await (await signedIn(laid.first)).open(`/cases/${laid.case}/judgement`)
    expect(body).toContain('Inadequate')
    expect(body).not.toContain('oderat')
  })
})

describe('a record that was looked at twice', () => {
  it('says what stands, what the pair agreed and why it was changed, on paper and where it is read', async () => {
    await moderate({ decision: 'change', grade: 'good', safeguarded: 'yes', reason: 'The plan was there' })
    const first = await signedIn(laid.first)
    for (const page of ['print', 'check', 'confirm', 'judgement']) {
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
    const second = await signedIn(laid.second)
    for (const page of ['print', 'judgement']) {
      const { body } = await second.open(`/cases/${laid.case}/${page}`)
      expect([page, body]).toEqual([page, expect.stringContaining('Requires Improvement, after moderation.')])
      expect(body).toContain('The pair agreed: Inadequate')
      expect(body).toContain('Grade changed from Inadequate to Good')
      expect(body).toContain('Grade changed from Good to Requires Improvement')
    }
  })
})

describe('the page that chooses a moderator', () => {
  it('says who was chosen meanwhile, keeps the own choice, and saves it once that was seen', async () => {
    const [one, other] = [await cast.join('mod.one', 'moderator'), await cast.join('mod.two', 'moderator')]
    const judged = await layJudged(cast, 'inadequate')
    const at = `/rounds/${judged.code}/moderation/${judged.case}`
    const lead = await signedIn(await cast.who('auditLead'))
    const late = await signedIn(await cast.join('lead.two', 'auditLead'))
    await late.open(at)
    const typed = fromOpenPage(late, { person: other.person })
    expect((await lead.send(at, { person: one.person })).statusCode).toBe(303)
    const told = await late.post(at, typed)
    expect([told.statusCode, told.body.includes('Somebody else chose The mod.one for this case')]).toEqual([
      409,
      true,
    ])
    expect(told.body).toContain('Chosen now: The mod.one.')
    expect(told.body).toMatch(new RegExp(`value="${other.person}"[^>]* checked`))
    expect((await late.post(at, { ...typed, ...seenIn(told.body) })).statusCode).toBe(303)
    expect((await lead.open(at)).body).toContain('Chosen now: The mod.two.')
  })
})
