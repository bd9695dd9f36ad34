import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { navigationFor } from './navigation.ts'

function actor(...roles: readonly Role[]): Actor {
  return {
    ...{
      person: 'person' as Id<'person'>,
      authority: 'authority' as Id<'authority'>,
      displayName: 'Somebody',
    },
    ...{ roles: new Set(roles), machine: null, worker: null, agency: null, onBehalfOf: null },
  }
}

const marked = (url: string, key: 'current' | 'active') =>
  navigationFor(actor('auditLead'), url)
    .filter((place) => place[key])
    .map(({ text }) => text)

describe('the top bar', () => {
  it('leads nobody to a place that their roles do not', () => {
    expect(navigationFor(actor(), '/')).toEqual([])
    expect(navigationFor(actor('administrator'), '/').map(({ text }) => text)).toEqual([
      ...['Case system', 'People', 'Jobs', 'Notices'],
    ])
  })

  it('marks nothing on a page that belongs to no place', () => {
    expect([...marked('/', 'current'), ...marked('/account', 'active')]).toEqual([])
  })

  it.each([
    ['/register', 'Register'],
    ['/register?asAt=2015-04-08', 'Register'],
    ['/reports', 'Reports'],
  ])('says of %s that it is the page itself', (url, place) => {
    expect(marked(url, 'current')).toEqual([place])
    expect(marked(url, 'active')).toEqual([])
  })

  it.each([
    ['/children/a-child/entries?kind=visit', 'Register'],
    ['/stays/a-stay/end', 'Register'],
    ['/rounds/april-2015/results', 'Rounds'],
    ['/recipe', 'Rounds'],
    ['/rounds/april-2015/report?audience=public', 'Reports'],
    ['/reports/a-report/issue', 'Reports'],
    ['/cases/a-case/topics/chronology', 'Cases'],
  ])('counts %s to one place', (url, place) => {
    expect(marked(url, 'active')).toEqual([place])
    expect(marked(url, 'current')).toEqual([])
  })
})
