import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftReportOf } from '../commands.ts'
import { Desk, ROUND } from '../desk.factory.ts'
import { issueReport } from '../issue/commands.ts'
import { freshScreening, keepFinding, screenReport } from './commands.ts'

// A child of the story, by forename and surname.
const CHILD = 'Keira Maddison'
const KEY = 'analysis.added'
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
})
afterAll(() => desk?.story.close())

const keep = async (finding: string, reason: string, login = 'lead') => {
  const { report } = await desk.toIssue()
  const input = { report: report.id, finding, reason }
  return desk.story.house.door.run(await desk.who(login), keepFinding, input)
}

describe('screening', () => {
  it('is a machine’s work: no person looks for names', async () => {
    const { report } = await desk.seenBy('lead')
    for (const login of ['lead', 'governance', 'board'])
      expect(
        await desk.story.house.door.run(await desk.who(login), screenReport, { report: report!.id }),
      ).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('finds nothing to decide in the story’s own report', async () => {
    const { screened } = await desk.toIssue()
    expect(screened?.undecided).toEqual([])
    expect(screened?.findings.map(({ kind, audience }) => [kind, audience])).toEqual([
      ['uniqueRows', 'restricted'],
    ])
  })

  it('finds a child of the register who was named, in each report that has the words', async () => {
    await desk.edit(KEY, `Work with ${CHILD}’s family went well.`)
    const { screened } = await desk.toIssue()
    expect(screened?.undecided.map(({ audience, words, place }) => [audience, words, place])).toEqual([
      ['restricted', CHILD, KEY],
      ['partnership', CHILD, KEY],
    ])
  })

  it('is done once for a report as it stands', async () => {
    const screenings = async () =>
      (await desk.story.database.superuser.query('select count(*)::int as n from reports.screening')).rows[0]
        .n
    const before = await screenings()
    const { report } = await desk.seenBy('lead')
    await freshScreening(desk.story.house, desk.lead, report!.id)
    expect(await screenings()).toBe(before)
  })

  it('puts no name and no words on the trail', async () => {
    const { rows } = await desk.story.database.superuser.query(
      `select body::text from trail.line where verb in ('reports.screen', 'reports.compareScreening')`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/keira|maddison/i)
  })
})

describe('issuing', () => {
  it('is refused while nobody has decided on what was found', async () => {
    await desk.submit()
    expect(await desk.approve()).toMatchObject({ ok: true })
    expect(await desk.issue()).toMatchObject({
      problem: {
        kind: 'conflict',
        problems: [{ sentence: expect.stringContaining('Decide first on two things') }],
      },
    })
  })

  it('is refused where the report was not screened as it stands', async () => {
    await desk.edit(KEY, `Work with ${CHILD} goes on.`, (await lastEdit()) ?? '')
    await desk.submit()
    await desk.approve()
    await desk.story.database.superuser.query('delete from reports.finding')
    await desk.story.database.superuser.query('delete from reports.screening')
    const { report } = await desk.seenBy('lead')
    const { seen } = await lastSeen()
    expect(
      await desk.story.house.door.run(desk.lead, issueReport, { report: report!.id, seen }),
    ).toMatchObject({ problem: { problems: [{ sentence: expect.stringContaining('was not screened') }] } })
  })

  it('takes a reason, from who may take the report further alone', async () => {
    const { screened } = await desk.toIssue()
    const [first, second] = screened?.undecided ?? []
    expect(await keep(first!.id, ' ')).toMatchObject({ problem: { kind: 'invalid' } })
    expect(await keep(first!.id, 'Because', 'board')).toMatchObject({ problem: { kind: 'absent' } })
    expect(await keep(first!.id, 'The family asked to be named.', 'governance')).toMatchObject({ ok: true })
    expect(await keep(first!.id, 'Again')).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await desk.issue()).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await keep(second!.id, 'The family asked to be named.')).toMatchObject({ ok: true })
    expect(await desk.issue()).toMatchObject({ ok: true })
  })

  it('leaves on the trail who kept what, by ids alone', async () => {
    const { rows } = await desk.story.database.superuser.query(
      `select body::text from trail.line where verb = 'reports.keepFinding' and result = 'done'`,
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/keira|maddison|family/i)
  })
})

async function lastEdit(): Promise<string | undefined> {
  const { rows } = await desk.story.database.superuser.query(
    'select id from reports.paragraph_edit order by id desc limit 1',
  )
  return rows[0]?.id
}

/** What the last approval was of. */
async function lastSeen(): Promise<{ seen: string }> {
  const { rows } = await desk.story.database.superuser.query(
    'select sha256 as seen from reports.approval_step order by id desc limit 1',
  )
  return rows[0]
}

describe('a correction', () => {
  it('is screened as it would be issued, with the reason for it', async () => {
    const reason = `A word about ${CHILD} was wrong`
    await desk.story.house.door.run(desk.lead, draftReportOf, { round: ROUND, reason })
    const { screened } = await desk.toIssue()
    expect(screened?.undecided).toContainEqual(
      expect.objectContaining({ words: CHILD, place: 'header.correction' }),
    )
  })
})
