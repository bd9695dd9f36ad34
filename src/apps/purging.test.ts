import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import type { Role } from '../access/index.ts'
import { wholeKey } from '../imports/index.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { importing, importPath } from './importing.ts'

let cast: Cast
const { file, close } = openFolder()
const ENTRIES = 'entry_id,person_id,kind,happened\nE1,01,visit,2015-01-02\nE10,01,visit,2015-01-03\n'
const ASSESSMENTS =
  'cina_assessment_id,cina_person_id,cina_assessment_start_date,cina_assessment_auth_date\nA1,01,2015-02-01,2015-03-01\n'

beforeAll(async () => {
  cast = await openCast()
  await take('ssd_person.csv', 'pers_person_id\n01\n')
  await take('entries.csv', ENTRIES)
})
afterAll(async () => {
  close()
  await cast?.close()
})

async function take(name: string, content: string, isFull = false) {
  const options = { source: 'raise', dryRun: false, isFull, isAgreed: true }
  const taken = await importPath(cast.house, await cast.who('analyst'), file(name, content), options)
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  return taken.value
}

const E1 = { source: 'raise', target: 'entries', key: 'E1', reason: 'Of another authority' }

async function purge(
  asked: Partial<typeof E1 & { confirmed: string }>,
  role: Role = 'informationGovernance',
) {
  const wanted = { ...E1, ...asked }
  return cast.house.door.run(await cast.who(role), importing.purge, {
    confirmed: wholeKey(wanted),
    ...wanted,
  })
}

async function knownKeys(): Promise<string[]> {
  const { rows } = await cast.database.superuser.query(
    `select e.source_key from evidence.entry e join evidence.entry_version v on v.thing_id = e.id
      where v.known_until is null and not v.is_withdrawn order by 1`,
  )
  return rows.map(({ source_key }) => source_key)
}

async function count(sql: string): Promise<number> {
  return (await cast.database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

const refusedWith = (sentence: RegExp) => ({
  ok: false,
  problem: { problems: [{ sentence: expect.stringMatching(sentence) }] },
})

describe('purging a record', () => {
  it.each(['analyst', 'auditLead', 'administrator'] as const)('is not there for the %s', async (role) => {
    expect(await purge({}, role)).toMatchObject({ ok: false, problem: { kind: 'absent' } })
  })

  it.each([
    [{ reason: ' ' }, /Say why/],
    [{ source: '' }, /Choose the source/],
    [{ target: ' ' }, /^Choose the table of the record$/],
    [{ target: 'nonsense' }, /There is no such table\. .*: .*\bentries, .*\bssd_person\b/],
    [{ key: 'E2' }, /No record with this id/],
    [{ source: 'other' }, /No record with this id/],
    [{ target: 'ssd_missing' }, /No record with this id/],
    [{ confirmed: '' }, /Nothing was purged yet. 1 fact is known/],
    [{ confirmed: 'raise entries E10' }, /Nothing was purged yet/],
  ])('is refused where %j was asked for', async (asked, sentence) => {
    expect(await purge(asked)).toMatchObject(refusedWith(sentence))
    expect(await knownKeys()).toEqual(['E1', 'E10'])
  })

  it('takes that record and no other out of sight, and keeps its key, who, when and why', async () => {
    expect(await purge({})).toMatchObject({ ok: true })
    expect(await knownKeys()).toEqual(['E10'])
    const { rows } = await cast.database.superuser.query(
      `select t.source, t.target, t.source_key, t.reason, p.login from imports.tombstone t
        join access.person p on p.id = t.by_person`,
    )
    const { key: source_key, ...rest } = E1
    expect(rows).toEqual([{ ...rest, source_key, login: 'informationGovernance' }])
    const line = await cast.database.superuser.query(
      `select body::text from trail.line where verb = 'imports.purge' order by id desc limit 1`,
    )
    expect(line.rows[0].body).not.toContain('"E1"')
  })

  it('is refused a second time', async () => {
    expect(await purge({})).toMatchObject(refusedWith(/was purged on 19 November 2015 already/))
  })

  it('refuses the row of a later file, and counts it', async () => {
    const document = await take('entries.csv', ENTRIES.replace('2015-01-02', '2015-01-05'))
    expect(document).toMatchObject({ read: 2, accepted: 0, rejected: 1, duplicate: 1 })
    expect(document.problems).toEqual([
      {
        ...{ file: 'entries.csv', sheet: null, row: 2, column: 'entry_id', value: 'E1' },
        reason: expect.stringMatching(/was purged on 19 November 2015. It is not taken in again/),
      },
    ])
    expect(await knownKeys()).toEqual(['E10'])
  })

  it('leaves the record purged where a full extract holds it or not', async () => {
    await take('entries.csv', ENTRIES, true)
    await take('entries.csv', ENTRIES.replace(/E1,.*\n/, ''), true)
    expect(await count('from evidence.entry_version where is_purged')).toBe(1)
    expect(await knownKeys()).toEqual(['E10'])
  })

  it('holds against another table that speaks of the record', async () => {
    await take('ssd_cin_assessments.csv', ASSESSMENTS)
    const [, assessment] = await knownKeys()
    expect(assessment).toBe('ssd_cin_assessments:A1')
    expect(await purge({ target: 'ssd_cin_assessments', key: 'A1' })).toMatchObject({ ok: true })
    const factors =
      'cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\nF1,A1,"{""1A"": ""Yes""}"\n'
    expect(await take('ssd_assessment_factors.csv', factors)).toMatchObject({ read: 1, rejected: 1 })
    expect(await knownKeys()).toEqual(['E10'])
  })
})
