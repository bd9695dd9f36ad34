import { describe, expect, it } from 'vitest'
import { insideFacts } from '../rules/disclosure.ts'
import { storySources } from '../story.factory.ts'
import { became } from './became.ts'

const facts = insideFacts(storySources(), 'restricted')
const [first, ...others] = facts.carried

describe('what became of the actions recommended before', () => {
  it('is not told where none was', () => expect(became({ ...facts, carried: [] })).toBeNull())

  it('takes nobody’s word for an effect', () => {
    expect(became(facts)?.text).toBe(
      'Of the nine actions recommended before, nine are said to be done and verified by nobody else. None was closed as effective. For them no measure that can be computed was chosen, so no figure of this report shows whether they worked.',
    )
  })

  it('tells how many stand how', () => {
    const verified = { ...first!, action: { ...first!.action, status: 'verified' as const } }
    expect(became({ ...facts, carried: [verified, ...others] })?.text).toContain(
      'eight are said to be done and verified by nobody else and one is verified as done by somebody else.',
    )
  })
})
