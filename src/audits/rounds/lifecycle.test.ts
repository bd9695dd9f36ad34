import { describe, expect, it } from 'vitest'
import { checkAction, LIFECYCLE, permittedActions, ROUND_ACTIONS, type Living } from './lifecycle.ts'
import { OUT_OF_SEASON } from './lifecycle-words.ts'
import { ROUND_STATUSES, type RoundStatus } from './model.ts'

const twoPeople = (status: RoundStatus): Living => ({ status, howDrawn: 'twoPeople' })
const onePerson = (status: RoundStatus): Living => ({ status, howDrawn: 'onePerson' })

describe('what a round does not permit', () => {
  it('is refused with the sentence of the action, in every state that the table does not name', () => {
    for (const status of ROUND_STATUSES) {
      for (const action of ROUND_ACTIONS.filter((each) => !LIFECYCLE[each].from.includes(status))) {
        const problems = [{ field: null, sentence: OUT_OF_SEASON[action] }]
        expect(checkAction(twoPeople(status), action)).toEqual({
          ok: false,
          problem: { kind: 'conflict', problems },
        })
      }
    }
  })

  it.each(['closed', 'cancelled', 'knownInPart'] as const)('is everything once it is %s', (status) => {
    expect(permittedActions(twoPeople(status))).toEqual([])
    expect(permittedActions(onePerson(status))).toEqual([])
  })

  it('is a second look at a redraw once the audits have begun', () => {
    expect(permittedActions(twoPeople('auditing'))).toEqual(['replace', 'allocate', 'close', 'cancel'])
  })
})

describe('what a round permits', () => {
  it('is to be planned, thinned by hand, frozen or cancelled at first', () => {
    expect(permittedActions(twoPeople('planned'))).toEqual(['edit', 'exclude', 'freeze', 'cancel'])
  })

  it('is a nonce of each of two people when it is frozen, or one draw by one person alone', () => {
    const redraw = ['askRedraw', 'agreeRedraw', 'cancel']
    expect(permittedActions(twoPeople('frozen'))).toEqual(['commit', 'reveal', ...redraw])
    expect(permittedActions(onePerson('frozen'))).toEqual(['draw', ...redraw])
  })

  it('leads from the plan to every other state, and ends nowhere but closed or cancelled', () => {
    const reached = new Set<RoundStatus>(['planned'])
    for (const status of reached) {
      for (const action of permittedActions(onePerson(status))) reached.add(LIFECYCLE[action].to ?? status)
    }
    expect(reached).toEqual(new Set(ROUND_STATUSES.filter((status) => status !== 'knownInPart')))
    const ends = [...reached].filter((status) => permittedActions(onePerson(status)).length === 0)
    expect(new Set(ends)).toEqual(new Set(['closed', 'cancelled']))
  })
})

describe('the table', () => {
  it('gives each button words of its own', () => {
    const buttons = ROUND_ACTIONS.map((action) => LIFECYCLE[action].button)
    expect(new Set(buttons).size).toBe(buttons.length)
  })
})
