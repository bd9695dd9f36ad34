import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWithin } from './place-within.ts'

describe('the place after sign-in', () => {
  it.each([
    ...[
      'https://elsewhere.example/',
      '//elsewhere.example/',
      '/\\elsewhere.example/',
      '/\t/elsewhere.example/',
    ],
    ...['javascript:alert(1)', 'rounds', '', '/..//elsewhere.example', '\\\\elsewhere.example'],
    ...[undefined, null, 7, ['/rounds']],
  ])('is the home page for %j', (next) => {
    expect(placeWithin(next)).toBe('/')
  })

  it('is not the way out again', () => {
    expect(placeWithin('/sign-out')).toBe('/')
  })

  it('is the address that was asked for when it is ours', () => {
    expect(placeWithin('/rounds/april-2015?page=2')).toBe('/rounds/april-2015?page=2')
  })

  it('is always on our own host', () => {
    const start = fc.constantFrom('/', '//', '/\\', '/\t', '/\n/', 'http:', '/./', '/%2f', '')
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        expect(new URL(placeWithin(first + rest), 'https://ours.example').origin).toBe('https://ours.example')
      }),
    )
  })
})
