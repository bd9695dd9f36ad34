import { z } from 'zod'
import { anybody, defineQuery, holds, ROLES, type Actor } from '../../access/index.ts'
import type { Look } from './look.ts'
import type { Found, Section } from './model.ts'
import { askedOfMe } from './follow-ups/query.ts'
import { unreadNotices } from './notices/query.ts'
import { LOOKS } from './roles.ts'
import { homeOf, together } from './rules.ts'

/** What there is to do next for somebody, by the roles that they hold, under their own sight. */
export const homeQuery = defineQuery({
  verb: 'home.see',
  input: z.object({}),
  load: async (transaction, _input, actor, moment) => {
    const sections: Section[] = []
    const found: Found[] = []
    for (const { role, looks } of looksOf(actor)) {
      const seen = together(await lookAll(looks, transaction, actor, moment))
      found.push(seen)
      sections.push({ role, tasks: seen.tasks, facts: seen.facts })
    }
    return homeOf(sections, together(found).children)
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

async function lookAll(looks: readonly Look[], ...around: Parameters<Look>): Promise<Found[]> {
  const found: Found[] = []
  for (const look of looks) found.push(await look(...around))
  return found
}
