import { describe, expect, it } from 'vitest'
import { gradesOf, unlikeSources } from './beside.factory.ts'
import { insideFacts } from '../rules/disclosure.ts'
import { lockFigures, looseFigures } from '../rules/figures.ts'
import { storySources } from '../story.factory.ts'
import * as beside from './beside.ts'

const story = insideFacts(storySources(), 'partnership')
const counted = { met: 12, of: 20, cannotTell: 5, teams: [] }
const named = { code: 'plan-exists', name: 'Risk management plan', clause: '2.3, 4', isInformation: false }
const unasked = { ...named, name: 'Plan reviewed', met: 0, of: 0, cannotTell: 0, teams: [] }
const standards = {
  asAt: '2015-04-08',
  knownOn: '2015-04-08',
  listCount: 25,
  standards: [{ ...named, ...counted }, unasked],
}
const held = { ...story, figures: { ...story.figures, standards } }
const none = { agreement: null, difference: null, teams: null, representation: null }
const old = { ...story, figures: { ...story.figures, ...none } }
const rich = insideFacts(unlikeSources(), 'partnership')

describe('what a report says of things side by side', () => {
  it('is what the layouts before said, or nothing, where a cut of older days does not tell', () => {
    expect(beside.agreement(old)).toBeNull()
    expect(beside.representation(old)).toBeNull()
    expect(beside.topicsCompared(old)).toBeNull()
    expect(beside.tested(old)?.text).toContain('are too few to show what separates them')
    expect(beside.consistency(old).text).toContain('No team had five audits')
  })

  it('is that no two first views are recorded of the story', () => {
    expect(beside.agreement(story)?.text).toMatch(
      /^Two blind first views are recorded for none of the 8 audits/,
    )
  })

  it('gives agreement of auditors and of the moderator apart, each with its table in words', () => {
    const text = beside.agreement(rich)?.text ?? ''
    expect(text).toContain('- The grade: 7 of 8 were judged alike (88%).')
    expect(text).toContain('The moderator had what the pair agreed before them')
    expect(text).toContain('- The grade: 0 of 1 were judged alike (0%).')
  })

  it('names a team with five audits, and to partners none of the list', () => {
    expect(beside.consistency(rich).text).toContain('- North: 4 of 8 audits graded Good or better.')
    const [partners, restricted] = (['partnership', 'restricted'] as const).map(
      (audience) => beside.representation({ ...rich, audience })?.text ?? '',
    )
    expect(partners).toContain('By age, sex, ethnicity and strand')
    expect(partners).not.toContain('South')
    expect(restricted).toContain('South')
  })

  it('sets topics beside those of an earlier round that says them', () => {
    expect(beside.topicsCompared(rich)?.text).toContain('- October 2013: 1 question was asked in both rounds')
  })

  it('says how the whole list stood by the standards that asked anything, and nothing where it was not held against any', () => {
    expect(beside.standardsOnList(story)).toBeNull()
    const nothing = { ...standards, standards: [unasked] }
    expect(beside.standardsOnList({ ...story, figures: { ...story.figures, standards: nothing } })).toBeNull()
    const text = beside.standardsOnList(held)?.text ?? ''
    expect(text).toContain('all 25 children who could have been drawn, and not of a sample')
    expect(text).toContain('- Risk management plan (2.3, 4): 12 of 20 (60%); cannot tell 5.')
    expect(text).not.toContain('Plan reviewed')
  })

  it('leaves no figure unlocked', () => {
    const onList = beside.standardsOnList(held)?.text ?? ''
    expect(looseFigures(lockFigures(onList)).figures).toEqual([])
    const written = [beside.agreement, beside.tested, beside.consistency, beside.representation]
    for (const write of [...written, beside.topicsCompared])
      expect(looseFigures(lockFigures(write(rich)?.text ?? '')).figures).toEqual([])
    expect(gradesOf(rich)).toEqual([4, 4])
  })
})
