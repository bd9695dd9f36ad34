import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../kernel/ids.ts'
import { VERDICTS, type Verdict } from '../../standards/index.ts'
import type { FoundChild } from '../cut/found.ts'
import { FEWEST_CHILDREN_OF_A_TEAM, standardsOnList } from './count.ts'
import type { FoundStandards } from './model.ts'
import { listSentence, sayMet, sayOnList } from './words.ts'

interface Child {
  readonly team: string | null
  readonly verdict: Verdict | null
}

const NAMED = { code: 'supervision-monthly', name: 'Supervision every month', clause: '2.3' }
const NONE = { age: [], sex: [], ethnicity: [], strand: [] }

function counted(children: readonly Child[]) {
  const idOf = (place: number) => `child-${place}` as Id<'child'>
  const list = children.map(({ team }, place): FoundChild => {
    return { child: idOf(place), groups: { ...NONE, team: team === null ? [] : [team] } }
  })
  const verdicts = children.map(({ verdict }, place) => {
    return [idOf(place), new Map(verdict === null ? [] : [[NAMED.code, verdict]])] as const
  })
  const found: FoundStandards = {
    ...{ asAt: '2015-04-08', knownOn: '2015-04-08', verdicts: new Map(verdicts) },
    standards: [{ ...NAMED, isInformation: false }],
  }
  const all = standardsOnList(found, list)!
  return { all, one: all.standards[0]! }
}

const of = (team: string | null, count: number, verdict: Verdict | null = 'met'): Child[] =>
  Array.from({ length: count }, () => ({ team, verdict }))

describe('a standard on the whole list', () => {
  it('is not counted where the list was not kept, or nothing was judged', () => {
    const found = { asAt: '2015-04-08', knownOn: null, standards: [], verdicts: new Map() }
    expect(standardsOnList(found, null)).toBeNull()
    expect(standardsOnList(null, [])).toBeNull()
  })

  it('counts met of those that could be judged, and beside it of whom nobody can tell', () => {
    const { all, one } = counted([
      ...of('North', 3),
      ...of('North', 1, 'notMet'),
      ...of('South', 2, 'cannotTell'),
      ...of('South', 4, 'notYetDue'),
      ...of(null, 1, null),
    ])
    expect(one).toMatchObject({ met: 3, of: 4, cannotTell: 2 })
    expect(sayOnList(one)).toBe('Supervision every month (2.3): 3 of 4 (75%); cannot tell 2.')
    expect(listSentence(all)).toContain('all 11 children who could have been drawn')
  })

  it('gives no share where nobody could be judged', () => {
    expect(sayMet(counted(of('North', 5, 'cannotTell')).one)).toBe('None could be judged; cannot tell 5')
  })

  it('has no figure of a team in which four can be judged, however many it has', () => {
    const { one } = counted([...of('North', 4), ...of('North', 6, 'cannotTell'), ...of('South', 9)])
    expect(one.teams).toEqual([])
  })

  it('has no figure of a team where fewer than five are left over, which the whole would tell', () => {
    expect(counted([...of('North', 6), ...of(null, 2)]).one.teams).toEqual([])
  })

  it('puts teams in the order of the alphabet and never of their shares', () => {
    const { one } = counted([...of('South', 5), ...of('East', 5, 'notMet'), ...of('North', 5)])
    expect(one.teams.map(({ team, met }) => [team, met])).toEqual([
      ['East', 0],
      ['North', 5],
      ['South', 5],
    ])
  })

  it('never tells of fewer than five children, its own or those left over', () => {
    const child = fc.record({
      team: fc.constantFrom('A', 'B', 'C', null),
      verdict: fc.constantFrom(...VERDICTS, null),
    })
    fc.assert(
      fc.property(fc.array(child, { maxLength: 60 }), (children) => {
        const { one } = counted(children)
        const left = one.of - one.teams.reduce((sum, team) => sum + team.of, 0)
        expect(one.teams.every((team) => team.of >= FEWEST_CHILDREN_OF_A_TEAM)).toBe(true)
        expect(one.teams.length === 0 || left === 0 || left >= FEWEST_CHILDREN_OF_A_TEAM).toBe(true)
      }),
    )
  })
})
