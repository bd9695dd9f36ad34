import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlines } from './outlines.ts'

const STEPS = /^(?:M-?[\d.]+ -?[\d.]+(?:[mlqc](?:-?[\d.]+ ?)+|z)+)+$/

describe('letters as shapes', () => {
  it('are shapes that can be drawn, whatever is written', async () => {
    const outlineOf = await outlines()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.boolean(), (text, isBold) => {
        const { path, width } = outlineOf(text, isBold)
        if (path !== '') expect(path).toMatch(STEPS)
        expect(Number.isFinite(width)).toBe(true)
      }),
    )
  })

  it('are none for a text of spaces, which still takes room', async () => {
    const outlineOf = await outlines()
    expect(outlineOf('', false)).toMatchObject({ path: '', width: 0 })
    expect(outlineOf('  ', false).path).toBe('')
    expect(outlineOf('  ', false).width).toBeGreaterThan(0)
  })

  it('show a letter that the font does not have as its box', async () => {
    const outlineOf = await outlines()
    expect(outlineOf('\u6f22', false)).toEqual(outlineOf('\u5b57', false))
    expect(outlineOf('\u6f22', false).path).not.toBe('')
  })

  it('stand closer where the font says so, and wider in bold', async () => {
    const outlineOf = await outlines()
    const [apart, together] = [
      outlineOf('A', false).width + outlineOf('V', false).width,
      outlineOf('AV', false).width,
    ]
    expect(together).toBeLessThan(apart)
    expect(outlineOf('Chronology', true).width).toBeGreaterThan(outlineOf('Chronology', false).width)
  })

  it('are the same for a letter with its accent in one sign or in two', async () => {
    const outlineOf = await outlines()
    expect(outlineOf('e\u0301', false)).toEqual(outlineOf('\u00e9', false))
  })
})
