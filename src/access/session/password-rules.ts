import type { Problem } from '../../kernel/refusal.ts'

export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200
const FEWEST_CHARACTERS = 5

// What people fall back on, with the rows of a keyboard; digits and signs around it do not make it harder to guess.
const FIRST_GUESSES = [
  ...['password', 'passwort', 'passphrase', 'letmein', 'welcome', 'administrator', 'iloveyou', 'changeme'],
  ...['goldthread', 'safeguarding', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'],
]

/** What somebody types who chooses a password. */
export interface NewPassword {
  readonly password: string
  readonly repeated: string
}

/** What is wrong with a password that was chosen and typed again, or null. */
export function problemWithNewPassword({ password, repeated }: NewPassword, login: string): Problem | null {
  const problem = problemWithPassword(password, login)
  if (problem !== null || password === repeated) return problem
  return { field: 'repeated', sentence: 'Enter the same password again: the two are different' }
}

/** Why a password is too easy to guess for the account, or null when it will do. */
export function problemWithPassword(password: string, login: string): Problem | null {
  const sentence = lengthSentence(password) ?? guessSentence(password.toLowerCase(), login.toLowerCase())
  return sentence === null ? null : { field: 'password', sentence }
}

function lengthSentence({ length }: string): string | null {
  if (length < SHORTEST_PASSWORD) return `Enter a password of at least ${SHORTEST_PASSWORD} characters`
  if (length > LONGEST_PASSWORD) return `Enter a password of at most ${LONGEST_PASSWORD} characters`
  return null
}

function guessSentence(password: string, login: string): string | null {
  if (new Set(password).size < FEWEST_CHARACTERS) {
    return `Enter a password with at least ${FEWEST_CHARACTERS} different characters`
  }
  if (lettersAndDigits(password).replaceAll(lettersAndDigits(login), '').length < FEWEST_CHARACTERS) {
    return 'Enter a password that is more than your user name'
  }
  if (isRow(password)) return 'Enter a password that is no row of letters or digits'
  return isFirstGuess(password)
    ? 'Enter a password that others would not try first, such as three random words'
    : null
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** `123456789012` or `lkjihgfedcba`: each character is the neighbour of the one before. */
function isRow(password: string): boolean {
  const codes = [...password].map((character) => character.charCodeAt(0))
  return codes.slice(1).every((code, index) => Math.abs(code - (codes[index] ?? 0)) === 1 || code === 48)
}

function isFirstGuess(password: string): boolean {
  const bare = password.replace(/[^\p{L}]/gu, '')
  const rest = FIRST_GUESSES.reduce((left, guess) => left.replaceAll(guess, ''), bare)
  return bare !== rest && rest.length < FEWEST_CHARACTERS
}
