import { describe, expect, it } from 'vitest'
import { caseFile } from './case.factory.ts'
import { CASE_LIFECYCLE, CASE_STEPS, statusAfter, stepToSubmit, type CaseStep } from './lifecycle.ts'
import { CASE_STATUSES, type CaseFile, type CaseStatus } from './model.ts'

const OPEN_VIEWS: CaseFile['views'] = { first: null, second: null, areOpen: true }
const CARE: readonly CaseStep[] = ['finishAction', 'raiseFollowUp']

function stepsIn(differences: Partial<CaseFile>, round = 'auditing'): string[] {
  const file = caseFile(differences)
  return CASE_STEPS.filter(
    (step) => statusAfter({ ...file, round: { ...file.round, status: round } }, step) !== null,
  )
}

describe('the life of a case', () => {
  it('allows nothing before two auditors are named', () => {
    expect(stepsIn({ status: 'drawn' })).toEqual([])
  })

  it('lets nobody change a record that was submitted', () => {
    const writing: CaseStep[] = [
      'answer',
      'answerFirst',
      'judgeFirst',
      'submitFirst',
      'answerAgreed',
      'judge',
    ]
    for (const status of ['submitted', 'confirmed', 'replaced', 'cancelled'] as const) {
      for (const step of [...writing, 'submit', 'submitAlone', 'release'] as const) {
        for (const views of [caseFile().views, OPEN_VIEWS])
          expect(statusAfter(caseFile({ status, views }), step)).toBeNull()
      }
    }
  })

  it('keeps the agreed record shut while the first views are blind, and the first views once they are open', () => {
    const agreed: CaseStep[] = ['answerAgreed', 'judge', 'submit', 'submitAlone']
    const first: CaseStep[] = ['answerFirst', 'judgeFirst', 'submitFirst', 'release']
    for (const step of agreed) expect(statusAfter(caseFile(), step)).toBeNull()
    for (const step of first) expect(statusAfter(caseFile({ views: OPEN_VIEWS }), step)).toBeNull()
    for (const step of first) expect(statusAfter(caseFile(), step)).toBe('inProgress')
  })

  it('is confirmed once, and only after it was submitted, or submitted alone', () => {
    const leading = CASE_STEPS.filter((step) => CASE_LIFECYCLE[step].to === 'confirmed')
    expect(leading).toEqual(['submitAlone', 'confirm'])
    expect(CASE_LIFECYCLE.confirm.from).toEqual(['submitted'])
  })

  it('opens again when the second auditor gives it back, and at no other time', () => {
    expect(statusAfter(caseFile({ status: 'submitted', views: OPEN_VIEWS }), 'giveBack')).toBe('inProgress')
    for (const status of CASE_STATUSES.filter((each) => each !== 'submitted'))
      expect(statusAfter(caseFile({ status }), 'giveBack')).toBeNull()
  })

  it('goes back to its writer when the second auditor is not waited for, and at no other time', () => {
    const after = (status: CaseStatus) =>
      statusAfter(caseFile({ status, views: OPEN_VIEWS }), 'releaseSubmitted')
    expect(after('submitted')).toBe('inProgress')
    for (const status of CASE_STATUSES.filter((each) => each !== 'submitted'))
      expect(after(status)).toBeNull()
  })

  it('is handed in alone where one first view is not waited for, or where there is no second auditor', () => {
    const release = { seat: 'second', reason: 'Ill', by: 'The lead', at: 0 } as CaseFile['release']
    expect(stepToSubmit(caseFile())).toBe('submit')
    expect(stepToSubmit(caseFile({ release }))).toBe('submitAlone')
    expect(stepToSubmit(caseFile({ second: null }))).toBe('submitAlone')
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
    for (const status of CASE_STATUSES.filter((each): each is CaseStatus => each !== 'drawn')) {
      expect(stepsIn({ status }, round)).toEqual(CARE)
    }
  })

  it('gives every step somebody to take it and a word for its button', () => {
    for (const step of CASE_STEPS) {
      const { by, button, from } = CASE_LIFECYCLE[step]
      expect([step, by.length > 0, button.length > 3, from.length > 0]).toEqual([step, true, true, true])
    }
  })
})
