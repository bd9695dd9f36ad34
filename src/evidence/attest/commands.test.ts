import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES, type Role } from '../../access/index.ts'
import { layPerson, laySight, type LaidChild } from '../../organisation/children.factory.ts'
import { layEntry, layEpisode } from '../entry.factory.ts'
import { interviewsOf } from '../interviews/query.ts'
import { attestEntry, correctEntry, restoreEntry, withdrawEntry } from './commands.ts'
import { entryHistory, findEntry } from './store.ts'
import { ATTESTED_WORDS as SAY } from './words.ts'

let cast: Cast
let keira: LaidChild
let other: LaidChild
let episodes: string[]

beforeAll(async () => {
  cast = await openCast()
  const worker = await cast.who('socialWorker')
  await cast.lay(async (transaction) => {
    const lay = (surname: string) =>
      layPerson(transaction, cast.authority, { forename: 'Keira', surname, bornOn: '1998-10-20' })
    keira = await lay('Maddison')
    other = await lay('Thornbury')
    await laySight(transaction, cast.authority, worker.person, keira.child)
    for (const startsOn of ['2015-04-01', '2015-04-20'])
      await layEpisode(transaction, cast.authority, { of: keira, startsOn, offered: 'notRecorded' })
    await layEpisode(transaction, cast.authority, { of: other, startsOn: '2015-04-02', offered: 'yes' })
  })
  const { rows } = await cast.database.superuser.query<{ id: string }>(
    `select thing_id as id from evidence.missing_episode_version where child_id = $1 order by starts_on`,
    [keira.child],
  )
  episodes = rows.map(({ id }) => id)
})
afterAll(() => cast?.close())

const ANSWERS = {
  seen: 'yes',
  seenAlone: 'yes',
  othersKnown: 'no',
  wishesNoted: 'notRecorded',
  bedroomSeen: 'notRecorded',
}
const VISIT = { kind: 'visit', happenedOn: '2015-04-02', answers: ANSWERS, worker: 'notRecorded' }
const INTERVIEW = {
  kind: 'returnInterview',
  happenedOn: '2015-04-21',
  worker: 'notRecorded',
  answers: {
    ...{ offered: 'yes', accepted: 'yes', held: 'yes', declined: 'no', notEngaged: 'no' },
    ...{ reason: 'notRecorded', by: 'police', independent: 'notRecorded' },
  },
}

const attest = async (change: object = {}, role: Role = 'socialWorker') => {
  const input = { child: keira.child, ...VISIT, reference: 'V-1', ...change }
  return cast.house.door.run(await cast.who(role), attestEntry, input)
}
const attested = async (change: object) => {
  const outcome = await attest(change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value.id
}
const entry = async (id: string) => (await cast.lay((transaction) => findEntry(transaction, id)))!
const interviews = () => cast.lay((transaction) => interviewsOf(transaction, keira.child))

describe('attesting an entry', () => {
  it('is hidden from who does not see the child, and told to who sees the child and may not', async () => {
    for (const role of ROLES.filter((each) => each !== 'socialWorker')) {
      const told = ['auditLead', 'informationGovernance', 'panelCoordinator'].includes(role)
      const kind = told ? 'forbidden' : 'absent'
      expect(await attest({}, role), role).toMatchObject({ ok: false, problem: { kind } })
    }
    expect(await attest({ child: other.child })).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is the panel coordinator’s for what the panel knows', async () => {
    const meeting = { kind: 'planningMeeting', answers: { minutesShared: 'notRecorded' } }
    expect(await attest(meeting, 'panelCoordinator')).toMatchObject({ ok: true })
  })

  it('is refused without a reference, or with one that is a sentence', async () => {
    for (const reference of ['', 'She was seen at home', 'a'.repeat(101)])
      expect(await attest({ reference })).toMatchObject({ problem: { problems: [{ field: 'reference' }] } })
    expect(await attest({ kind: 'nonsense' })).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('keeps it as attested and not as imported, and leaves answers and reference off the trail', async () => {
    const id = await attested({ happenedOn: '2015-04-03', time: '15:40', reference: 'V-SECRET' })
    const { rows } = await cast.database.superuser.query(
      `select e.source, v.is_imported, v.attributes, v.recorded_on from evidence.entry e
         join evidence.entry_version v on v.thing_id = e.id where e.id = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        source: 'attested',
        is_imported: false,
        recorded_on: null,
        attributes: { seen: 'yes', seenAlone: 'yes', othersKnown: 'no' },
      },
    ])
    const lines = await cast.database.superuser.query(
      `select body from trail.line where body like '%' || $1 || '%'`,
      [id],
    )
    expect(lines.rows).toHaveLength(1)
    expect(lines.rows[0].body).not.toMatch(/SECRET|seen/)
  })

  it('asks again where the feed brought one on the day, and lets one of two through that are sent at once', async () => {
    await cast.lay((transaction) =>
      layEntry(transaction, cast.authority, { of: keira, kind: 'visit', happenedOn: '2015-04-05' }),
    )
    const sameDay = { problem: { problems: [{ field: 'isAnother', sentence: SAY.sameDay }] } }
    expect(await attest({ happenedOn: '2015-04-05' })).toMatchObject(sameDay)
    expect(await attest({ happenedOn: '2015-04-05', isAnother: 'yes' })).toMatchObject({ ok: true })
    const twice = await Promise.all([
      attest({ happenedOn: '2015-04-06' }),
      attest({ happenedOn: '2015-04-06' }),
    ])
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('a return interview', () => {
  it('is about an episode of this child and no other', async () => {
    const { rows } = await cast.database.superuser.query(
      `select id from evidence.missing_episode where child_id = $1`,
      [other.child],
    )
    expect(await attest({ ...INTERVIEW, episodes: rows[0].id })).toMatchObject({
      problem: { problems: [{ field: 'episodes' }] },
    })
  })

  it('covers several episodes; a correction closes the link that no longer holds', async () => {
    const id = await attested({ ...INTERVIEW, episodes })
    expect((await interviews()).map(({ episode }) => episode).sort()).toEqual([...episodes].sort())
    const worker = await cast.who('socialWorker')
    const { version } = await entry(id)
    const corrected = await cast.house.door.run(worker, correctEntry, {
      ...{ entry: id, version, ...INTERVIEW, reference: 'V-1', episodes: episodes[1] },
      changeReason: 'It was about one',
    })
    expect(corrected).toMatchObject({ ok: true })
    expect(await interviews()).toMatchObject([{ episode: episodes[1], interview: id }])
    const history = await cast.lay((transaction) => entryHistory(transaction, id))
    expect(history.map(({ episodes: covered }) => covered.length)).toEqual([2, 1])
    const now = await entry(id)
    await cast.house.door.run(worker, withdrawEntry, {
      ...{ entry: id, version: now.version, changeReason: 'Another child' },
    })
    expect(await interviews()).toEqual([])
  })
})

describe('changing an attested entry', () => {
  let id: string
  const change = async (command: typeof withdrawEntry | typeof restoreEntry, more: object = {}) =>
    cast.house.door.run(await cast.who('socialWorker'), command, {
      ...{ entry: id, version: (await entry(id)).version, changeReason: 'It was a mistake' },
      ...more,
    })
  const correct = async (more: object = {}) =>
    cast.house.door.run(await cast.who('socialWorker'), correctEntry, {
      ...{
        entry: id,
        version: (await entry(id)).version,
        ...VISIT,
        happenedOn: '2015-06-01',
        reference: 'V-9',
      },
      ...{ changeReason: 'Wrong number', ...more },
    })

  it('is refused for what a source sent, without a reason, and where nothing is different', async () => {
    await cast.lay((transaction) =>
      layEntry(transaction, cast.authority, { of: keira, kind: 'visit', happenedOn: '2015-05-05' }),
    )
    const { rows } = await cast.database.superuser.query(
      `select thing_id as id from evidence.entry_version where happened_on = '2015-05-05'`,
    )
    id = rows[0].id
    expect(await change(withdrawEntry)).toMatchObject({
      problem: { problems: [{ sentence: SAY.fromSource }] },
    })
    id = await attested({ happenedOn: '2015-06-01', reference: 'V-8' })
    expect(await correct({ changeReason: ' ' })).toMatchObject({
      problem: { problems: [{ field: 'changeReason' }] },
    })
    expect(await correct({ reference: 'V-8' })).toMatchObject({
      problem: { problems: [{ sentence: SAY.nothingChanged }] },
    })
  })

  it('keeps what was said before, with who, when and why', async () => {
    const before = await entry(id)
    expect(await correct()).toMatchObject({ ok: true })
    expect(await entry(id)).toMatchObject({ reference: 'V-9' })
    const history = await cast.lay((transaction) => entryHistory(transaction, id))
    expect(history).toMatchObject([
      { reference: 'V-8', by: 'The socialWorker', changeReason: null },
      { reference: 'V-9', by: 'The socialWorker', changeReason: 'Wrong number', isImported: false },
    ])
    expect(await correct({ version: before.version, reference: 'V-10' })).toMatchObject({
      problem: { kind: 'conflict' },
    })
  })

  it('takes it away, refuses to correct it then, and puts it back as it stood', async () => {
    const before = await entry(id)
    expect(await change(restoreEntry)).toMatchObject({ problem: { problems: [{ sentence: SAY.stands }] } })
    expect(await change(withdrawEntry)).toMatchObject({ ok: true })
    expect(await correct({ reference: 'V-11' })).toMatchObject({
      problem: { problems: [{ sentence: SAY.withdrawn }] },
    })
    expect(await change(restoreEntry)).toMatchObject({ ok: true })
    expect(await entry(id)).toMatchObject({ ...before, version: expect.any(String), isWithdrawn: false })
  })
})
