import { z } from 'zod'
import { anybody, defineQuery, holds, ROLES, type Actor } from '../../access/index.ts'
import type { Look } from './look.ts'
import type { Section } from './model.ts'
import { askedOfMe } from './follow-ups/query.ts'
import { unreadNotices } from './notices/query.ts'
import { LOOKS } from './roles.ts'
import { homeOf, together } from './rules.ts'

/** What there is to do next for somebody, by the roles that they hold, under their own sight. */
export const homeQuery = defineQuery({
  verb: 'home.see',
  input: z.object({}),
  load: async (transaction, _input, actor, moment) => {
    // All of it is asked at once: what the looks of every role need travels together.
    const found = await Promise.all(
      looksOf(actor).map(async ({ role, looks }) => {
        const seen = together(await Promise.all(looks.map((look) => look(transaction, actor, moment))))
        return { role, seen }
      }),
    )
    const sections = found.map(({ role, seen }): Section => ({ role, tasks: seen.tasks, facts: seen.facts }))
    return homeOf(sections, together(found.map(({ seen }) => seen)).children)
  },
  policy: anybody,
  trail: ({ sections, children }) => ({
    children,
    body: { tasks: sections.reduce((count, { tasks }) => count + tasks.length, 0) },
  }),
})

/** The looks that this person's roles need. A deputy may hold any role but the administrator's. */
function looksOf(actor: Actor): { readonly role: Section['role']; readonly looks: readonly Look[] }[] {
  const asked = holds(actor, 'administrator') ? [] : [{ role: null, looks: [askedOfMe, unreadNotices] }]
  return [
    ...asked,
    ...ROLES.filter((role) => holds(actor, role)).map((role) => ({ role, looks: LOOKS[role] })),
  ]
}
