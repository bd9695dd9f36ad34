import { describe, expect, it } from 'vitest'
import { blocksOf } from './lines.ts'

describe('the text of a paragraph', () => {
  it('has no part where it is blank', () => expect(blocksOf(' \n')).toEqual([]))

  it('falls into lines and lists', () => {
    expect(blocksOf('First:\n- a\n- b - c\n\nLast\n - d')).toEqual([
      { kind: 'line', text: 'First:' },
      { kind: 'list', items: ['a', 'b - c'] },
      { kind: 'line', text: 'Last' },
      { kind: 'list', items: ['d'] },
    ])
  })

  it('takes a hyphen within a line as it is', () => {
    expect(blocksOf('-5 - a')).toEqual([{ kind: 'line', text: '-5 - a' }])
  })
})
