import { plural } from '../../../kernel/sentence.ts'
import type { Task, Urgency } from '../model.ts'
import { counted } from '../words.ts'

/** Open accounts that still need something. */
export interface AccountCounts {
  /** No password yet, and no link to choose one works any more. */
  readonly ranOut: number
  /** Works with cases, and nobody has said which worker record is the same person. */
  readonly unlinked: number
  /** No password yet, and a link that works. */
  readonly invited: number
  /** A password, but never a sign-in. */
  readonly neverSignedIn: number
}

interface Matter {
  readonly count: keyof AccountCounts
  readonly one: string
  readonly many: string
  readonly hint: string
  readonly href: string
  readonly urgency: Urgency
}

const MATTERS: readonly Matter[] = [
  {
    ...{ count: 'ranOut', one: 'has no link that works', many: 'have no link that works', urgency: 'next' },
    ...{ hint: 'The link to choose a password ran out or was never made.', href: '/people?status=waiting' },
  },
  {
    ...{ count: 'unlinked', one: 'has no linked worker record', many: 'have no linked worker record' },
    ...{
      hint: 'Without it nobody can check whether they know a child whose case they audit.',
      href: '/people',
    },
    urgency: 'next',
  },
  {
    ...{ count: 'invited', one: 'has not used their link yet', many: 'have not used their link yet' },
    ...{ hint: 'A link works for a day.', href: '/people?status=waiting', urgency: 'later' },
  },
  {
    ...{ count: 'neverSignedIn', one: 'has never signed in', many: 'have never signed in', urgency: 'later' },
    ...{ hint: 'Close an account that nobody needs any more.', href: '/people?status=active' },
  },
]

/** What an administrator has to see to: accounts alone, nothing of any case. */
export function sayAccounts(counts: AccountCounts): Task[] {
  return MATTERS.filter(({ count }) => counts[count] > 0).map(
    ({ count, one, many, hint, href, urgency }) => ({
      title: `${counted(counts[count], 'person', 'people')} ${plural(counts[count], one, many)}`,
      ...{ href, hint, urgency, status: urgency === 'next' ? 'To do' : 'Waiting' },
    }),
  )
}
