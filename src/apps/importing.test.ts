import { chmodSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import type { Role } from '../access/index.ts'
import type { ImportDocument } from '../imports/index.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { importPath } from './importing.ts'
import { sayUnreadable } from './importing-words.ts'

let cast: Cast
const { folder, file, close } = openFolder()
beforeAll(async () => {
  cast = await openCast()
  await take('ssd_person.csv', 'pers_person_id,pers_forename\n01,Ada\n02,Ben\n03,Cyn\n04,Dov\n')
})
afterAll(async () => {
  close()
  await cast?.close()
})

interface Options {
  readonly source?: string
  readonly dryRun?: boolean
  readonly as?: Role
}

async function attempt(path: string, { source = 'raise', dryRun = false, as = 'analyst' }: Options = {}) {
  return importPath(cast.house, await cast.who(as), path, { source, dryRun })
}

async function take(
  name: string,
  content: string | Uint8Array,
  options: Options = {},
): Promise<ImportDocument> {
  const taken = await attempt(file(name, content), options)
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  return taken.value
}

const counts = ({ read, accepted, rejected, duplicate }: ImportDocument) => [
  read,
  accepted,
  rejected,
  duplicate,
]

async function count(sql: string): Promise<number> {
  return (await cast.database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n
}

describe('taking files in', () => {
  it.each(['auditor', 'socialWorker', 'boardMember', 'administrator'] as const)(
    'is not for the %s',
    async (as) => {
      const path = file('ssd_person.csv', 'pers_person_id\n99\n')
      expect(await attempt(path, { as })).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
    },
  )

  it.each([
    ['ENOENT', /^There is no file or folder \/x\.$/],
    ['ENOTDIR', /is a file\.$/],
    ['EACCES', /^This account may not read \/x\./],
    ['EIO', /^\/x cannot be read \(EIO\)/],
  ])('says in words why a path cannot be read: %s', (code, sentence) =>
    expect(sayUnreadable('/x', code)).toMatch(sentence),
  )

  it.skipIf(process.getuid?.() === 0)(
    'takes nothing of a folder with a file that it may not read',
    async () => {
      const path = file('ssd_person.csv', 'pers_person_id\n98\n')
      chmodSync(path, 0)
      const taken = await attempt(folder)
      chmodSync(path, 0o600)
      expect(taken).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
      expect(JSON.stringify(taken)).toContain('may not read')
    },
  )

  it('says when there is nothing to take', async () => {
    expect(await attempt(`${folder}/nowhere`)).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
    expect(await attempt('db/migrations')).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
  })

  it.each([
    ['is empty', '', /empty/],
    ['has the wrong header', 'colour,size\n1,2\n', /fits none/],
    [
      'lacks a column that must be there',
      'miss_table_id,miss_person_id\n1,01\n',
      /miss_missing_episode_start_date and miss_missing_episode_end_date are not there/,
    ],
    ['has a header and no rows', 'pers_person_id\n', /no rows/],
    ['is no table', '%PDF-1.4', /neither a CSV/],
  ])('says so of a file that %s', async (_, content, sentence) => {
    const { read, problems } = await take('a.csv', content)
    expect(read).toBe(0)
    expect(problems).toEqual([
      expect.objectContaining({ file: 'a.csv', row: null, reason: expect.stringMatching(sentence) }),
    ])
  })

  it('refuses a row that says something impossible, at its row and column', async () => {
    const content = 'pers_person_id,pers_forename,pers_dob\n05,Eve,31/02/2015\n,Fay,\n06,Gus,2001-02-28\n'
    const document = await take('ssd_person.csv', content)
    expect(counts(document)).toEqual([3, 1, 2, 0])
    expect(document.problems).toMatchObject([
      { file: 'ssd_person.csv', sheet: null, row: 2, column: 'pers_dob', value: '31/02/2015' },
      { row: 3, column: 'pers_person_id', value: null, reason: expect.stringMatching(/blank/) },
    ])
  })

  it('takes the first of two rows with one id, and refuses the second unless it says the same', async () => {
    const document = await take('ssd_person.csv', 'pers_person_id,pers_forename\n07,Hal\n07,Hal\n07,Ian\n')
    expect(counts(document)).toEqual([3, 1, 1, 1])
    expect(document.problems).toMatchObject([{ row: 4, column: 'pers_person_id', value: '07' }])
    const again = await take('ssd_person.csv', 'pers_person_id,pers_forename\n07,Hal\n07,Hal\n07,Ian\n')
    expect(counts(again)).toEqual([3, 0, 1, 2])
  })

  it('never says of the second row with one id that the first was taken in, where that was refused', async () => {
    const head = 'entry_id,person_id,kind,happened\n'
    const document = await take('entries.csv', `${head}E7,9,visit,2015-01-02\nE7,01,visit,2015-01-02\n`)
    expect(counts(document)).toEqual([2, 0, 2, 0])
    expect(document.problems).toMatchObject([
      { row: 2, column: 'person_id', value: '9' },
      { row: 3, column: 'entry_id', reason: expect.not.stringMatching(/first was taken in/) },
    ])
  })

  it('refuses a row that is the same as one that was refused, and does not call it known', async () => {
    const head = 'entry_id,person_id,kind,happened\n'
    const row = 'E7,9,visit,2015-01-02\n'
    const document = await take('entries.csv', `${head}${row}${row}E7,9,visit,2015-01-03\n${row}`)
    expect(counts(document)).toEqual([4, 0, 4, 0])
    expect(document.problems).toMatchObject([
      { row: 2, column: 'person_id' },
      { row: 3, column: 'entry_id', value: 'E7', reason: expect.stringMatching(/same row was refused/) },
      { row: 4, column: 'entry_id', reason: expect.stringMatching(/other contents/) },
      { row: 5, column: 'entry_id', reason: expect.stringMatching(/same row was refused/) },
    ])
  })

  it('says of a list that carries no evidence that nothing of it is kept', async () => {
    const head =
      'voch_table_id,voch_person_id,voch_explained_worries,voch_story_help_understand,voch_agree_worker,voch_plan_safe,voch_tablet_help_explain\n'
    const document = await take('ssd_voice_of_child.csv', `${head}V1,01,,,,,\n`)
    expect(counts(document)).toEqual([1, 0, 0, 1])
    expect(document.files).toMatchObject([{ file: 'ssd_voice_of_child.csv', keepsNothing: true }])
    const [children] = (await take('ssd_person.csv', 'pers_person_id\n01\n')).files
    expect(children).toMatchObject({ keepsNothing: false })
  })

  it('refuses what it knows no child for, and leaves out a worker whom it does not know', async () => {
    const head = 'entry_id,person_id,kind,happened,worker_id,attributes\n'
    const document = await take(
      'entries.csv',
      `${head}E1,9,visit,2015-01-02,,\nE2,01,visit,2015-01-02,W1,seen=yes\n`,
    )
    expect(counts(document)).toEqual([2, 1, 1, 0])
    expect(document.problems).toMatchObject([
      { row: 2, column: 'person_id', value: '9', reason: expect.stringMatching(/begins with 0/) },
      { row: 3, column: 'worker_id', value: 'W1', reason: expect.stringMatching(/without the worker/) },
    ])
    await take('ssd_professionals.csv', 'prof_professional_id,prof_professional_name\nW1,Una\n')
    const again = await take('entries.csv', `${head}E2,01,visit,2015-01-02,W1,seen=yes\n`)
    expect(counts(again)).toEqual([1, 1, 0, 0])
  })

  it.each([
    ['sene=yes', /no attribute “sene”. It has: seen, seen_alone/],
    ['seen=perhaps', /none of the answers/],
    ['seen', /name=value/],
  ])('refuses an entry that says %s', async (attributes, sentence) => {
    const document = await take(
      'entries.csv',
      `entry_id,person_id,kind,happened,attributes\nE9,01,visit,2015-01-02,${attributes}\n`,
    )
    expect(document.problems).toMatchObject([
      { column: 'attributes', reason: expect.stringMatching(sentence) },
    ])
  })

  it('never reads a blank as a no, and keeps what the source wrote', async () => {
    const head =
      'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted\n'
    const rows =
      'M1,01,2015-01-02,M,2015-01-03,,\nM2,01,2015-02-02T21:00,A,,N,NA\nM3,01,2015-03-02,?,,Y,Y\nM4,01,2015-03-02,M,2015-03-01,Y,Y\n'
    const document = await take('ssd_missing.csv', head + rows)
    expect(counts(document)).toEqual([4, 2, 2, 0])
    const { rows: known } = await cast.database.superuser.query(
      `select kind, starts_at is not null as timed, interview_offered, interview_accepted, source_offered
         from evidence.missing_episode_version order by starts_on`,
    )
    expect(known).toEqual([
      {
        kind: 'missing',
        timed: false,
        interview_offered: 'notRecorded',
        interview_accepted: 'notRecorded',
        source_offered: null,
      },
      {
        kind: 'away',
        timed: true,
        interview_offered: 'no',
        interview_accepted: 'notApplicable',
        source_offered: 'N',
      },
    ])
  })

  it('reads N as not recorded where the source is known to write it for a blank', async () => {
    await cast.database.superuser.query(
      `insert into evidence.reading (authority_id, source, value, means) values ($1, 'mosaic', 'N', 'notRecorded')`,
      [cast.authority],
    )
    await take('ssd_person.csv', 'pers_person_id\n01\n', { source: 'mosaic' })
    const head =
      'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date,miss_missing_rhi_offered\n'
    await take('ssd_missing.csv', `${head}M1,01,2015-01-02,2015-01-03,N\n`, { source: 'mosaic' })
    const asked = `from evidence.missing_episode_version where source_offered = 'N' and interview_offered = 'notRecorded'`
    expect(await count(asked)).toBe(1)
  })

  it('keeps a child on a register once at a time', async () => {
    const head = 'stay_id,person_id,register,strands,risk_level,from,until\n'
    const rows =
      'S1,02,vemt,exploited,low,2015-01-01,2015-02-01\nS2,02,vemt,missing;Exploited,,2015-02-01,\nS3,02,vemt,missing,,2015-03-01,\n'
    const document = await take('stays.csv', head + rows)
    expect(counts(document)).toEqual([3, 2, 1, 0])
    expect(document.problems).toMatchObject([{ row: 4, column: 'from', value: '2015-03-01' }])
    const moved =
      'S2,02,vemt,missing;exploited,,2015-01-20,\nS1,02,vemt,exploited,low,2015-01-01,2015-01-20\n'
    expect(counts(await take('stays.csv', head + moved))).toEqual([2, 2, 0, 0])
    const unknown = 'S4,03,vemt,sad,,2015-01-01,\nS5,03,other,,,2015-01-01,\nS6,03,,missing,,2015-01-01,\n'
    const refused = await take('stays.csv', head + unknown)
    expect(counts(refused)).toEqual([3, 1, 2, 0])
    expect(refused.problems).toMatchObject([{ column: 'strands' }, { column: 'register', value: 'other' }])
  })

  it('reports columns that it does not know and takes the rest in', async () => {
    const document = await take('ssd_person.csv', 'shoe size,PERS PERSON ID,pers_upn\n37,08,A1\n')
    expect(counts(document)).toEqual([1, 1, 0, 0])
    expect(document.problems).toMatchObject([{ row: 1, column: 'shoe size', value: null }])
  })

  it('says when a file was not written in UTF-8', async () => {
    const document = await take(
      'ssd_person.csv',
      Buffer.from('pers_person_id,pers_forename\n09,Zo\xeb\n', 'latin1'),
    )
    expect(document).toMatchObject({
      accepted: 1,
      problems: [{ row: null, reason: expect.stringMatching(/Windows-1252/) }],
    })
    expect(await count(`from organisation.person_record_version where forename = 'Zoë'`)).toBe(1)
  })

  it('says of a dry run what would be, and leaves everything as it was', async () => {
    const before = await count('from organisation.child')
    const document = await take('ssd_person.csv', 'pers_person_id\n10\n01\n', { dryRun: true })
    expect(counts(document)).toEqual([2, 1, 0, 1])
    expect(await count('from organisation.child')).toBe(before)
    expect(
      await count(`from trail.line where verb = 'imports.takeIn' and body like '%"isTrial":true%'`),
    ).toBe(1)
  })

  it('takes a whole folder in the order that its tables need', async () => {
    const whole = openFolder()
    whole.file(
      'a.csv',
      'invo_involvements_id,invo_person_id,invo_professional_id,invo_involvement_start_date,invo_involvement_end_date\nI1,1,W9,2015-01-01,\n',
    )
    whole.file('b.csv', 'pers_person_id\n1\n')
    whole.file(
      'c.csv',
      'prof_professional_id,prof_professional_name,prof_professional_department\nW9,Val,North\n',
    )
    whole.file('d.csv', 'dept_team_id,dept_team_name\nT1,North\n')
    whole.file('README.md', 'not a table')
    const taken = await attempt(whole.folder, { source: 'whole' })
    expect(taken).toMatchObject({ ok: true, value: { read: 4, accepted: 4, problems: [] } })
    whole.close()
  })
})

describe('taking the same file in twice', () => {
  it('changes nothing the second time, whatever is in it', async () => {
    const cell = fc.constantFrom('', 'x', 'NULL', '31/02/2015', '2001-02-03', '"q""', 'é\n')
    const row = fc.tuple(fc.constantFrom('1', '2', '3', ''), cell, cell)
    const property = fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.uuid(), async (rows, source) => {
      const lines = rows.map((cells) => cells.join(',')).join('\n')
      const content = `pers_person_id,pers_forename,pers_dob\n${lines}\n`
      const once = await take('ssd_person.csv', content, { source })
      const twice = await take('ssd_person.csv', content, { source })
      for (const { read, accepted, rejected, duplicate } of [once, twice])
        expect(read).toBe(accepted + rejected + duplicate)
      expect(counts(twice)).toEqual([once.read, 0, once.rejected, once.duplicate + once.accepted])
      expect(twice.problems).toEqual(once.problems)
    })
    await fc.assert(property, { numRuns: 20 })
  })
})
