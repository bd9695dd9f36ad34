import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { layPerson, type LaidChild } from '../children.factory.ts'
import { childrenKnown, findChild, findChildren, findNamesakes } from './store.ts'

let cast: Cast
let keira: LaidChild
let ellie: LaidChild

beforeAll(async () => {
  cast = await openCast()
  const lay = (person: Parameters<typeof layPerson>[2]) =>
    cast.lay((transaction) => layPerson(transaction, cast.authority, person))
  keira = await lay({ forename: 'Keira', surname: 'Maddison-Hart', bornOn: '1998-10-20' })
  ellie = await lay({ forename: 'Ellie', surname: 'Thornbury', knownFrom: '2015-11-01T00:00:00Z' })
})
afterAll(() => cast?.close())

const find = (typed: string) => cast.lay((transaction) => findChildren(transaction, typed, 10))
const namesakes = (bornOn: string | null, forename = 'keira', surname = 'MADDISON-HART') =>
  cast.lay((transaction) =>
    findNamesakes(transaction, { forename, surname, bornOn: bornOn === null ? null : literalDay(bornOn) }),
  )

describe('finding a child', () => {
  it('finds nobody by signs alone, by a part from within a word, or by an id that no source gave', async () => {
    expect(await find('  .* % ')).toEqual([])
    expect(await find('addison')).toEqual([])
    expect(await find('Thornbur.')).toEqual([ellie.child])
    expect(await find('nobody')).toEqual([])
  })

  it('finds by beginnings of names in any order and case, and after a hyphen', async () => {
    expect(await find('mad KEI')).toEqual([keira.child])
    expect(await find('hart')).toEqual([keira.child])
  })

  it('finds by the whole id of a source', async () => {
    expect(await find(' K-Thornbury ')).toEqual([ellie.child])
    expect(await find('K-Thornbur')).toEqual([])
  })

  it('knows no child behind an id that is nobody’s', async () => {
    const absent = '00000000-0000-7000-8000-000000000000'
    expect(await cast.lay((transaction) => findChild(transaction, absent))).toBeNull()
  })
})

describe('namesakes', () => {
  it('are none where the birth date differs', async () => {
    expect(await namesakes('1998-10-21')).toEqual([])
    expect(await namesakes('1998-10-20', 'Keira', 'Hart')).toEqual([])
  })

  it('are found whatever the case, and where either birth date is not known', async () => {
    expect(await namesakes('1998-10-20')).toEqual([keira.child])
    expect(await namesakes(null)).toEqual([keira.child])
    expect(await namesakes('2000-01-01', 'Ellie', 'Thornbury')).toEqual([ellie.child])
  })
})

describe('who a child is', () => {
  const nameOn = async (day: string) => {
    const known = await cast.lay((transaction) => childrenKnown(transaction, [ellie.child], literalDay(day)))
    return known.get(ellie.child)?.forename
  }

  it('is not known on the day before we came to know it, and still says which child it is about', async () => {
    expect(await nameOn('2015-10-31')).toBeNull()
  })

  it('is known on the day itself', async () => {
    expect(await nameOn('2015-11-01')).toBe('Ellie')
  })

  it('comes for each child that was asked for', async () => {
    const known = await cast.lay((transaction) =>
      childrenKnown(transaction, [keira.child, ellie.child], null),
    )
    expect([keira, ellie].map(({ child }) => known.get(child)?.forename)).toEqual(['Keira', 'Ellie'])
    expect(await cast.lay((transaction) => childrenKnown(transaction, [] as Id<'child'>[], null))).toEqual(
      new Map(),
    )
  })
})
