import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actionLifecycleText } from '../actions/lifecycle-text.ts'
import { reportLifecycleText } from '../reports/approval/lifecycle-text.ts'
import { lifecyclesText } from './lifecycles-text.ts'

describe('the diagrams of the lifecycles', () => {
  it('are what the tables of today make', () => {
    expect(readFileSync('docs/lifecycles.md', 'utf8')).toBe(
      [lifecyclesText(), actionLifecycleText(), reportLifecycleText()].join('\n'),
    )
  })

  it('show the way back from a submitted record, and the way of a single-audited one', () => {
    expect(lifecyclesText()).toContain('submitted --> inProgress: giveBack')
    expect(lifecyclesText()).toContain('inProgress --> confirmed: submitAlone')
  })
})
