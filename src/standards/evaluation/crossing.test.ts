import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { tasksOf } from '../../apps/worker.ts'
import { layEntry } from '../../evidence/entry.factory.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import { layPerson } from '../../organisation/children.factory.ts'
import type { Id } from '../../kernel/ids.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { changeFigure } from '../changes/commands.ts'
import { jobs } from '../jobs.ts'

const SUPERVISION = 'supervision-monthly-not-open'
const NOTE = 'listing-recorded-in-time'

let cast: Cast
let registerId: Id<'register'>
let now: Instant
let place = 0

const at = (text: string) => void (now = parseInstant(text)!)
const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

beforeAll(async () => {
  at('2015-07-01T09:00:00Z')
  cast = await openCast(() => now)
  // A real installation: the day is what the clock says in London.
  await ask('update organisation.authority set story_day = null')
  registerId = await cast.lay((transaction) => layRegister(transaction, cast.authority))
  await ask(
    `insert into evidence.feed select $1, 'test', kind, '2014-01-01', '2016-12-31'
       from unnest(array['supervision', 'caseNote', 'status']) as kind`,
    cast.authority,
  )
  const figures = [
    { standard: NOTE, amount: '2', unit: 'workingDays', from: '2015-08-01' },
    { standard: SUPERVISION, amount: '14', unit: 'days', from: '2015-10-01' },
  ]
  for (const figure of figures) {
    const said = { ...figure, citation: 'Procedure 4', reason: 'Agreed by the board' }
    expect(await cast.house.door.run(await cast.who('auditLead'), changeFigure, said)).toMatchObject({
      ok: true,
    })
  }
})
afterAll(() => cast?.close())

/** A child with stays from one day until another, and supervision on these days. */
async function lay(stays: readonly (readonly [string, string | null])[], ...supervised: string[]) {
  return cast.lay(async (transaction) => {
    const { authority } = cast
    const of = await layPerson(transaction, authority, {
      forename: 'A',
      surname: `Ash ${(place += 1)}`,
      bornOn: '2001-03-27',
    })
    const knownFrom = '2015-01-01T00:00:00Z'
    for (const [startsOn, endsOn] of stays)
      await layStay(transaction, authority, { of, registerId, startsOn, endsOn, knownFrom })
    for (const happenedOn of supervised)
      await layEntry(transaction, authority, { of, kind: 'supervision', happenedOn })
    return of.child
  })
}

/** What the jobs do at that moment: look, and hold everybody against the standards where it is time to. */
async function atThatMoment(text: string): Promise<void> {
  at(text)
  const tasks = tasksOf(cast.house, jobs)
  await tasks['standards.lookForNews']?.({})
  const asked = await ask(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'standards.evaluateRange'`,
  )
  for (const { payload } of asked) await tasks['standards.evaluateRange']?.(payload)
  await ask('select graphile_worker.remove_job(key) from graphile_worker.jobs')
}

const lastDay = async () => (await ask('select max(as_at)::text as day from standards.evaluation'))[0]?.day

/** What is kept of the child by the standard: from, due, verdict. */
const kept = async (child: string, standard = SUPERVISION) =>
  (
    await ask(
      `select concat_ws(' ', from_on, due_on, verdict) as said from standards.duty
        where child_id = $1 and standard = $2 and superseded_at is null order by from_on`,
      ...[child, standard],
    )
  ).map(({ said }) => String(said))

describe('through the database and the job, the clock crossing', () => {
  it('a bank holiday: two working days after a Friday before one are not over on the Tuesday', async () => {
    const child = await lay([['2015-08-28', null]])
    await atThatMoment('2015-09-02T22:59:59Z')
    expect(await kept(child, NOTE)).toEqual(['2015-08-28 2015-09-02 notYetDue'])
    await atThatMoment('2015-09-02T23:00:00Z')
    expect(await kept(child, NOTE)).toEqual(['2015-08-28 2015-09-02 notMet'])
  })

  it('a stay that ends and begins the same day: the clock starts anew', async () => {
    const stays = [['2015-07-01', '2015-09-10'] as const, ['2015-09-10', null] as const]
    const child = await lay(stays, '2015-07-28', '2015-08-27')
    await atThatMoment('2015-09-28T09:00:00Z')
    expect(await kept(child)).toEqual(['2015-09-10 2015-10-10 notYetDue'])
  })

  it('a version change: what began before it goes by the month, what begins after it by the fortnight', async () => {
    const before = await lay([['2015-08-20', null]], '2015-09-15')
    const after = await lay([['2015-08-20', null]], '2015-09-15', '2015-10-02')
    await atThatMoment('2015-10-12T09:00:00Z')
    expect(await kept(before)).toEqual(['2015-09-15 2015-10-15 notYetDue'])
    expect(await kept(after)).toEqual(['2015-10-02 2015-10-16 notYetDue'])
  })

  it('a DST night: the day turns at midnight in London, whatever the clocks do', async () => {
    const child = await lay([['2015-09-01', null]], '2015-09-25')
    const due = '2015-09-25 2015-10-25'
    // Summer time: midnight is at eleven. After the night of the 25th it is at twelve.
    const moments = [
      ['2015-10-24T22:59:59Z', '2015-10-24', 'notYetDue'],
      ['2015-10-24T23:00:00Z', '2015-10-25', 'notYetDue'],
      ['2015-10-25T00:30:00Z', '2015-10-25', 'notYetDue'],
      ['2015-10-25T01:30:00Z', '2015-10-25', 'notYetDue'],
      ['2015-10-25T23:59:59Z', '2015-10-25', 'notYetDue'],
      ['2015-10-26T00:00:00Z', '2015-10-26', 'notMet'],
    ]
    for (const [moment = '', day, verdict] of moments) {
      await atThatMoment(moment)
      expect([await lastDay(), await kept(child)], moment).toEqual([day, [`${due} ${verdict}`]])
    }
  })
})
