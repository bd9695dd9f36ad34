import { describe, expect, it } from 'vitest'
import { isOvertaken, seenField, seenOf } from './seen.ts'

const stands = ['Neglect', null, 3]

describe('what a form has seen', () => {
  it('is overtaken where something else stands now, and where nothing was seen at all', () => {
    const wanted = ['Neglect', null, 4]
    expect(isOvertaken({ stands, wanted, seen: seenOf(['Neglect', null, 2]) })).toBe(true)
    expect(isOvertaken({ stands, wanted, seen: seenField.parse(undefined) })).toBe(true)
  })

  it('is not overtaken where it stands still, and where what is wanted stands already', () => {
    expect(isOvertaken({ stands, wanted: ['Neglect', null, 4], seen: seenOf(['Neglect', null, 3]) })).toBe(
      false,
    )
    expect(isOvertaken({ stands, wanted: ['Neglect', null, 3], seen: seenOf(['Another']) })).toBe(false)
  })
})
