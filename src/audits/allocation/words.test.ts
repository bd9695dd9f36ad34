import { expect, it } from 'vitest'
import { initialsOf, sayPair } from './words.ts'

it('keeps the Mc of a name, as the table of a board report does', () => {
  expect(initialsOf('Sinead McVey')).toBe('SMc')
  expect(initialsOf('Joanna Pryce')).toBe('JP')
  expect(initialsOf('Mcenroe Anne-Marie')).toBe('MAM')
})

it('says a pair by its initials, and nothing where there is none', () => {
  expect(sayPair([])).toBe(null)
  expect(sayPair([{ name: 'Sinead McVey' }, { name: 'Nasreen Hafeez' }])).toBe('SMc/NH')
})
