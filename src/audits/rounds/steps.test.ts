import { describe, expect, it } from 'vitest'
import { instantOf, parseInstant } from '../../kernel/instant.ts'
import { LIFECYCLE } from './lifecycle.ts'
import { ROUND_STATUSES } from './model.ts'
import { casesAt, INDEPENDENT, LEAD, promise, roundSeen } from './seen.factory.ts'
import type { Redraw } from './ceremony/model.ts'
import { LEADING, nextStep, stepsFor } from './steps.ts'

const DRAWN_AT = parseInstant('2015-04-08T10:00:00Z')!
const reason = 'A nonce was lost'
const redraw = { attempt: 1, reason, askedAt: DRAWN_AT, askedBy: LEAD.person, askedByName: 'The lead' }
const asked = { ...redraw, agreedBy: null, agreedByName: null }

describe('the next step of a round', () => {
  it('is nobody’s once the round is over', () => {
    for (const status of ['closed', 'cancelled', 'knownInPart'] as const) {
      expect(nextStep(roundSeen({ status }), LEAD), status).toBeNull()
    }
  })

  it('is to finish the plan while something is missing, and then to freeze the list', () => {
    expect(nextStep(roundSeen({ size: null }), LEAD)).toBe('edit')
    expect(nextStep(roundSeen({}), LEAD)).toBe('freeze')
    expect(nextStep(roundSeen({}), INDEPENDENT)).toBeNull()
  })

  it('is a nonce from each of two people, and then to show it', () => {
    const frozen = (...promises: ReturnType<typeof promise>[]) =>
      roundSeen({ status: 'frozen' }, [], { promises })
    expect(nextStep(frozen(), LEAD)).toBe('commit')
    expect(nextStep(frozen(promise('lead')), LEAD)).toBeNull()
    expect(nextStep(frozen(promise('lead')), INDEPENDENT)).toBe('commit')
    expect(nextStep(frozen(promise('lead'), promise('independent')), LEAD)).toBe('reveal')
    expect(nextStep(frozen(promise('lead', 'abc'), promise('independent')), LEAD)).toBeNull()
  })

  it('is the draw itself where one person draws', () => {
    expect(nextStep(roundSeen({ status: 'frozen', howDrawn: 'onePerson' }), LEAD)).toBe('draw')
  })

  it('is to open the cases, to choose auditors for each, and at last to close', () => {
    const promises = [promise('lead', 'abc'), promise('independent', 'def')]
    const drawn = (cases = casesAt()) => roundSeen({ status: 'drawn' }, cases, { promises })
    expect(nextStep(drawn(), LEAD)).toBe('open')
    expect(nextStep(drawn(casesAt('drawn', 'allocated')), LEAD)).toBe('allocate')
    expect(nextStep(roundSeen({ status: 'auditing' }, casesAt('confirmed', 'allocated')), LEAD)).toBeNull()
    expect(nextStep(roundSeen({ status: 'auditing' }, casesAt('confirmed', 'replaced')), LEAD)).toBe('close')
  })

  it('is to agree to a redraw for everybody but who asked, and nothing else until then', () => {
    const waiting = roundSeen({ status: 'frozen' }, [], { redraws: [asked], promises: [promise('lead')] })
    expect(nextStep(waiting, LEAD)).toBeNull()
    expect(nextStep(waiting, INDEPENDENT)).toBe('agreeRedraw')
  })

  it('does not wait for a redraw from before the sample was drawn', () => {
    const promises = [promise('lead', 'abc'), promise('independent', 'def')]
    const draw = { attempt: 1, seed: 'abc', sample: [], drawnAt: DRAWN_AT }
    const after = (askedAt: Redraw['askedAt']) =>
      roundSeen({ status: 'drawn' }, casesAt(), { promises, draw, redraws: [{ ...asked, askedAt }] })
    expect(stepsFor(after(instantOf(DRAWN_AT - 1)), INDEPENDENT)).not.toContain('agreeRedraw')
    expect(nextStep(after(instantOf(DRAWN_AT - 1)), LEAD)).toBe('open')
    expect(nextStep(after(DRAWN_AT), INDEPENDENT)).toBe('agreeRedraw')
  })

  it('stands before everything else that may be done', () => {
    expect(stepsFor(roundSeen({ size: null }), LEAD)[0]).toBe('edit')
    expect(stepsFor(roundSeen({}), LEAD)[0]).toBe('freeze')
    expect(stepsFor(roundSeen({ asAt: null }), LEAD)).toEqual(['edit', 'cancel'])
  })

  it('is always one that the life of the round permits to this person', () => {
    const steps = ROUND_STATUSES.flatMap((status) =>
      [LEAD, INDEPENDENT].map((actor) => ({ status, actor, step: nextStep(roundSeen({ status }), actor) })),
    )
    for (const { status, actor, step } of steps) {
      if (step === null) continue
      expect(LEADING).toContain(step)
      expect(LIFECYCLE[step].from).toContain(status)
      expect(LIFECYCLE[step].roles.some((role) => actor.roles.has(role))).toBe(true)
    }
    expect(steps.filter(({ step }) => step !== null).length).toBeGreaterThan(3)
  })
})
