import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Words } from '../kernel/words.ts'

/** Somebody who can sign in to a story; the sign-in page lists them all. */
export interface Persona {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly roles: readonly string[]
}

/** The authority that this installation serves, as it is today. */
export interface Authority {
  readonly id: Id<'authority'>
  readonly name: string
  readonly brandColour: string | null
  readonly isStory: boolean
  readonly storyDay: Day | null
  readonly personas: readonly Persona[]
  readonly words: Words
}
