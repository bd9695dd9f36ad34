import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allLifecyclesText } from './lifecycles-text.ts'

describe('the page of the lifecycles', () => {
  it('is what the tables of today make', () => {
    expect(readFileSync('docs/lifecycles.md', 'utf8')).toBe(allLifecyclesText())
  })
})
