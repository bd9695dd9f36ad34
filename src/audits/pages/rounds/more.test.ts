import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { newId } from '../../../platform/chance.ts'
import { NO_DAY_YET } from '../../rounds/exclusions/words.ts'
import { cancelRound } from '../../rounds/ending/commands.ts'
import { OUT_OF_SEASON } from '../../rounds/lifecycle-words.ts'
import { askRedraw } from '../../rounds/redraw/commands.ts'
import { ALREADY_ASKED, NOT_ALONE } from '../../rounds/redraw/words.ts'
import { done, drawn, frozen, layList, planned } from '../../rounds/round.factory.ts'

const PASSWORD = 'a password for tests'
const ROLES = ['auditLead', 'boardMember', 'socialWorker', 'independentPerson'] as const

let cast: Cast
let web: Web
let people: Record<(typeof ROLES)[number], Browser>

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await layList(cast, 6)
  const browsers = await Promise.all(ROLES.map(async (role) => [role, await signedIn(role)] as const))
  people = Object.fromEntries(browsers) as typeof people
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function signedIn(login: string): Promise<Browser> {
  await givePassword(cast, login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

/** Somebody more who audits: a member of another agency is outside the service for certain. */
async function auditor(login: string, agency: string | null): Promise<string> {
  const { person } = await cast.join(login, 'auditor')
  await cast.database.superuser.query('update access.person set agency = $1 where id = $2', [agency, person])
  return person
}

async function caseAt(code: string, position: number): Promise<string> {
  const round = `(select id from audits.round where code = $1)`
  const sql = `select id from audits.case_file where round_id = ${round} and position = $2 and status <> 'replaced'`
  const { rows } = await cast.database.superuser.query(sql, [code, position])
  return rows[0].id
}

async function seatsOf(file: string) {
  const sql = `select seat, person_id as person, override_reason as reason from audits.auditor
    where case_id = $1 and until_at is null order by seat`
  const { rows } = await cast.database.superuser.query(sql, [file])
  return rows
}

const ACTIONS = ['exclude', 'allocate', 'redraw', 'cancel', 'close'] as const

describe('who may come', () => {
  it.each(ACTIONS)(
    'hides %s from those who may not know of rounds, and tells the board whose it is',
    async (page) => {
      const round = await planned(cast, { code: `who-${page}` })
      expect((await people.socialWorker.open(`/rounds/${round}/${page}`)).statusCode).toBe(404)
      const told = await people.boardMember.open(`/rounds/${round}/${page}`)
      expect([told.statusCode, told.body]).toEqual([403, expect.stringContaining('can do this')])
    },
  )

  it.each(ACTIONS)('has no %s for a round that is not there', async (page) => {
    expect((await people.auditLead.open(`/rounds/nowhere/${page}`)).statusCode).toBe(404)
  })
})

describe('too early or too late', () => {
  it.each([
    ['exclude', OUT_OF_SEASON.exclude],
    ['allocate', OUT_OF_SEASON.allocate],
    ['close', OUT_OF_SEASON.close],
  ])('says so on the page: %s', async (page, sentence) => {
    const round = await frozen(cast, { code: `season-${page}` })
    const { statusCode, body } = await people.auditLead.open(`/rounds/${round}/${page}`)
    expect([statusCode, body]).toEqual([200, expect.stringContaining(sentence)])
    expect(body).not.toContain(`action="/rounds/${round}/${page}"`)
  })

  it('cancels a round with a reason, once', async () => {
    const round = await planned(cast, { code: 'to-cancel' })
    const page = `/rounds/${round}/cancel`
    expect((await people.auditLead.send(page, { reason: ' ' })).statusCode).toBe(422)
    expect((await people.auditLead.send(page, { reason: 'Wrong theme' })).headers.location).toBe(
      `/rounds/${round}`,
    )
    expect((await people.auditLead.open(page)).body).toContain(OUT_OF_SEASON.cancel)
  })

  it('says which cases keep a round from being closed', async () => {
    const round = await drawn(cast, { code: 'not-done' })
    await cast.database.superuser.query(`update audits.round set status = 'auditing' where code = $1`, [
      round,
    ])
    const page = `/rounds/${round}/close`
    expect((await people.auditLead.open(page)).body).toContain('Cases 1, 2 and 3 are not confirmed yet')
    await cast.database.superuser.query(
      `update audits.case_file set status = 'confirmed' where round_id = (select id from audits.round where code = $1)`,
      [round],
    )
    expect((await people.auditLead.send(page, {})).headers.location).toBe(`/rounds/${round}`)
  })
})

describe('leaving a child out', () => {
  it('waits for the day of the list', async () => {
    const round = await planned(cast, { code: 'no-day', asAt: '', month: '2015-12' })
    expect((await people.auditLead.open(`/rounds/${round}/exclude`)).body).toContain(NO_DAY_YET)
  })

  it('names the child on the page and nowhere else, keeps what was typed, and can be taken back', async () => {
    const round = await planned(cast, { code: 'leave-out' })
    const page = `/rounds/${round}/exclude`
    const { body } = await people.auditLead.open(page)
    expect(/<title>[^<]*/.exec(body)?.[0]).not.toContain('Child2')
    const child = /<option value="([^"]+)">A Child2/.exec(body)?.[1] ?? ''
    const unfinished = await people.auditLead.send(page, { child, code: 'movedAway', reason: '' })
    expect([unfinished.statusCode, unfinished.body]).toEqual([
      422,
      expect.stringContaining(`value="${child}" selected`),
    ])
    const out = await people.auditLead.send(page, { child, code: 'movedAway', reason: 'Moved in October' })
    expect(out.headers.location).toBe(`/rounds/${round}`)
    const after = (await people.auditLead.open(page)).body
    expect(after).not.toContain(`<option value="${child}"`)
    expect(after).toContain('Moved to another authority: Moved in October')
    const exclusion = /name="exclusion" value="([^"]+)"/.exec(after)?.[1] ?? ''
    await people.auditLead.send(page, { exclusion }, `${page}/include`)
    expect((await people.auditLead.open(page)).body).toContain(`<option value="${child}"`)
  })
})

describe('choosing the auditors', () => {
  it('shows what is wrong with a pair before anything is saved', async () => {
    const ann = await auditor('Ann', 'Health')
    const round = await drawn(cast, { code: 'wrong-pairs' })
    const [one, two] = [await caseAt(round, 1), await caseAt(round, 2)]
    const asked = new URLSearchParams({
      [`first-${one}`]: ann,
      [`second-${one}`]: ann,
      [`first-${two}`]: ann,
    })
    const { body } = await people.auditLead.open(`/rounds/${round}/allocate?${asked}`)
    expect(body).toContain('The Ann cannot be both auditors of case 1. Choose two people.')
    expect(body).toContain('Choose both auditors of case 2')
    expect(body).toContain('Cannot be saved')
    expect(body).not.toContain('Save these pairs')
  })

  it('never reads "not checked" as passed, and saves the pair that was checked', async () => {
    const [ben, cat] = [await auditor('Ben', 'Health'), await auditor('Cat', 'Police')]
    const round = await drawn(cast, { code: 'checked' })
    const one = await caseAt(round, 1)
    const pair = { [`first-${one}`]: ben, [`second-${one}`]: cat }
    const page = `/rounds/${round}/allocate`
    const { body } = await people.auditLead.open(`${page}?${new URLSearchParams(pair)}`)
    expect(body).toContain('Not checked in full')
    expect(body).toContain('Not checked: The Ben was not checked against the child’s teams')
    expect(body).toContain(`name="second-${one}" value="${cat}"`)
    expect(await seatsOf(one)).toEqual([])
    expect((await people.auditLead.send(`${page}?${new URLSearchParams(pair)}`, pair, page)).statusCode).toBe(
      303,
    )
    expect(await seatsOf(one)).toMatchObject([
      { seat: 'first', person: ben, reason: null },
      { seat: 'second', person: cat, reason: null },
    ])
    expect((await people.auditLead.open(page)).body).toContain('The Ben (1 case)')
  })

  it('tells who comes second of the pair that was chosen meanwhile, and saves the own one only then', async () => {
    const [gil, hal, ida] = [
      await auditor('Gil', 'Health'),
      await auditor('Hal', 'Police'),
      await auditor('Ida', 'Education'),
    ]
    const round = await drawn(cast, { code: 'chosen-meanwhile' })
    const one = await caseAt(round, 1)
    const page = `/rounds/${round}/allocate`
    const pairOf = (first: string, second: string, stood = '') => ({
      ...{ [`first-${one}`]: first, [`second-${one}`]: second, [`stood-${one}`]: stood },
    })
    const checked = (pair: Record<string, string>) => `${page}?${new URLSearchParams(pair)}`
    const [first, late] = [pairOf(gil, hal), pairOf(ida, hal)]
    await people.auditLead.send(checked(first), first, page)
    const told = 'Somebody else chose The Gil and The Hal for case 1 while you had this page open'
    const refused = await people.auditLead.send(checked(first), late, page)
    expect([refused.statusCode, refused.body.includes(told)]).toEqual([409, true])
    expect(refused.body).toContain(`name="first-${one}" value="${ida}"`)
    expect(refused.body).toContain(`name="stood-${one}" value="${gil}.${hal}"`)
    expect(refused.body).toContain('Save these pairs')
    expect(await seatsOf(one)).toMatchObject([{ person: gil }, { person: hal }])
    expect((await people.auditLead.open(checked(late))).body).toContain(told)
    const decided = pairOf(ida, hal, `${gil}.${hal}`)
    expect((await people.auditLead.send(checked(decided), decided, page)).statusCode).toBe(303)
    expect(await seatsOf(one)).toMatchObject([{ person: ida }, { person: hal }])
  })

  it('asks for a reason where a check failed, keeps the choice, and saves it with the reason', async () => {
    const [dee, eve] = [await auditor('Dee', 'Testbury'), await auditor('Eve', 'Health')]
    const round = await drawn(cast, { code: 'override' })
    const one = await caseAt(round, 1)
    await workedInTheChildsTeam(dee, one)
    const pair = { [`first-${one}`]: dee, [`second-${one}`]: eve }
    const page = `/rounds/${round}/allocate`
    const checked = `${page}?${new URLSearchParams(pair)}`
    expect((await people.auditLead.open(checked)).body).toContain(
      'Failed: The Dee is in a team of the child’s',
    )
    const refused = await people.auditLead.send(checked, { ...pair, [`reason-${one}`]: ' ' }, page)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Enter why this pair should audit case 1 although a check failed')
    expect(refused.body).toContain(`value="${dee}" selected`)
    await people.auditLead.send(checked, { ...pair, [`reason-${one}`]: 'Nobody else is free' }, page)
    expect(await seatsOf(one)).toMatchObject([
      { reason: 'Nobody else is free' },
      { reason: 'Nobody else is free' },
    ])
  })
})

/** Links the account to a worker of the team that had the child of the case. */
async function workedInTheChildsTeam(person: string, file: string): Promise<void> {
  await cast.database.superuser.query(
    `with file as (select authority_id, team_id from audits.case_file where id = $1),
      worker as (insert into organisation.worker (authority_id, id, source, source_key)
        select authority_id, $2, 'test', 'Dee' from file),
      known as (insert into organisation.worker_version (authority_id, thing_id, known_from, line_id, name, team_id)
        select authority_id, $2, '2015-01-01', $2, 'Dee', team_id from file)
      update access.person set worker_id = $2 where id = $3`,
    [file, newId<'worker'>(), person],
  )
}

describe('a redraw', () => {
  it('waits for a second person and says what happened before', async () => {
    const round = await drawn(cast, { code: 'redrawn' })
    const page = `/rounds/${round}/redraw`
    await done(cast, await cast.who('auditLead'), askRedraw, { round, reason: 'One of two was away' })
    expect((await people.auditLead.open(page)).body).toContain(NOT_ALONE)
    const again = await people.independentPerson.send(page, { reason: 'Twice' })
    expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining(ALREADY_ASKED)])
    expect(again.body).toContain('The auditLead asks for a redraw: One of two was away')
    expect((await people.independentPerson.send(page, {}, `${page}/agree`)).statusCode).toBe(303)
    expect((await people.auditLead.open(page)).body).toContain('Draw 1')
  })

  it('stays visible with its reason to everybody who sees rounds', async () => {
    const { body } = await people.boardMember.open('/rounds/redrawn')
    for (const said of ['What happened to the draw', 'Draw 1 was given up', 'One of two was away'])
      expect(body).toContain(said)
  })
})

describe('a cancelled round that was drawn', () => {
  it('stands with its reason on the page of the next round that draws from the same list', async () => {
    const asAt = '2015-08-03'
    const first = await drawn(cast, { code: 'given-up', asAt })
    const reason = 'The theme was the wrong one'
    await done(cast, await cast.who('auditLead'), cancelRound, { round: first, reason })
    const next = await drawn(cast, { code: 'in-its-place', asAt })
    const { body } = await people.boardMember.open(`/rounds/${next}`)
    for (const said of ['/rounds/given-up', reason, 'Drawn 2 times']) expect(body).toContain(said)
    const elsewhere = await drawn(cast, { code: 'elsewhere', asAt: '2015-08-04' })
    expect((await people.boardMember.open(`/rounds/${elsewhere}`)).body).not.toContain('given-up')
  })
})

describe('replacing a case', () => {
  it('is not there for a case of another round', async () => {
    const other = await caseAt(await drawn(cast, { code: 'other' }), 1)
    const round = await drawn(cast, { code: 'own' })
    expect((await people.auditLead.open(`/rounds/${round}/cases/${other}/replace`)).statusCode).toBe(404)
  })

  it('needs a reason and brings in the next of the reserve, once', async () => {
    const round = await drawn(cast, { code: 'replaced' })
    const id = await caseAt(round, 2)
    const page = `/rounds/${round}/cases/${id}/replace`
    expect((await people.auditLead.open(page)).body).toContain('the next child of the reserve')
    expect((await people.auditLead.send(page, { reason: '' })).statusCode).toBe(422)
    const replaced = await people.auditLead.send(page, { reason: 'The file is with the court' })
    expect(replaced.headers.location).toBe(`/rounds/${round}`)
    expect(await caseAt(round, 2)).not.toBe(id)
    expect((await people.auditLead.open(page)).body).not.toContain('Why is the case replaced?')
    const said = 'Case 2 was replaced by the next of the reserve'
    expect((await people.auditLead.open(`/rounds/${round}`)).body).toContain(said)
    expect((await people.boardMember.open(`/rounds/${round}`)).body).not.toContain(said)
  })
})
