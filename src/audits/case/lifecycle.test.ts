import { describe, expect, it } from 'vitest'
import { CASE_LIFECYCLE, CASE_STEPS, statusAfter } from './lifecycle.ts'
import { CASE_STATUSES, type CaseStatus } from './model.ts'
import { caseFile } from './case.factory.ts'

function stepsIn(status: CaseStatus, round = 'auditing'): string[] {
  const file = caseFile({ status })
  return CASE_STEPS.filter(
    (step) => statusAfter({ ...file, round: { ...file.round, status: round } }, step) !== null,
  )
}

describe('the life of a case', () => {
  it('allows nothing before two auditors are named', () => {
    expect(stepsIn('drawn')).toEqual([])
  })

  it('lets nobody change a record that was submitted', () => {
    for (const status of ['submitted', 'confirmed', 'replaced', 'cancelled'] as const) {
      expect(statusAfter(caseFile({ status }), 'answer')).toBeNull()
      expect(statusAfter(caseFile({ status }), 'judge')).toBeNull()
      expect(statusAfter(caseFile({ status }), 'submit')).toBeNull()
    }
  })

  it('is confirmed once, and only after it was submitted', () => {
    expect(CASE_STATUSES.filter((status) => CASE_LIFECYCLE[status].confirm !== undefined)).toEqual([
      'submitted',
    ])
  })

  it('begins with the first answer', () => {
    expect(statusAfter(caseFile({ status: 'allocated' }), 'answer')).toBe('inProgress')
  })

  it('lets a follow-up be raised at any moment once it has auditors, without moving on', () => {
    for (const status of CASE_STATUSES.filter((each) => each !== 'drawn')) {
      expect(statusAfter(caseFile({ status }), 'raiseFollowUp')).toBe(status)
    }
  })

  it.each(['closed', 'cancelled'])('keeps the record as it is once the round is %s', (round) => {
    for (const status of CASE_STATUSES.filter((each) => each !== 'drawn')) {
      expect(stepsIn(status, round)).toEqual(['finishAction', 'raiseFollowUp'])
    }
  })
})
