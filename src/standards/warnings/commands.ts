import { z } from 'zod'
import { defineCommand, onlyMachines, type Actor, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { tell } from '../../notices/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { INFORMING } from '../informing.ts'
import { warningKey, type Asked, type Warning } from './model.ts'
import { askedOfPeople } from './store.ts'

const personField = z.custom<Id<'person'>>((id) => typeof id === 'string')

/** Tells one person, once a week, how much the standards ask for the children with whom that person works. */
export const tellWeek = defineCommand({
  verb: 'standards.tellWeek',
  input: z.object({ person: personField }),
  load: async (transaction, { person }, _actor, moment) => loadAsked(transaction, person, moment),
  policy: onlyMachines('timekeeper'),
  run: async (transaction, asked, _input, moment, actor) => {
    if (asked.red + asked.amber === 0) return conflict('Nothing is asked of this person this week.')
    await warn(transaction, 'week', asked, moment, actor)
    return ok(asked)
  },
  trail: noteOf,
})

/** Tells one person that something is newly not met; once a day at most. */
export const tellRed = defineCommand({
  verb: 'standards.tellRed',
  input: z.object({ person: personField }),
  load: async (transaction, { person }, _actor, moment) => loadAsked(transaction, person, moment),
  policy: onlyMachines('timekeeper'),
  run: async (transaction, asked, _input, moment, actor) => {
    if (asked.fresh === 0) return conflict('Nothing has become red since this person was told.')
    await warn(transaction, 'red', asked, moment, actor)
    return ok(asked)
  },
  trail: noteOf,
})

async function loadAsked(transaction: Transaction, person: Id<'person'>, { today }: Moment) {
  const [asked] = await askedOfPeople(transaction, { today, informing: INFORMING, person })
  return asked ?? null
}

async function warn(
  transaction: Transaction,
  warning: Warning,
  { person, red, amber }: Asked,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const kind = warning === 'week' ? 'standardsThisWeek' : 'standardsTurnedRed'
  const about = '/monday' as const
  const key = warningKey(warning, moment.today)
  await tell(transaction, [{ kind, about, key, people: [person], counts: { red, amber } }], moment, actor)
}

function noteOf({ person, red, amber, fresh }: Asked) {
  return { children: [], body: { person, red, amber, fresh } }
}
