import { z } from 'zod'
import { defineQuery } from '../../door.ts'

const PERSONAS = z.array(
  z.object({ login: z.string(), password: z.string(), name: z.string(), roles: z.array(z.string()) }),
)

/** What stands on the page before anybody has signed in: in a story its personas, in a real installation nothing. */
export const signInQuery = defineQuery({
  verb: 'access.seeSignIn',
  input: z.object({ next: z.string().optional() }),
  load: async ({ sql }) => {
    const row = await sql
      .selectFrom('organisation.authority')
      .select(['name', 'storyPersonas'])
      .executeTakeFirst()
    return row ? { authority: row.name, personas: PERSONAS.parse(row.storyPersonas ?? []) } : null
  },
  policy: () => 'allowed',
  trail: () => ({ children: [], body: {} }),
})
