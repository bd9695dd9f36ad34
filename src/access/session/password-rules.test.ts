import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemWithNewPassword, problemWithPassword } from './password-rules.ts'

function sentence(password: string, login = 'ann.lee'): string | undefined {
  return problemWithPassword(password, login)?.sentence
}

describe('a password', () => {
  it.each([
    ['elevenchars', 'Enter a password of at least 12 characters'],
    ['x'.repeat(201), 'Enter a password of at most 200 characters'],
    ['aaaaaaaaaaaaaaa', 'Enter a password with at least 5 different characters'],
    ['121212121212', 'Enter a password with at least 5 different characters'],
    ['ann.lee.ann.lee', 'Enter a password that is more than your user name'],
    ['Ann-Lee-2026!', 'Enter a password that is more than your user name'],
    ['123456789012345', 'Enter a password that is no row of letters or digits'],
    ['zyxwvutsrqpo', 'Enter a password that is no row of letters or digits'],
    ['Password1234!', 'Enter a password that others would not try first, such as three random words'],
    ['qwertyuiop12', 'Enter a password that others would not try first, such as three random words'],
    ['Welcome-2026!', 'Enter a password that others would not try first, such as three random words'],
    ['safeguarding!1', 'Enter a password that others would not try first, such as three random words'],
  ])('is refused when it is %s', (password, why) => {
    expect(sentence(password)).toBe(why)
  })

  it.each([
    'three random words',
    'my password is a whole sentence',
    'J7#kd92!mQp0',
    'Ann Lee rows on Sundays',
  ])('will do when it is %s', (password) => {
    expect(sentence(password)).toBeUndefined()
  })

  it('is refused when the second time something else was typed', () => {
    const typed = { password: 'three random words', repeated: 'three random word' }
    expect(problemWithNewPassword(typed, 'ann.lee')).toEqual({
      field: 'repeated',
      sentence: 'Enter the same password again: the two are different',
    })
  })

  it('never passes when it is shorter than twelve characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 11 }), fc.string(), (password, login) => {
        expect(problemWithPassword(password, login)).not.toBeNull()
      }),
    )
  })
})
