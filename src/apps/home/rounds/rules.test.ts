import { describe, expect, it } from 'vitest'
import { LIFECYCLE, ROUND_ACTIONS } from '../../../audits/rounds/lifecycle.ts'
import { ROUND_STATUSES } from '../../../audits/rounds/model.ts'
import { roundNow, promise, INDEPENDENT, LEAD } from './rounds.factory.ts'
import { nextStep, type RoundNow } from './rules.ts'

const drawn = (cases: Partial<RoundNow['cases']>) =>
  roundNow({ status: 'drawn' }, { cases: { all: 8, withoutPair: 0, submitted: 0, confirmed: 0, ...cases } })
const redraw = { attempt: 1, reason: 'A nonce was lost', askedBy: LEAD.person, askedByName: 'The lead' }
const asked = { ...redraw, agreedBy: null, agreedByName: null }

describe('the next step of a round', () => {
  it('is nobody’s once the round is over', () => {
    for (const status of ['closed', 'cancelled', 'knownInPart'] as const) {
      expect(nextStep(roundNow({ status }), LEAD), status).toBeNull()
    }
  })

  it('is to finish the plan while something is missing, and then to freeze the list', () => {
    expect(nextStep(roundNow({ status: 'planned' }, { missing: ['Choose the audit tool.'] }), LEAD)).toBe(
      'edit',
    )
    expect(nextStep(roundNow({ status: 'planned' }), LEAD)).toBe('freeze')
    expect(nextStep(roundNow({ status: 'planned' }), INDEPENDENT)).toBeNull()
  })

  it('is a nonce from each of two people, and then to show it', () => {
    const frozen = (...promises: ReturnType<typeof promise>[]) =>
      roundNow({ status: 'frozen' }, {}, { promises })
    expect(nextStep(frozen(), LEAD)).toBe('commit')
    expect(nextStep(frozen(promise('lead')), LEAD)).toBeNull()
    expect(nextStep(frozen(promise('lead')), INDEPENDENT)).toBe('commit')
    expect(nextStep(frozen(promise('lead'), promise('independent')), LEAD)).toBe('reveal')
    expect(nextStep(frozen(promise('lead', 'abc'), promise('independent')), LEAD)).toBeNull()
  })

  it('is the draw itself where one person draws', () => {
    expect(nextStep(roundNow({ status: 'frozen', howDrawn: 'onePerson' }), LEAD)).toBe('draw')
  })

  it('is to open the cases, to choose auditors for each, and at last to close', () => {
    expect(nextStep(drawn({ all: 0 }), LEAD)).toBe('open')
    expect(nextStep(drawn({ withoutPair: 3 }), LEAD)).toBe('allocate')
    const auditing = (confirmed: number) =>
      roundNow({ status: 'auditing' }, { cases: { all: 8, withoutPair: 0, submitted: 8, confirmed } })
    expect(nextStep(auditing(7), LEAD)).toBeNull()
    expect(nextStep(auditing(8), LEAD)).toBe('close')
  })

  it('is to agree to a redraw for everybody but who asked, and nothing else until then', () => {
    const waiting = roundNow({ status: 'frozen' }, {}, { redraws: [asked], promises: [promise('lead')] })
    expect(nextStep(waiting, LEAD)).toBeNull()
    expect(nextStep(waiting, INDEPENDENT)).toBe('agreeRedraw')
  })

  it('is always one that the life of the round permits to this person', () => {
    for (const status of ROUND_STATUSES)
      for (const actor of [LEAD, INDEPENDENT]) {
        const step = nextStep(roundNow({ status }), actor)
        if (step === null) continue
        expect(ROUND_ACTIONS).toContain(step)
        expect(LIFECYCLE[step].from).toContain(status)
        expect(LIFECYCLE[step].roles.some((role) => actor.roles.has(role))).toBe(true)
      }
  })
})
