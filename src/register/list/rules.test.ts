import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { ListedChild } from './model.ts'
import { filterList, isFiltered, NO_FILTER, NONE, pageAfter, teamsOf } from './rules.ts'

function listed(name: string, given: Partial<ListedChild> = {}): ListedChild {
  const child = name as Id<'child'>
  return {
    child,
    stay: `stay of ${name}` as Id<'stay'>,
    identity: { id: name as Id<'identity'>, source: 'test', sourceKey: name },
    known: { child, forename: name, surname: null, sex: null, ethnicity: null, bornOn: null, diedOn: null },
    ageYears: null,
    socialCare: { isOpen: 'cannotTell', team: null, worker: null },
    strands: [],
    riskLevel: null,
    from: literalDay('2015-01-01'),
    until: null,
    reasonOn: null,
    reasonOff: null,
    ...given,
  }
}

const team = (name: string) => ({ id: `${name} id` as Id<'team'>, name, agency: null })
const ada = listed('ada', {
  strands: ['missing', 'exploited'],
  riskLevel: 'high',
  socialCare: { isOpen: 'yes', team: team('South'), worker: null },
})
const ben = listed('ben', {
  strands: ['missing'],
  socialCare: { isOpen: 'no', team: team('Élan'), worker: null },
})
const cleo = listed('cleo')
const list = [ada, ben, cleo]

describe('cutting a list down', () => {
  it('leaves nobody where no child has all that is wanted', () => {
    expect(filterList(list, { ...NO_FILTER, strand: 'exploited', isOpen: 'no' })).toEqual([])
    expect(filterList(list, { ...NO_FILTER, found: [] })).toEqual([])
  })

  it('leaves everybody, in order, where nothing is wanted', () => {
    expect(filterList(list, NO_FILTER)).toEqual(list)
    expect(isFiltered(NO_FILTER)).toBe(false)
  })

  it('keeps the children who have each thing that is wanted', () => {
    expect(filterList(list, { ...NO_FILTER, team: 'South id' })).toEqual([ada])
    expect(filterList(list, { ...NO_FILTER, strand: 'missing' })).toEqual([ada, ben])
    expect(filterList(list, { ...NO_FILTER, riskLevel: 'high' })).toEqual([ada])
    expect(filterList(list, { ...NO_FILTER, isOpen: 'no' })).toEqual([ben])
    expect(filterList(list, { ...NO_FILTER, found: ['cleo', 'ada'] })).toEqual([ada, cleo])
  })

  it('can ask for children of no team and without a risk level', () => {
    expect(filterList(list, { ...NO_FILTER, team: NONE })).toEqual([cleo])
    expect(filterList(list, { ...NO_FILTER, riskLevel: NONE })).toEqual([ben, cleo])
  })

  it('offers the teams of the list once each, by name', () => {
    expect(teamsOf([ada, ben, cleo, ada]).map(({ name }) => name)).toEqual(['Élan', 'South'])
  })
})

describe('one page of a list', () => {
  it('is empty, and the last, where the list is', () => {
    expect(pageAfter([], null, 10)).toEqual({ rows: [], next: null })
  })

  it('starts again where the child before it is on the list no more', () => {
    expect(pageAfter(list, 'somebody else', 2).rows).toEqual([ada, ben])
  })

  it('has no next page when it ends with the list', () => {
    expect(pageAfter(list, 'ada', 2)).toEqual({ rows: [ben, cleo], next: null })
  })

  it('brings every child once and in order, whatever the size of a page', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 })
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), (names, size) => {
        const all = names.map((name) => listed(name))
        expect(pagesOf(all, size).flat()).toEqual(all)
      }),
    )
  })
})

function pagesOf(all: readonly ListedChild[], size: number): (readonly ListedChild[])[] {
  const pages = [pageAfter(all, null, size)]
  for (let last = pages[0]!; last.next !== null; last = pages.at(-1)!)
    pages.push(pageAfter(all, last.next, size))
  return pages.map(({ rows }) => rows)
}
