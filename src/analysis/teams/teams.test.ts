import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, type Grade } from '../../audits/index.ts'
import { FEWEST_AUDITS_OF_A_TEAM, teamsOf } from './count.ts'
import { sayTeam, teamSentences } from './words.ts'

const of = (team: string | null, count: number, grade: Grade | null = 'good') =>
  Array.from({ length: count }, () => ({ team, grade }))

describe('consistency across teams', () => {
  it('is not told where no team is recorded', () => {
    expect(teamSentences(teamsOf([...of(null, 8)]), false)).toEqual([
      'The teams of the audited children are not recorded. Whether practice is consistent across teams needs the standards counted on the whole list. They were not counted for this round: its list was not kept, or its tool names no standard.',
    ])
  })

  it('has no figure of a team with four audits, and says what it would take', () => {
    const counted = teamsOf([...of('North', 4), ...of('South', 4)])
    expect(counted.shown).toEqual([])
    expect(teamSentences(counted, true)[0]).toBe(
      'The audits are of children of two teams, at most four audits in one. Fewer than five audits say nothing of a team and too much of its children, so no team has a figure and none is ranked.',
    )
    expect(teamSentences(counted, true)[1]).toContain('stand with the results of the round')
  })

  it('has no figure of a team of six where two audits are left over, which the totals would tell', () => {
    const counted = teamsOf([...of('North', 6), ...of('South', 2)])
    expect(counted).toMatchObject({ shown: [], withheldCount: 8, largestCount: 6 })
    expect(teamSentences(counted, true)[0]).toContain('by subtraction')
  })

  it('shows teams of five in the order of the alphabet and never of their grades', () => {
    const audits = [...of('South', 5), ...of('North', 4, 'inadequate'), ...of('North', 1), ...of('East', 5)]
    const { shown } = teamsOf(audits)
    expect(shown.map(sayTeam)).toEqual([
      'East: 5 of 5 audits graded Good or better.',
      'North: 1 of 5 audits graded Good or better.',
      'South: 5 of 5 audits graded Good or better.',
    ])
  })

  it('says of one team alone that it is one', () => {
    expect(teamSentences(teamsOf(of('North', 5)), true)[0]).toBe(
      'The audits are of children of one team, with five audits. Teams with five or more stand in the order of the alphabet; this is no ranking.',
    )
  })

  it('never shows fewer than five, nor leaves fewer than five to be told by subtraction', () => {
    const audit = fc.record({
      team: fc.constantFrom('A', 'B', 'C', 'D', null),
      grade: fc.constantFrom(...GRADES, null),
    })
    fc.assert(
      fc.property(fc.array(audit, { maxLength: 60 }), (audits) => {
        const { shown, withheldCount } = teamsOf(audits)
        expect(shown.every((each) => each.of >= FEWEST_AUDITS_OF_A_TEAM)).toBe(true)
        const isNoneOrEnough = withheldCount === 0 || withheldCount >= FEWEST_AUDITS_OF_A_TEAM
        expect(shown.length === 0 || isNoneOrEnough).toBe(true)
        expect(shown.map(({ team }) => team)).toEqual(shown.map(({ team }) => team).toSorted())
      }),
    )
  })
})
