import { readdir } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'

const PASSWORD = 'three random words'
const CHILDREN = 'pers_person_id,pers_forename\n01,Ada\n02,Ben\n'

let cast: Cast
let web: Web
let analyst: Browser

beforeAll(async () => {
  cast = await openCast()
  for (const login of ['analyst', 'auditor', 'administrator']) await givePassword(cast, login, PASSWORD)
  web = await openWeb(cast.house)
  analyst = new Browser(web)
  await analyst.signIn('analyst', PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

/** Sends files with the form of a page, as a browser does. */
async function send(
  files: Files,
  source = 'raise',
  url = '/imports',
  { from = analyst, page = url, _csrf = '' } = {},
) {
  const token = /name="_csrf" value="([^"]+)"/.exec((await from.open(page)).body)?.[1] ?? ''
  const form = new FormData()
  form.append('_csrf', _csrf || token)
  form.append('source', source)
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  return web.server.inject({
    method: 'POST',
    url,
    cookies: Object.fromEntries(from.cookies),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

async function kept(): Promise<readonly string[]> {
  return readdir(web.inbox).catch(() => [])
}

async function count(sql: string): Promise<number> {
  return (await cast.database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

const linkTo = (body: string, pattern: RegExp) => pattern.exec(body)?.[0] ?? 'no link'

describe('the pages of the imports', () => {
  it.each(['/imports', '/imports/match', '/imports/template.csv', '/imports/template.xlsx'])(
    'are not there for others: %s',
    async (address) => {
      const auditor = new Browser(web)
      await auditor.signIn('auditor', PASSWORD)
      expect((await auditor.open(address)).statusCode).toBe(404)
    },
  )

  it('ask for what is missing, and keep no file then', async () => {
    const none = await send({})
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('Choose at least one file: CSV, Excel, XML or JSON')
    const noSource = await send({ 'ssd_person.csv': CHILDREN }, ' ')
    expect(noSource.body).toContain('Enter the name of the system')
    expect(await kept()).toEqual([])
  })

  it('keep no file that came without the word of the page, with a form that has none, or for who may not', async () => {
    const auditor = new Browser(web)
    await auditor.signIn('auditor', PASSWORD)
    const file = { 'ssd_person.csv': CHILDREN }
    expect((await send(file, 'raise', '/imports', { _csrf: 'wrong' })).statusCode).toBe(403)
    expect((await send(file, 'raise', '/calendar')).statusCode).toBe(303)
    expect((await send(file, 'raise', '/imports', { from: auditor, page: '/calendar' })).statusCode).toBe(404)
    expect(await kept()).toEqual([])
  })

  it('read no file of ours that somebody names in a form', async () => {
    const token = /name="_csrf" value="([^"]+)"/.exec((await analyst.open('/imports')).body)?.[1]
    const answer = await web.server.inject({
      method: 'POST',
      url: '/imports',
      cookies: Object.fromEntries(analyst.cookies),
      payload: { _csrf: token, source: 'x', files: { name: 'a.csv', path: 'package.json' } },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Choose at least one file: CSV, Excel, XML or JSON')
    expect(await count('from imports.delivery')).toBe(0)
  })

  it('say that nothing was taken in yet', async () => {
    expect((await analyst.open('/imports')).body).toContain('Nothing was taken in yet')
  })

  it('show what files would do before anything is kept, then take them in and remove them', async () => {
    const tried = await send({ 'ssd_person.csv': `${CHILDREN},Cyn\n` })
    expect(tried.statusCode).toBe(303)
    const page = await analyst.open(tried.headers.location ?? '')
    expect(page.body).toContain('2 rows would be taken in, 1 row refused, 0 rows already known.')
    expect(await count('from organisation.child')).toBe(0)
    expect(await kept()).toHaveLength(1)

    const problems = await analyst.open(linkTo(page.body, /\/imports\/[0-9a-f-]{36}(?=")/))
    expect(problems.body).toContain('This cell is blank and must not be.')
    const along = await analyst.open(linkTo(problems.body, /\/imports\/[0-9a-f-]{36}\/problems\.csv/))
    expect(along.body).toBe(
      'row,column,value,reason\r\n4,pers_person_id,,This cell is blank and must not be.',
    )
    const rows = await analyst.open(linkTo(problems.body, /\/imports\/[0-9a-f-]{36}\/rows\.csv/))
    const [, ...lines] = rows.body.trimEnd().split('\r\n')
    expect(lines).toEqual([
      'ssd_person.csv,,2,accepted: added,,,',
      'ssd_person.csv,,3,accepted: added,,,',
      'ssd_person.csv,,4,rejected,pers_person_id,,This cell is blank and must not be.',
      ...['read,,3', 'accepted,,2', 'rejected,,1', 'duplicate,,0'].map(
        (sum) => `ssd_person.csv,,,sum: ${sum},`,
      ),
    ])

    const address = tried.headers.location ?? ''
    const taken = await analyst.send(address, {}, `${address}/take`)
    const done = await analyst.open(taken.headers.location ?? '')
    expect(done.body).toContain('2 rows taken in.')
    expect(done.body).not.toContain('Take these files in')
    expect(await count('from organisation.child')).toBe(2)
    expect(await kept()).toEqual([])
    expect((await analyst.open('/imports')).body).toContain('ssd_person.csv')
  })

  it('do not call known what is on a list that carries no evidence', async () => {
    const voices =
      'voch_table_id,voch_person_id,voch_explained_worries,voch_story_help_understand,voch_agree_worker,voch_plan_safe,voch_tablet_help_explain\n'
    const tried = await send({ 'ssd_voice_of_child.csv': `${voices}V1,01,,,,,\nV2,02,,,,,\n` })
    const page = await analyst.open(tried.headers.location ?? '')
    expect(page.body).toContain(
      '0 rows would be taken in, 0 rows refused, 0 rows already known. 2 rows are on lists that carry no evidence: nothing of them is kept.',
    )
    expect(page.body).toContain(', which carries no evidence')
    expect(page.body).not.toContain('>Already known<')
    const file = linkTo(page.body, /\/imports\/[0-9a-f-]{36}(?=")/)
    const rows = await analyst.open(`${file}/rows.csv`)
    expect(rows.body).toContain('ssd_voice_of_child.csv,,2,carries no evidence,,,')
    expect(rows.body).toContain(',,,sum: duplicate,,2,')
    await analyst.send('/imports', {}, `${tried.headers.location}/set-aside`)
  })

  it('take the same trial in only once', async () => {
    const tried = await send({ 'ssd_person.csv': CHILDREN.replace('Ben', 'Bea') })
    const address = tried.headers.location ?? ''
    await analyst.send(address, {}, `${address}/take`)
    expect((await analyst.send('/imports', {}, `${address}/take`)).statusCode).toBe(404)
  })

  it('remove files that nobody wants', async () => {
    const tried = await send({ 'ssd_person.csv': CHILDREN })
    const address = tried.headers.location ?? ''
    const removed = await analyst.send('/imports', {}, `${address}/set-aside`)
    expect((await analyst.open(removed.headers.location ?? '')).body).toContain('The files were removed.')
    expect(await kept()).toEqual([])
    expect((await analyst.open(address)).body).toContain('This was a trial.')
  })
})

describe('how much a file may withdraw', () => {
  it('leads back only to where its reader may go', async () => {
    const administrator = new Browser(web)
    await administrator.signIn('administrator', PASSWORD)
    for (const reader of [administrator, analyst]) {
      const page = await reader.open('/imports/withdrawals')
      const back = linkTo(page.body, /(?<=href=")[^"]*(?=" class="govuk-back-link")/)
      expect((await reader.open(back)).statusCode, back).toBe(200)
      const main = page.body.slice(page.body.indexOf('<main'))
      for (const [address] of main.matchAll(/(?<=href=")\/[^"#]*/g))
        expect((await reader.open(address)).statusCode, address).toBe(200)
    }
    expect((await analyst.open('/imports/withdrawals')).body).toMatch(
      /href="\/imports" class="govuk-back-link"/,
    )
  })
})

describe('an authority’s own spreadsheet', () => {
  const TRACKER = 'Case no;Went on;Came off;How bad\n01;1/2/2015;;High\n'

  it('is understood once its columns were matched, and by itself the next time', async () => {
    const tried = await send({ 'tracker.csv': TRACKER }, 'raise', '/imports/match')
    const trial = await analyst.open(tried.headers.location ?? '')
    expect(trial.body).toContain('Not recognised')
    const match = linkTo(trial.body, /\/imports\/match\/[0-9a-f-]{36}/)
    const refused = await analyst.send(match, { 'column-person': 'Case no' })
    expect(refused.body).toContain('Choose the column of your file that holds from')
    const columns = { 'column-person': 'Case no', 'column-from': 'Went on', 'column-until': 'Came off' }
    const matched = await analyst.send(match, { ...columns, 'column-riskLevel': 'How bad' })
    await layRegister()
    const again = await analyst.open(matched.headers.location ?? '')
    expect(again.body).toContain('Columns matched by hand')
    const next = await send({ 'tracker 2.csv': TRACKER.replace('01;', '02;') })
    expect((await analyst.open(next.headers.location ?? '')).body).toContain('1 row would be taken in')
    expect((await analyst.open('/imports/match')).body).toContain('Case no, Went on, Came off and How bad')
  })

  it.each([
    ['damaged.xml', '<?xml version="1.0"?><Message><Children>', /damaged or cut short/],
    ['damaged.json', '[{"id": "1", ', /damaged or cut short/],
    ['letter.pdf', '%PDF-1.4', /neither a CSV file/],
  ])('has no columns to match in %s, and nobody is told to match them', async (name, content, reason) => {
    const tried = await send({ [name]: content })
    const trial = await analyst.open(tried.headers.location ?? '')
    expect(trial.body).not.toContain('Match the columns')
    const file = await analyst.open(linkTo(trial.body, /\/imports\/[0-9a-f-]{36}(?=")/))
    expect(file.body).toMatch(reason)
    expect(file.body).not.toContain('Match its columns')
  })

  it('may be our template, which comes back as it went out', async () => {
    const csv = await analyst.open('/imports/template.csv')
    expect(csv.body).toBe('stay_id,person_id,register,strands,risk_level,from,until,reason_on,reason_off\r\n')
    const workbook = new ExcelJS.Workbook()
    const sent = await web.server.inject({
      url: '/imports/template.xlsx',
      cookies: Object.fromEntries(analyst.cookies),
    })
    await workbook.xlsx.load(new Uint8Array(sent.rawPayload).buffer)
    const sheet = workbook.worksheets[0]!
    sheet.addRow(['S1', '01', '', 'missing', 'low', '27/03/2015', '', 'Because', ''])
    const filled = new Uint8Array(await workbook.xlsx.writeBuffer())
    const tried = await send({ 'stays.xlsx': filled })
    expect((await analyst.open(tried.headers.location ?? '')).body).toContain(
      '1 row would be taken in, 0 rows refused',
    )
  })
})

async function layRegister(): Promise<void> {
  await cast.database.superuser.query(
    `insert into register.register (authority_id, id, code, name, strands, risk_levels)
     values ($1, gen_random_uuid(), 'list', 'The list', '{missing}', '{low,high}')`,
    [cast.authority],
  )
}
