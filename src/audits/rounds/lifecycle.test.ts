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
        expect(checkAction(twoPeople(status), action)).toEqual({ ok: false, problem: { kind: 'conflict', problems } })
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

  it('always leads on: every state that is no end can be reached, and left', () => {
    const reached = new Set<RoundStatus>(['planned'])
    for (let turn = 0; turn < ROUND_STATUSES.length; turn++) {
      const all = [...reached].flatMap((status) => [twoPeople(status), onePerson(status)])
      for (const round of all) for (const action of permittedActions(round)) reached.add(LIFECYCLE[action].to ?? round.status)
    }
    // Two revealed nonces draw the sample: that step is the program's own and has no button.
    expect([...reached].toSorted()).toEqual(ROUND_STATUSES.filter((status) => status !== 'knownInPart').toSorted())
    expect([...reached].filter((status) => permittedActions(twoPeople(status)).length === 0)).toEqual(['closed', 'cancelled'].filter((status) => reached.has(status as RoundStatus)))
  })
})

describe('the table', () => {
  it('gives each page that several share one address and each button words of its own', () => {
    const buttons = ROUND_ACTIONS.map((action) => LIFECYCLE[action].button)
    expect(new Set(buttons).size).toBe(buttons.length)
  })
})
