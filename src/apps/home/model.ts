import type { Role } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'

/** `now`: somebody waits or a day has passed. `next`: it is this person's turn. `later`: others are at it. */
export const URGENCIES = ['now', 'next', 'later'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Something to do: what, where, and in a word or two how it stands. */
export interface Task {
  readonly title: string
  /** Null where there is nowhere to go yet. */
  readonly href: string | null
  readonly hint: string | null
  readonly status: string
  readonly urgency: Urgency
}

/** Something good to know, with the way to more of it. */
export interface Fact {
  readonly key: string
  /** Sentences or counts, each on a line of its own. */
  readonly lines: readonly string[]
  readonly link: Link | null
}

export interface Link {
  readonly text: string
  readonly href: string
}

/** What one look found, and the children that it says something about. */
export interface Found {
  readonly tasks: readonly Task[]
  readonly facts: readonly Fact[]
  readonly children: readonly Id<'child'>[]
}

/** What a home shows somebody for one of the roles that they hold; null where it is asked of the person, not the role. */
export interface Section extends Omit<Found, 'children'> {
  readonly role: Role | null
}

/** The whole home: its sections, the most urgent first. */
export interface Home {
  readonly sections: readonly Section[]
  readonly children: Found['children']
}
