import { z } from 'zod'
import { formatDay, type Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { PLAIN_WORDS, type Words } from '../kernel/words.ts'
import { dayOrNull } from '../platform/database/columns.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Authority, Persona } from './authority.ts'

/** The actor's authority with the words in force on the day; without any of its own it speaks plainly. */
export async function findAuthority({ sql }: Transaction, on: Day): Promise<Authority | null> {
  const row = await sql
    .selectFrom('organisation.authority as a')
    .select(['a.authorityId', 'a.name', 'a.brandColour', 'a.isStory', 'a.storyDay', 'a.storyPersonas'])
    .select((query) =>
      query
        .selectFrom('organisation.words as w')
        .select('w.document')
        .whereRef('w.authorityId', '=', 'a.authorityId')
        .where('w.fromOn', '<=', formatDay(on))
        .orderBy('w.fromOn', 'desc')
        .limit(1)
        .as('words'),
    )
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.authorityId as Id<'authority'>,
    name: row.name,
    brandColour: row.brandColour,
    isStory: row.isStory,
    storyDay: dayOrNull(row.storyDay),
    personas: PERSONAS.parse(row.storyPersonas ?? []),
    words: { ...PLAIN_WORDS, ...(row.words as Partial<Words> | null) },
  }
}

const PERSONAS: z.ZodType<readonly Persona[]> = z.array(
  z.object({ login: z.string(), password: z.string(), name: z.string(), roles: z.array(z.string()) }),
)

export async function updateStoryDay(
  { sql }: Transaction,
  authority: Id<'authority'>,
  day: Day,
): Promise<void> {
  await sql
    .updateTable('organisation.authority')
    .set({ storyDay: formatDay(day) })
    .where('authorityId', '=', authority)
    .execute()
}
