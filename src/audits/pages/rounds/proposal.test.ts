import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { done, drawn, layList } from '../../rounds/round.factory.ts'
import { declareAbsence, endAbsence } from '../../../organisation/people/absences/commands.ts'

const PASSWORD = 'a password for tests'

let cast: Cast
let web: Web
let lead: Browser

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await layList(cast, 6)
  await givePassword(cast, 'auditLead', PASSWORD)
  lead = new Browser(web)
  await lead.signIn('auditLead', PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function agencyOf(person: string, agency: string): Promise<void> {
  await cast.database.superuser.query('update access.person set agency = $1 where id = $2', [agency, person])
}

/** The pairs that the page would save, as its hidden fields have them. */
function pairsIn(body: string): Record<string, string> {
  const fields = [...body.matchAll(/type="hidden" name="((?:first|second)-[^"]+)" value="([^"]+)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

async function seatCount(round: string): Promise<number> {
  const { rows } = await cast.database.superuser.query(
    `select count(*)::int as n from audits.auditor a join audits.case_file c on c.id = a.case_id
      join audits.round r on r.id = c.round_id where r.code = $1 and a.until_at is null`,
    [round],
  )
  return rows[0].n
}

describe('a proposal of pairs', () => {
  it('says which case has no pair and what would mend it, while there is but one auditor', async () => {
    const round = await drawn(cast, { code: 'alone' })
    const { body } = await lead.open(`/rounds/${round}/allocate?propose=yes`)
    expect(body).toContain('Case 1 has no pair that keeps every rule: only one auditor is left.')
    expect(body).toContain('give the role of an auditor to more people')
    expect(body).not.toContain('Save these pairs')
    expect(await seatCount(round)).toBe(0)
  })

  it('fills the form with proved pairs and stores nothing until they are saved', async () => {
    const round = await drawn(cast, { code: 'proposed' })
    for (const login of ['nurse', 'police', 'school']) {
      await agencyOf((await cast.join(login, 'auditor')).person, `The ${login} service`)
    }
    expect((await lead.open(`/rounds/${round}/allocate`)).body).toContain('Propose pairs')
    const { body } = await lead.open(`/rounds/${round}/allocate?propose=yes`)
    expect(body).toContain('No fairer sharing is possible: everybody has one or two cases.')
    expect(body).toContain('No two people are a pair who were one before, or are one twice now.')
    expect(body).toContain('could not be made')
    expect(await seatCount(round)).toBe(0)
    const pairs = pairsIn(body)
    expect(Object.keys(pairs)).toHaveLength(6)
    const saved = await lead.send(`/rounds/${round}/allocate`, pairs)
    expect(saved.statusCode).toBe(303)
    expect(await seatCount(round)).toBe(6)
    const after = await lead.open(`/rounds/${round}/allocate?propose=yes`)
    expect(after.body).toContain('Every case has its auditors already')
  })

  it('leaves out who is away for most of the days, until the absence is ended', async () => {
    const round = await drawn(cast, { code: 'away' })
    const nurse = (await cast.house.actorByLogin('nurse'))!
    const { id } = await done(cast, nurse, declareAbsence, {
      ...{ first: '2015-11-19', last: '', reason: 'Annual leave' },
    })
    const proposed = async () =>
      Object.values(pairsIn((await lead.open(`/rounds/${round}/allocate?propose=yes`)).body))
    expect(await proposed()).not.toContain(nurse.person)
    await done(cast, await cast.who('auditLead'), endAbsence, { person: nurse.person, absence: id })
    expect(await proposed()).toContain(nurse.person)
  })
})
