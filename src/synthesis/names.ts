import type { Chance } from './chance.ts'

// Nobody is called so: every name is put together from syllables that no register of births would take for a name, so
// that a printed page or a picture of a screen can never be held for one of a real child.

const FIRST = ['Alb', 'Bren', 'Cor', 'Dav', 'Elm', 'Fen', 'Gor', 'Hal', 'Ist', 'Jur', 'Kel', 'Lun'] as const
const SECOND = ['wick', 'omer', 'ith', 'anwy', 'ock', 'uline', 'esk', 'ander', 'ivo', 'odel'] as const
const PLACE = ['Teasel', 'Quarry', 'Bramble', 'Lantern', 'Cobble', 'Thimble', 'Marrow', 'Pewter'] as const
const FAMILY = ['shaw', 'thwaite', 'combe', 'garth', 'mere', 'holt', 'stow', 'beck', 'ley', 'fold'] as const

export function madeUpForename(chance: Chance): string {
  return chance.oneOf(FIRST) + chance.oneOf(SECOND)
}

export function madeUpSurname(chance: Chance): string {
  return chance.oneOf(PLACE) + chance.oneOf(FAMILY)
}
