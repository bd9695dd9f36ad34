import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeQuery } from '../../apps/home/query.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { shownHeader } from '../rules/shown-header.ts'
import { keepHeader } from '../commands.ts'
import { Desk } from '../desk.factory.ts'
import { approveReport, sendReportBack } from './commands.ts'
import type { ReportToIssue } from './load.ts'
import { secondPerson } from './policy.ts'

const HEADER = { board: 'A board', title: 'A title', preparedBy: '', presentedBy: '' }
const DAYS = { meetingOn: '', reportMonth: '2015-10', earlierReportMonth: '' }
const KEY = 'analysis.added'
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
})
afterAll(() => desk?.story.close())

const status = async () => (await desk.toIssue()).status
const refused = (kind: string) => ({ ok: false, problem: { kind } })

async function sendBack(reason: string) {
  const { report, seen } = await desk.toIssue()
  const input = { report: report.id, seen, reason }
  return desk.story.house.door.run(await desk.who('governance'), sendReportBack, input)
}

describe('a draft', () => {
  it('is not there for who could approve it, before it is submitted', async () => {
    expect(await desk.seenBy('governance')).toMatchObject({ report: null, document: null })
    expect(await desk.approve()).toMatchObject(refused('absent'))
  })

  it('cannot be issued without an approval, and is submitted by its author alone', async () => {
    expect(await desk.issue()).toMatchObject(refused('conflict'))
    expect(await desk.submit('governance')).toMatchObject(refused('absent'))
    expect(await desk.submit('board')).toMatchObject(refused('absent'))
  })
})

describe('a submitted version', () => {
  it('is not approved by who drafted it, nor by who may not read every row', async () => {
    expect(await desk.submit()).toMatchObject({ ok: true })
    expect(await status()).toBe('submitted')
    expect(await desk.approve('lead')).toMatchObject(refused('forbidden'))
    for (const login of ['independent', 'panel', 'board', 'admin'])
      expect(await desk.approve(login)).toMatchObject(refused('absent'))
  })

  it('is read by who may approve it, without a way to edit it', async () => {
    expect(await desk.seenBy('governance')).toMatchObject({
      draft: null,
      document: { audience: 'restricted' },
    })
  })

  it('waits on the home of who may approve it', async () => {
    const home = await desk.story.house.door.see(await desk.who('governance'), homeQuery, {})
    expect(JSON.stringify(home)).toContain('Approve the report: ')
    expect(JSON.stringify(await desk.story.house.door.see(desk.lead, homeQuery, {}))).not.toContain(
      'Approve the report',
    )
  })

  it('is not approved as something else than what was read', async () => {
    expect(await desk.take(approveReport, 'governance', 'another')).toMatchObject(refused('conflict'))
  })

  it('is sent back with a reason, and not without', async () => {
    expect(await sendBack(' ')).toMatchObject(refused('invalid'))
    expect(await sendBack('Say what “safeguarded” does not tell.')).toMatchObject({ ok: true })
    expect(await status()).toBe('draft')
    expect(await desk.approve()).toMatchObject(refused('conflict'))
  })
})

describe('an approval', () => {
  it('holds for the documents that were approved: an edit or another header takes it away', async () => {
    await desk.submit()
    expect(await desk.approve()).toMatchObject({ ok: true })
    expect(await status()).toBe('approved')
    await desk.edit(KEY, 'Staff speak more openly about risk.')
    expect(await status()).toBe('draft')
    expect(await desk.issue()).toMatchObject(refused('conflict'))
    await desk.submit()
    await desk.approve()
    const { report } = await desk.toIssue()
    const seen = seenOf(shownHeader(report.header))
    const form = { report: report.id, seen, ...HEADER, ...DAYS }
    await desk.story.house.door.run(desk.lead, keepHeader, form)
    expect(await status()).toBe('draft')
  })

  it('is refused by the database itself to who had a hand in the version', async () => {
    const { report } = await desk.toIssue()
    const client = await desk.story.database.pool.connect()
    const { authority, person } = desk.lead
    await client.query(
      `begin; select set_config('goldthread.authority', '${authority}', true), set_config('goldthread.actor', '${person}', true)`,
    )
    await expect(
      client.query(
        `insert into reports.approval_step (authority_id, id, report_id, step, sha256, at, by_person)
         values ($1, gen_random_uuid(), $2, 'approve', 'x', now(), $3)`,
        [authority, report.id, person],
      ),
    ).rejects.toThrow('row-level security')
    await client.query('rollback')
    client.release()
  })

  it('is not for somebody who wrote in it as governance before', async () => {
    const found = (await desk.toIssue()) as ReportToIssue
    const governance = await desk.who('governance')
    expect(secondPerson(governance, { ...found, hands: [governance.person] })).toMatchObject({
      sentence: expect.stringContaining('You had a hand'),
    })
  })
})
