import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SOON_DAYS } from '../../warnings/model.ts'
import { addressOf, askedSchema, type Asked } from './asked.ts'

const NOTHING: Asked = { days: SOON_DAYS, show: 'now', page: 1 }
const readBack = (address: string) =>
  askedSchema.parse(Object.fromEntries(new URL(address, 'http://here').searchParams))

describe('what a Monday is asked for', () => {
  it.each([
    ['a team that is no id', { team: 'north' }],
    ['a standard with other signs', { standard: "'; --" }],
    ['no days, or too many', { days: '0' }],
    ['a part that there is not', { show: 'tomorrow' }],
    ['a page before the first', { page: '-1' }],
  ])('is as if nothing were asked where the address holds %s', (_what, typed) => {
    expect(askedSchema.parse(typed)).toMatchObject(NOTHING)
  })

  it('has an address without anything that goes by itself', () => {
    expect(addressOf(NOTHING)).toBe('/monday')
  })

  it('is read back from its own address', () => {
    const asked: fc.Arbitrary<Asked> = fc.record(
      {
        team: fc.uuid(),
        standard: fc.constantFrom('supervision-monthly', 'child-seen'),
        days: fc.integer({ min: 1, max: 60 }),
        show: fc.constantFrom('now' as const, 'history' as const),
        page: fc.integer({ min: 1, max: 10_000 }),
      },
      { requiredKeys: ['days', 'show', 'page'] },
    )
    fc.assert(
      fc.property(asked, (each) => {
        expect(readBack(addressOf(each))).toEqual(each)
      }),
    )
  })
})
