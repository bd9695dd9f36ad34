import { z } from 'zod'
import { asId, type Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Role } from '../roles.ts'

/** A person's account, as its administrators know it. */
export interface Account {
  readonly id: Id<'person'>
  readonly login: string
  readonly displayName: string
  /** The agency that the person works for, in the administrator's words. */
  readonly agency: string | null
  /** Where mails go; null where none may. */
  readonly email: string | null
  /** Whom the person answers to: what is overdue goes up that line. */
  readonly lineManager: Id<'person'> | null
  readonly roles: readonly Role[]
  /** The worker record of the same human being; null when the two were never linked. */
  readonly worker: Id<'worker'> | null
  /** When the person last chose a password; null before the first. */
  readonly passwordSetAt: Instant | null
  readonly closedAt: Instant | null
}

/** A person in an address or a form. */
export function personField(sentence = 'Choose a person'): z.ZodType<Id<'person'>> {
  return z.custom<Id<'person'>>((text) => typeof text === 'string' && asId(text) !== null, sentence)
}

export const onePerson = z.object({ person: personField() })
