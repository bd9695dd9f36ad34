import { describe, expect, it } from 'vitest'
import { lifecyclesText } from './lifecycles-text.ts'

describe('the diagrams of the lifecycles', () => {
  it('show the way back from a submitted record, and the way of a single-audited one', () => {
    expect(lifecyclesText()).toContain('submitted --> inProgress: releaseSubmitted, giveBack')
    expect(lifecyclesText()).toContain('inProgress --> confirmed: submitAlone')
  })
})
