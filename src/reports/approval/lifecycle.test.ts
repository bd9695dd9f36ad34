import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStep, REPORT_LIFECYCLE } from './lifecycle.ts'
import { REPORT_STATUSES, REPORT_STEPS } from './model.ts'
import { statusOf } from './rules.ts'

const NOBODY = { issued: null }
const step = fc.record({
  step: fc.constantFrom('submit' as const, 'approve' as const, 'sendBack' as const),
  sha256: fc.constantFrom('a', 'b', 'c'),
})

describe('the life of a version', () => {
  it('permits a step from the states of its table and from no other, each refusal with a sentence', () => {
    for (const each of REPORT_STEPS)
      for (const status of REPORT_STATUSES) {
        const permitted = checkStep(status, each)
        expect(permitted.ok).toBe(REPORT_LIFECYCLE[each].from.includes(status))
        if (!permitted.ok) expect(permitted.problem.problems[0]?.sentence).toMatch(/^[A-Z].*\.$/)
      }
  })

  it('is a draft until somebody submits it', () => expect(statusOf(NOBODY, [], 'a')).toBe('draft'))

  it('is approved only where the last step approved these very documents', () => {
    fc.assert(
      fc.property(fc.array(step), fc.constantFrom('a', 'b', 'c'), (steps, now) => {
        const last = steps.at(-1)
        const isApproved = last?.step === 'approve' && last.sha256 === now
        expect(statusOf(NOBODY, steps, now) === 'approved').toBe(isApproved)
      }),
    )
  })
})
