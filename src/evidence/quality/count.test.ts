import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Role } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { newId } from '../../platform/chance.ts'
import { layEntry, layEpisode } from '../entry.factory.ts'
import { linkInterviews } from '../interviews/store.ts'
import { csvOf } from '../pages/data-quality/[problem]/page.tsx'
import { seeProblem } from '../pages/data-quality/[problem]/query.ts'
import { seeQuality } from '../pages/data-quality/query.ts'
import { tasksOf } from '../../apps/worker.ts'
import { freshFigures, jobs } from './commands.ts'
import { PROBLEMS, type ProblemCode } from './model.ts'

let cast: Cast
let place = 0

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

async function layChild(change: object = {}): Promise<LaidChild> {
  const said = { forename: 'Keira', surname: `M${(place += 1)}`, bornOn: '2000-05-01', ...change }
  return cast.lay((transaction) => layPerson(transaction, cast.authority, said))
}

/** An entry, and what SQL is to change about it. */
async function entry(of: LaidChild, kind: string, attributes: Record<string, string>, change = '') {
  const happenedOn = '2015-04-10'
  await cast.lay((transaction) => layEntry(transaction, cast.authority, { of, kind, happenedOn, attributes }))
  if (change !== '') await ask(`update evidence.entry_version set ${change} where child_id = $1`, of.child)
}

async function episode(of: LaidChild, startsOn: string, endsOn: string | null, change = '') {
  await cast.lay((transaction) => layEpisode(transaction, cast.authority, { of, startsOn, offered: 'yes' }))
  const sql = `update evidence.missing_episode_version set ends_on = $3 ${change} where child_id = $1 and starts_on = $2`
  await ask(sql, of.child, startsOn, endsOn)
}

async function interview(of: LaidChild, more: Record<string, string> = {}, named?: string) {
  const keys = await ask(
    'select source_key as key from evidence.missing_episode where child_id = $1',
    of.child,
  )
  const episodes = named ?? keys.map(({ key }) => key as string).join('+')
  await entry(of, 'returnInterview', { offered: 'yes', held: 'yes', ...more, episodes })
  const things = await ask('select source_key as key from evidence.entry where child_id = $1', of.child)
  const batch = { authority: cast.authority, source: 'test', line: newId<'line'>(), at: NOW }
  await cast.lay((transaction) =>
    linkInterviews(
      transaction,
      batch,
      things.map(({ key }) => key as string),
    ),
  )
}

async function placement(of: LaidChild, startsOn: string, endsOn: string | null) {
  const id = newId()
  await ask(
    `insert into evidence.status values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
    ...[cast.authority, id, of.child, of.identity],
  )
  await ask(
    `insert into evidence.status_version (authority_id, thing_id, child_id, known_from, line_id, kind, starts_on,
       ends_on, attributes) values ($1, $2, $3, now(), $2, 'placement', $4, $5, '{}')`,
    ...[cast.authority, id, of.child, startsOn, endsOn],
  )
}

/** What a second list of the source says of a child. */
async function anotherRecord(of: LaidChild, ethnicity: string) {
  const id = newId()
  await ask(
    `insert into organisation.person_record (authority_id, id, source, source_key, child_id, identity_id)
     values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
    ...[cast.authority, id, of.child, of.identity],
  )
  await ask(
    `insert into organisation.person_record_version (authority_id, thing_id, child_id, known_from, line_id, ethnicity)
     values ($1, $2, $3, now(), $2, $4)`,
    ...[cast.authority, id, of.child, ethnicity],
  )
}

/** For each problem, a child who has it and nothing else of the kind; beside it stand children without any. */
const PLANTED: Readonly<Record<ProblemCode, (of: LaidChild) => Promise<void>>> = {
  aloneNotSeen: (of) => entry(of, 'visit', { seenAlone: 'yes' }),
  acceptedNotOffered: (of) => entry(of, 'directWork', { accepted: 'yes', offered: 'no' }),
  heldAndDeclined: async (of) => {
    await episode(of, '2015-04-01', '2015-04-02')
    await interview(of, { declined: 'yes' })
  },
  interviewBeforeReturn: async (of) => {
    await episode(of, '2015-04-09', '2015-04-12')
    await interview(of)
  },
  interviewOfNothing: (of) => interview(of),
  episodeUnresolved: (of) => interview(of, {}, 'nobody knows this'),
  episodeOverlap: async (of) => {
    await episode(of, '2015-03-01', null)
    await episode(of, '2015-03-05', '2015-03-06')
  },
  episodeEndsEarly: (of) => episode(of, '2015-03-05', '2015-03-04'),
  episodeAcceptedNotOffered: (of) =>
    episode(of, '2015-03-05', '2015-03-06', `, interview_offered = 'no', interview_accepted = 'yes'`),
  twoPlacements: async (of) => {
    await placement(of, '2015-01-01', null)
    await placement(of, '2015-02-01', null)
  },
  involvementEndsEarly: async (of) => {
    const id = newId()
    await ask(
      `insert into organisation.involvement values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
      ...[cast.authority, id, of.child, of.identity],
    )
    await ask(
      `insert into organisation.involvement_version (authority_id, thing_id, child_id, known_from, line_id, starts_on,
         ends_on) values ($1, $2, $3, now(), $2, '2015-02-01', '2015-01-01')`,
      ...[cast.authority, id, of.child],
    )
  },
  recordedEarly: (of) => entry(of, 'supervision', {}, `recorded_on = '2015-04-09'`),
  beforeBirth: (of) => entry(of, 'supervision', {}, `happened_on = '2000-04-30'`),
  afterEighteen: async (of) => {
    await ask(
      `update organisation.person_record_version set born_on = '1997-05-01' where child_id = $1`,
      of.child,
    )
    await entry(of, 'supervision', {}, `happened_on = '2015-05-01'`)
  },
  afterToday: async (of) => {
    await entry(of, 'supervision', {}, `happened_on = '2015-11-20'`)
    await episode(of, '2015-11-01', '2015-11-20')
    await episode(of, '2015-11-20', null)
  },
  unknownWorker: (of) => entry(of, 'supervision', {}),
  noEthnicity: async (of) => {
    await ask(`update organisation.person_record_version set ethnicity = null where child_id = $1`, of.child)
  },
}

const children = new Map<string, LaidChild>()

beforeAll(async () => {
  cast = await openCast()
  const [worker] = await ask(
    `insert into organisation.worker values ($1, gen_random_uuid(), 'test', 'W1') returning id`,
    cast.authority,
  )
  for (const [problem, plant] of Object.entries(PLANTED)) {
    const of = await layChild()
    children.set(problem, of)
    await ask(
      `update organisation.person_record_version set ethnicity = 'WBRI' where child_id = $1`,
      of.child,
    )
    await plant(of)
    if (problem !== 'unknownWorker')
      await ask('update evidence.entry_version set worker_id = $2 where child_id = $1', of.child, worker.id)
  }
  // What lies just on the right side of each line.
  const sound = await layChild()
  await ask(
    `update organisation.person_record_version set ethnicity = 'REFU' where child_id = $1`,
    sound.child,
  )
  await anotherRecord(sound, 'WBRI')
  await entry(sound, 'visit', { seen: 'yes', seenAlone: 'yes' }, `recorded_on = '2015-04-10'`)
  await entry(sound, 'supervision', {}, `happened_on = '2000-05-01', recorded_on = null`)
  await placement(sound, '2015-01-01', '2015-02-01')
  await placement(sound, '2015-02-01', null)
  await episode(sound, '2015-03-01', '2015-03-03')
  await episode(sound, '2015-03-03', '2015-03-03')
  await episode(sound, '2015-11-19', '2015-11-19')
  const today = { of: sound, kind: 'plan', happenedOn: '2015-11-19' }
  await cast.lay((transaction) => layEntry(transaction, cast.authority, today))
  await ask('update evidence.entry_version set worker_id = $2 where child_id = $1', sound.child, worker.id)
})
afterAll(() => cast?.close())

const figuresFor = async (role: Role) => {
  const actor = await cast.who(role)
  await freshFigures(cast.house, actor)
  const seen = await cast.house.door.see(actor, seeQuality, {})
  if (!seen.ok || seen.value.cut === null) throw new Error('Nothing was counted')
  return seen.value.cut.figures
}
const rowsFor = async (problem: string, role: Role = 'auditLead', more: object = {}) => {
  const seen = await cast.house.door.see(await cast.who(role), seeProblem, { problem, ...more })
  if (!seen.ok) throw new Error(seen.problem.kind)
  return seen.value
}

describe('the quality of the evidence', () => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('finds who has %s, and nobody else', async (problem) => {
    const { rows } = await rowsFor(problem)
    const planted = children.get(problem)!.child
    expect([...new Set(rows.map(({ child }) => child))]).toEqual([planted])
  })

  it('counts as many as its lists hold, the same for everybody who may see a figure', async () => {
    const figures = await figuresFor('analyst')
    expect(await figuresFor('auditLead')).toEqual(figures)
    for (const { problem, count } of figures.problems)
      expect((await rowsFor(problem)).rows, problem).toHaveLength(count)
    expect(figures.problems).toHaveLength(Object.keys(PROBLEMS).length)
  })

  it('are counted anew when files were taken in, and not before somebody looks', async () => {
    const count = async () => (await ask('select count(*)::int as cuts from evidence.quality_cut'))[0].cuts
    const before = await count()
    await figuresFor('analyst')
    expect(await count()).toBe(before)
    await tasksOf(cast.house, jobs)['imports.recordsTakenIn']!({})
    expect(await count()).toBe(before + 1)
  })

  it('are shown as they are after ten minutes, while a job is asked to count them anew', async () => {
    await ask(`update evidence.quality_cut set counted_at = counted_at - interval '11 minutes'`)
    const actor = await cast.who('analyst')
    const [{ cuts }] = await ask('select count(*)::int as cuts from evidence.quality_cut')
    await freshFigures(cast.house, actor)
    const seen = await cast.house.door.see(actor, seeQuality, {})
    expect(seen).toMatchObject({ ok: true, value: { isRenewed: true } })
    expect(await ask('select count(*)::int as cuts from evidence.quality_cut')).toEqual([{ cuts }])
    const waiting = await ask(
      `select from graphile_worker.jobs where task_identifier = 'evidence.countQuality'`,
    )
    expect(waiting).toHaveLength(1)
    await tasksOf(cast.house, jobs)['evidence.countQuality']!({})
    expect(await cast.house.door.see(actor, seeQuality, {})).toMatchObject({ value: { isRenewed: false } })
  })

  it('lists what is dated after today: entries, episodes, and episodes whose return is', async () => {
    const { rows } = await rowsFor('afterToday')
    expect(rows.map(({ kind, day }) => `${kind} ${formatDay(day!)}`).sort()).toEqual([
      ...['missing 2015-11-01', 'missing 2015-11-20', 'supervision 2015-11-20'],
    ])
  })

  it('shows the figures and no row to who sees no child', async () => {
    expect(await rowsFor('unknownWorker', 'analyst')).toMatchObject({ rows: [], seesRows: false })
  })

  it('counts what is not recorded, by kind and attribute, and leads to just those', async () => {
    const { kinds, sources } = await figuresFor('informationGovernance')
    const visits = kinds.find(({ kind }) => kind === 'visit')
    expect(visits).toMatchObject({ source: 'test', entries: 2, notRecorded: { seen: 1, wishesNoted: 2 } })
    const rows = await rowsFor('notRecorded', 'auditLead', {
      kind: 'visit',
      attribute: 'seen',
      source: 'test',
    })
    expect(rows.rows).toHaveLength(1)
    expect(sources).toMatchObject([{ source: 'test', ethnicity: { count: 17, of: 18 } }])
  })

  it('is not there for a problem that nobody knows', async () => {
    for (const asked of [{ problem: 'nonsense' }, { problem: 'notRecorded', kind: 'visit', attribute: 'x' }])
      expect(await cast.house.door.see(await cast.who('auditLead'), seeProblem, asked)).toMatchObject({
        problem: { kind: 'absent' },
      })
  })

  it('goes into a file without names, and without a cell that a spreadsheet computes', async () => {
    const { rows } = await rowsFor('unknownWorker')
    const file = csvOf(rows.map((row) => ({ ...row, reference: '=1+1', source: '@x' })))
    expect(file).toContain(`'=1+1`)
    expect(file).toContain(`'@x`)
    expect(file).not.toContain('Keira')
  })
})
