import { describe, expect, it } from 'vitest'
import { sayAccounts } from './words.ts'

const none = { ranOut: 0, unlinked: 0, invited: 0, neverSignedIn: 0 }

describe('accounts that need something', () => {
  it('are no task where every account is in order', () => expect(sayAccounts(none)).toEqual([]))

  it('are counted by what they need, with a way to them', () => {
    const tasks = sayAccounts({ ranOut: 1, unlinked: 2, invited: 1, neverSignedIn: 3 })
    expect(tasks.map(({ title }) => title)).toEqual([
      '1 person has no link that works',
      '2 people have no linked worker record',
      '1 person has not used their link yet',
      '3 people have never signed in',
    ])
    expect(tasks.map(({ urgency }) => urgency)).toEqual(['next', 'next', 'later', 'later'])
  })
})
