import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { importPath } from '../../apps/importing.ts'
import { joining } from '../../apps/joining.ts'
import { tasksOf } from '../../apps/worker.ts'
import { attestEntry, correctEntry, restoreEntry, withdrawEntry } from '../../evidence/attest/commands.ts'
import { findEntry } from '../../evidence/attest/store.ts'
import { describeSource } from '../../evidence/feeds/commands.ts'
import { openFolder } from '../../imports/reading/files.factory.ts'
import { literalDay } from '../../kernel/day.ts'
import { layPerson, laySight, type LaidChild } from '../../organisation/children.factory.ts'
import { newId } from '../../platform/chance.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { evaluateEverybody } from '../../apps/evaluating.ts'
import { jobs } from '../jobs.ts'
import { freshnessOf } from './store.ts'

let cast: Cast
let ash: LaidChild
let birch: LaidChild
const { file, close } = openFolder()

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

beforeAll(async () => {
  cast = await openCast()
  const worker = await cast.who('socialWorker')
  await cast.lay(async (transaction) => {
    const registerId = await layRegister(transaction, cast.authority)
    const lay = async (surname: string) => {
      const of = await layPerson(transaction, cast.authority, {
        forename: 'A',
        surname,
        bornOn: '2001-03-27',
      })
      await layStay(transaction, cast.authority, { of, registerId, startsOn: '2015-06-01' })
      await laySight(transaction, cast.authority, worker.person, of.child)
      return of
    }
    ash = await lay('Ash')
    birch = await lay('Birch')
  })
  for (const { child, identity } of [ash, birch]) await layNumber(child, identity)
  const feeds = [{ kind: 'supervision', from: literalDay('2014-01-01'), until: literalDay('2015-11-20') }]
  await cast.house.door.run(await cast.house.machine('operator'), describeSource, {
    ...{ source: 'test', feeds, readings: [] },
  })
  await evaluateEverybody(cast.house)
})
afterAll(async () => {
  close()
  await cast?.close()
})
beforeEach(() => ask('select graphile_worker.remove_job(key) from graphile_worker.jobs'))

async function layNumber(child: string, identity: string) {
  const id = newId()
  const of = [cast.authority, id, child]
  await ask(
    `insert into organisation.identifier values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
    ...of,
    identity,
  )
  await ask(
    `insert into organisation.identifier_version (authority_id, thing_id, child_id, known_from, line_id, type, value)
     values ($1, $2, $3, now(), $2, 'nationalId', '9434765919')`,
    ...of,
  )
}

/** What was asked for since the test began. */
const asked = async () =>
  (await ask('select task_identifier as task from graphile_worker.jobs order by 1')).map(({ task }) =>
    String(task),
  )

const run = (task: string) => tasksOf(cast.house, jobs)[task]?.({})

const waiting = async () =>
  (await cast.lay((transaction) => freshnessOf(transaction, [ash.child, birch.child])))?.changedCount

const now = async (child: string, standard: string) =>
  (
    await ask(
      'select verdict_now from standards.child_state where child_id = $1 and standard = $2',
      child,
      standard,
    )
  )[0]?.verdict_now

const ASSESSED = {
  kind: 'riskAssessment',
  happenedOn: '2015-11-18',
  answers: { complete: 'yes', level: 'notRecorded' },
  worker: 'notRecorded',
  reference: 'R-1',
}

describe('news of records', () => {
  it('goes with what is attested, corrected, taken away and put back, and is taken up by the job', async () => {
    const worker = await cast.who('socialWorker')
    expect(await now(ash.child, 'risk-assessment-exists')).toBe('cannotTell')
    const made = await cast.house.door.run(worker, attestEntry, { child: ash.child, ...ASSESSED })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    expect(await asked()).toEqual(['organisation.recordsChanged'])
    expect(await waiting()).toBe(1)
    await run('organisation.recordsChanged')
    expect(await waiting()).toBe(0)
    expect(await now(ash.child, 'risk-assessment-exists')).toBe('met')

    const entry = made.value.id
    const { kind: _, ...corrected } = { ...ASSESSED, happenedOn: '2015-11-17' }
    const changes = [
      (which: object) => cast.house.door.run(worker, correctEntry, { ...which, ...corrected }),
      (which: object) => cast.house.door.run(worker, withdrawEntry, which),
      (which: object) => cast.house.door.run(worker, restoreEntry, which),
    ]
    for (const change of changes) {
      await ask('select graphile_worker.remove_job(key) from graphile_worker.jobs')
      const known = await cast.lay((transaction) => findEntry(transaction, entry))
      const which = { entry, version: known!.version, changeReason: 'A slip of the pen' }
      expect(await change(which)).toMatchObject({ ok: true })
      expect(await asked()).toEqual(['organisation.recordsChanged'])
    }
  })

  it('goes with files that were taken in, and not with a trial', async () => {
    const path = file('ssd_person.csv', 'pers_person_id,pers_forename\n01,Ada\n')
    const analyst = await cast.who('analyst')
    await importPath(cast.house, analyst, path, { source: 'raise', dryRun: true })
    expect(await asked()).not.toContain('imports.recordsTakenIn')
    await importPath(cast.house, analyst, path, { source: 'raise', dryRun: false })
    expect(await asked()).toContain('imports.recordsTakenIn')
    expect(Object.keys(tasksOf(cast.house, jobs))).toContain('imports.recordsTakenIn')
  })

  it('goes with a joining, after which no verdict stays with the child that was joined', async () => {
    const done = await cast.house.door.run(await cast.who('auditLead'), joining.joinChildren, {
      ...{ one: ash.child, other: birch.child, reason: 'One number in two systems' },
    })
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    const { kept, joined } = done.value
    expect(await asked()).toEqual(['organisation.recordsChanged'])
    expect(await now(joined, 'supervision-monthly-not-open')).not.toBe('notApplicable')
    await run('organisation.recordsChanged')
    const left = await ask(
      `select (select count(*)::int from standards.duty where child_id = $1 and superseded_at is null) as duties,
         (select count(*)::int from standards.child_state where child_id = $1 and verdict_stay <> 'notApplicable') as states`,
      joined,
    )
    expect(left).toEqual([{ duties: 0, states: 0 }])
    expect(await now(kept, 'risk-assessment-exists')).toBe('met')
    const undone = await cast.house.door.run(await cast.who('auditLead'), joining.undoJoining, {
      ...{ joining: done.value.joining, reason: 'Twins' },
    })
    expect(undone).toMatchObject({ ok: true })
    await run('organisation.recordsChanged')
    expect(await now(joined, 'risk-assessment-exists')).not.toBe('notApplicable')
  })

  it('goes with a feed that reaches further: everybody is held against the standards again', async () => {
    const evaluations = async () => (await ask('select count(*)::int as n from standards.evaluation'))[0]?.n
    await run('standards.lookForNews')
    const before = await evaluations()
    await run('standards.lookForNews')
    expect(await evaluations()).toBe(before)
    const feeds = [{ kind: 'visit', from: literalDay('2014-01-01'), until: literalDay('2015-11-20') }]
    await cast.house.door.run(await cast.house.machine('operator'), describeSource, {
      ...{ source: 'test', feeds, readings: [] },
    })
    expect(await asked()).toContain('organisation.recordsChanged')
    await run('organisation.recordsChanged')
    expect(await evaluations()).toBe(before + 1)
  })
})
