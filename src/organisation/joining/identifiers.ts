/** Which type of identifier tells a child from all others in the country. */
export type StrongType = 'upn' | 'nationalId'

export const STRONG_TYPES: readonly StrongType[] = ['upn', 'nationalId']

/** An identifier as it is compared: in capitals and without spaces. */
export function comparableValue(written: string): string {
  return written.toUpperCase().replace(/\s+/g, '')
}

/** Whether an identifier can stand for one child: checked by its own check character, so that a slip matches nobody. */
export function isStrong(type: string, written: string): boolean {
  const value = comparableValue(written)
  if (type === 'upn') return isUpn(value)
  return type === 'nationalId' && isNationalNumber(value)
}

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const UPN = /^[A-HJ-NP-RT-Z]\d{12}$/
const FIRST_WEIGHT = 2

/** A permanent unique pupil number whose check letter is right. A temporary one, which ends with a letter, is not unique. */
function isUpn(value: string): boolean {
  if (!UPN.test(value)) return false
  const sum = [...value.slice(1)].reduce((total, digit, at) => total + Number(digit) * (at + FIRST_WEIGHT), 0)
  return CHECK_LETTERS[sum % CHECK_LETTERS.length] === value[0]
}

const NUMBER = /^\d{10}$/
const MODULUS = 11

/** Ten digits of which the last is the check digit. Ten times the same digit is a filler. */
function isNationalNumber(value: string): boolean {
  if (!NUMBER.test(value) || /^(\d)\1*$/.test(value)) return false
  const digits = [...value].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  const check = (MODULUS - (sum % MODULUS)) % MODULUS
  return check === digits[9]
}
