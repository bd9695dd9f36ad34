import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/cast.ts'
import { openStory, type Story } from '../../../test/support/story.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { parseDayOrMonth } from '../../kernel/day-or-month.ts'
import { columns, type ReportRow } from './columns.ts'
import { takeReports } from './take.ts'

const ROW: ReportRow = {
  ...{ round: 'december-2015', board: 'A board', title: 'A title', meetingOn: null, preparedBy: 'A role' },
  ...{ presentedBy: null, reportMonth: parseDayOrMonth('2016-01'), earlierReportMonth: null },
}

let story: Story

beforeAll(async () => (story = await openStory()))
afterAll(() => story?.close())

async function take(row: ReportRow) {
  const { house } = story
  const actor = await house.machine('importer')
  const context = {
    actor,
    source: 'test',
    moment: await house.moment(),
    knownAt: NOW,
    target: 'test',
    isFull: false,
    lacking: new Set<string>(),
  }
  const outcome = await withActor(house.pool, actor, async (transaction) =>
    ok(await (await takeReports(transaction, context))([row])),
  )
  return outcome.ok ? outcome.value[0] : null
}

async function titles(): Promise<string[]> {
  const { rows } = await story.database.superuser.query(
    `select p.title, p.prepared_by as prepared from reports.report p join audits.round r on r.id = p.round_id
      where r.code = 'december-2015'`,
  )
  return rows.map(({ title, prepared }) => `${title} by ${prepared}`)
}

describe('taking in the headers of reports', () => {
  it('refuses a report on a round that is not known', async () => {
    expect(await take({ ...ROW, round: 'never' })).toMatchObject({ problem: { column: 'round' } })
  })

  it.each(['2015', '2015-13', '2015-10-01', 'May'])('reads no month from %s', (text) => {
    expect(columns.reportMonth.read(text).ok).toBe(false)
  })

  it('begins a report where there is none, and changes nothing when the same comes again', async () => {
    expect(await take(ROW)).toMatchObject({ outcome: 'added' })
    expect(await take(ROW)).toMatchObject({ outcome: 'unchanged' })
    expect(await titles()).toEqual(['A title by A role'])
  })

  it('takes in what is new; a blank takes nothing away', async () => {
    expect(await take({ ...ROW, title: 'Another title', preparedBy: null })).toMatchObject({
      outcome: 'changed',
    })
    expect(await titles()).toEqual(['Another title by A role'])
  })

  it('leaves a report that was issued as it is', async () => {
    await story.database.superuser.query(
      `insert into analysis.cut select p.authority_id, p.id, p.round_id, '2015-11-19', now(), '{}', '' from reports.report p;
       update reports.report p set cut_id = p.id, issued_at = now(),
         issued_by = (select id from access.person where login = 'lead')`,
    )
    expect(await take(ROW)).toMatchObject({ outcome: 'rejected' })
    expect(await take({ ...ROW, title: 'Another title' })).toMatchObject({ outcome: 'unchanged' })
  })
})
