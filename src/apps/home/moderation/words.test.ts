import { describe, expect, it } from 'vitest'
import { sayDone, sayToModerate, sayWaiting } from './words.ts'

describe('what a moderator reads at home', () => {
  it('is how many cases of which round wait, why, and where', () => {
    const task = sayToModerate({ round: 'autumn-2015', waiting: 1, reasons: 'graded Inadequate' })
    expect(task).toMatchObject({
      title: 'Moderate 1 case of autumn-2015',
      hint: 'Why: graded Inadequate.',
      href: '/moderation',
    })
    expect(sayDone(2).lines).toEqual(['2 cases'])
  })
})

describe('what the audit lead reads of moderation', () => {
  it('is nothing where nothing waits', () => {
    expect(sayWaiting({ round: 'autumn-2015', withoutModerator: 0, waiting: 0 })).toBeNull()
  })

  it('is to choose a moderator before anything else', () => {
    expect(sayWaiting({ round: 'autumn-2015', withoutModerator: 2, waiting: 3 })).toMatchObject({
      title: 'Choose a moderator for 2 cases of autumn-2015',
      href: '/rounds/autumn-2015/moderation',
      urgency: 'next',
    })
  })

  it('is that others are at it once every case has a moderator', () => {
    const task = sayWaiting({ round: 'autumn-2015', withoutModerator: 0, waiting: 1 })
    expect(task).toMatchObject({ status: 'With the moderators', urgency: 'later' })
  })
})
