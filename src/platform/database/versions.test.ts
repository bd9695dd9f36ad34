import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layChild, NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { instantOf, type Instant } from '../../kernel/instant.ts'
import { newId } from '../chance.ts'
import { keepVersions, type Said, type VersionedTable } from './versions.ts'

const TEAMS: VersionedTable = {
  things: 'organisation.team',
  isOfChild: false,
  columns: ['name', 'service_key', 'service_name'],
}
const STAYS: VersionedTable = {
  things: 'register.stay',
  isOfChild: true,
  columns: ['register_id', 'strands', 'risk_level', 'starts_on', 'ends_on'],
}

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

interface When {
  readonly source?: string
  readonly at?: Instant
  readonly isImported?: boolean
}

function keep(table: VersionedTable, said: readonly Said[], when: When = {}) {
  const from = {
    authority: cast.authority,
    source: 'test',
    at: NOW,
    line: newId(),
    isImported: true,
    ...when,
  }
  return cast.lay((transaction) => keepVersions(transaction, table, said, from))
}

async function verdicts(table: VersionedTable, said: readonly Said[], when: When = {}) {
  return (await keep(table, said, when)).map(({ verdict }) => verdict)
}

async function versionsOf(source: string, sourceKey: string) {
  const { rows } = await cast.database.superuser.query(
    `select v.name, v.known_from, v.known_until from organisation.team t
       join organisation.team_version v on v.thing_id = t.id
      where t.source = $1 and t.source_key = $2 order by v.known_from`,
    [source, sourceKey],
  )
  return rows
}

function team(sourceKey: string, name: string, service: string | null = null): Said {
  return { sourceKey, cells: [name, null, service] }
}

describe('keeping what is known of things', () => {
  it('does nothing with nothing', async () => {
    expect(await keep(TEAMS, [])).toEqual([])
  })

  it('adds, leaves alone and changes, and answers in the order that was asked', async () => {
    expect(await verdicts(TEAMS, [team('b', 'Beech'), team('a', 'Ash')])).toEqual(['added', 'added'])
    const again = [team('a', 'Ash'), team('c', 'Cedar'), team('b', 'Birch')]
    expect(await verdicts(TEAMS, again)).toEqual(['unchanged', 'added', 'changed'])
  })

  it('closes the version before, even when both become known at one moment', async () => {
    const [before, after] = await versionsOf('test', 'b')
    expect(before).toMatchObject({ name: 'Beech', known_until: after.known_from })
    expect(after).toMatchObject({ name: 'Birch', known_until: null })
    expect(after.known_from).toBe('2015-11-19T10:00:00.001Z')
  })

  it('tells a blank from a value, and a blank from a blank not at all', async () => {
    const key = { source: 'blanks' }
    expect(await verdicts(TEAMS, [team('x', 'X', null)], key)).toEqual(['added'])
    expect(await verdicts(TEAMS, [team('x', 'X', null)], key)).toEqual(['unchanged'])
    expect(await verdicts(TEAMS, [team('x', 'X', '')], key)).toEqual(['changed'])
  })

  it('keeps what is hard to copy as it is', async () => {
    const name = 'Tab\there, back\\slash, line\nbreak, "quote" and \\N'
    await keep(TEAMS, [team('odd', name)], { source: 'odd' })
    expect((await versionsOf('odd', 'odd'))[0].name).toBe(name)
    expect(await verdicts(TEAMS, [team('odd', name)], { source: 'odd' })).toEqual(['unchanged'])
  })

  it('lets a correction by hand stand while the source says what it said before, and not when it says more', async () => {
    const hand = { source: 'hand', isImported: false, at: instantOf(NOW + 1000) }
    await keep(TEAMS, [team('k', 'Kestral')], { source: 'hand' })
    expect(await verdicts(TEAMS, [team('k', 'Kestrel')], hand)).toEqual(['changed'])
    const later = { source: 'hand', at: instantOf(NOW + 2000) }
    expect(await verdicts(TEAMS, [team('k', 'Kestral')], later)).toEqual(['unchanged'])
    expect(await verdicts(TEAMS, [team('k', 'Kestrel')], later)).toEqual(['unchanged'])
    expect(await verdicts(TEAMS, [team('k', 'Kite')], later)).toEqual(['changed'])
  })
})

describe('keeping what is known where nothing is said of a column', () => {
  it('leaves the column as it is', async () => {
    const from = { authority: cast.authority, source: 'part', at: NOW, line: newId(), isImported: true }
    const say = (name: string, service: string | null, unsaid: readonly string[]) =>
      cast.lay(async (transaction) => {
        const [kept] = await keepVersions(transaction, TEAMS, [team('p', name, service)], from, unsaid)
        return kept?.verdict
      })
    expect(await say('Pine', 'Woods', [])).toBe('added')
    expect(await say('Pine', null, ['service_name'])).toBe('unchanged')
    expect(await say('Plane', null, ['service_name'])).toBe('changed')
    expect(await say('Plane', 'Woods', [])).toBe('unchanged')
    expect(await say('', null, ['name', 'service_key', 'service_name'])).toBe('unchanged')
  })
})

describe('keeping what is known of children', () => {
  it('keeps lists and days, and refuses to hand a stay to another child', async () => {
    const register = newId()
    const [ada, ben] = await cast.lay(async (transaction) => {
      const row = { authorityId: cast.authority, id: register, code: 'list', name: 'List' }
      const lists = { strands: ['missing', 'exploited'], riskLevels: ['low'] }
      await transaction.sql
        .insertInto('register.register')
        .values({ ...row, ...lists })
        .execute()
      return [
        await layChild(transaction, cast.authority, 'ada'),
        await layChild(transaction, cast.authority, 'ben'),
      ] as const
    })
    const stay = (of: Said['of'], strands: readonly string[]): Said => ({
      sourceKey: 's1',
      of,
      cells: [register, strands, null, '2015-02-01', null],
    })
    expect(await verdicts(STAYS, [stay(ada, ['missing', 'exploited'])])).toEqual(['added'])
    expect(await verdicts(STAYS, [stay(ada, ['missing', 'exploited'])])).toEqual(['unchanged'])
    expect(await verdicts(STAYS, [stay(ada, ['exploited'])])).toEqual(['changed'])
    expect(await verdicts(STAYS, [stay(ben, ['exploited'])])).toEqual(['otherChild'])
  })
})

describe('keeping what is known, whatever it is', () => {
  it('holds one open version of each thing, which says what was said last', async () => {
    const name = fc.constantFrom('Elm', 'Fir', 'Oak')
    const rounds = fc.array(fc.dictionary(fc.constantFrom('1', '2', '3'), name, { minKeys: 1 }), {
      minLength: 1,
    })
    const property = fc.asyncProperty(rounds, async (said) => {
      const source = newId()
      for (const each of said) await keep(TEAMS, teamsOf(each), { source })
      expect(await openNames(source)).toEqual(Object.assign({}, ...said))
    })
    await fc.assert(property, { numRuns: 15 })
  })
})

function teamsOf(names: Readonly<Record<string, string>>): Said[] {
  return Object.entries(names).map(([key, name]) => team(key, name))
}

async function openNames(source: string) {
  const { rows } = await cast.database.superuser.query(
    `select t.source_key, v.name from organisation.team t join organisation.team_version v
       on v.thing_id = t.id and v.known_until is null where t.source = $1`,
    [source],
  )
  return Object.fromEntries(rows.map(({ source_key, name }) => [source_key, name]))
}
