import { z } from 'zod'
import { addDays, type Day } from '../../../kernel/day.ts'
import { asId, type Id } from '../../../kernel/ids.ts'
import type { Period } from '../../../kernel/period.ts'
import { invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { dayField, optionalDayField } from '../../../platform/http/date-field.ts'
import { defineCommand } from '../../door.ts'
import { askFor } from '../../job.ts'
import { onlyRoles } from '../../policy.ts'
import { STANDING_CHANGED } from '../news.ts'
import { personField } from '../model.ts'
import { findAccount, findAccountToChange } from '../store.ts'
import { endedOn, problemWithDeputy } from './rules.ts'
import { deputiesOf, insertDeputy, updateDeputyEnd } from './store.ts'

const FIRST = 'Enter the first day, like 27 3 2015'
const LAST = 'Enter the last day, like 27 3 2015, or leave it blank'

/** Names who takes a person's place, from the first day to the last one, or until it is ended. */
export const nameDeputy = defineCommand({
  verb: 'access.nameDeputy',
  input: z.object({
    person: personField(),
    deputy: personField('Choose who takes the place'),
    first: dayField(FIRST),
    last: optionalDayField(LAST),
  }),
  load: async (transaction, input) => {
    const account = await findAccountToChange(transaction, input.person)
    const deputy = await findAccount(transaction, input.deputy)
    if (account === null || deputy === null) return null
    return { account, deputy, named: await deputiesOf(transaction, input.person) }
  },
  policy: onlyRoles('administrator'),
  run: async (transaction, facts, input, moment, actor) => {
    const { authority } = actor
    const period = periodOf(input.first, input.last)
    const problem = problemWithDeputy({ ...facts, period })
    if (problem !== null) return invalidFields([problem])
    const id = moment.newId<'deputy'>()
    await insertDeputy(transaction, { authority, id, person: input.person, deputy: input.deputy, period })
    await askFor(transaction, STANDING_CHANGED, { actor, moment })
    return ok({ id, person: input.person, displayName: facts.deputy.displayName })
  },
  trail: ({ id, person }, _facts, { deputy }) => ({ children: [], body: { named: id, person, deputy } }),
})

// People name the last day; a period is kept with the first day that lies after it.
function periodOf(first: Day, last: Day | null): Period {
  return { from: first, until: last === null ? null : addDays(last, 1) }
}

/** Ends a deputy's time today. */
export const endDeputy = defineCommand({
  verb: 'access.endDeputy',
  input: z.object({
    person: personField(),
    named: z.custom<Id<'deputy'>>((text) => typeof text === 'string' && asId(text) !== null),
  }),
  load: async (transaction, { person, named }) =>
    (await deputiesOf(transaction, person)).find(({ id }) => id === named) ?? null,
  policy: onlyRoles('administrator'),
  run: async (transaction, deputy, { person }, moment, actor) => {
    await updateDeputyEnd(transaction, deputy.id, endedOn(deputy, moment.today))
    await askFor(transaction, STANDING_CHANGED, { actor, moment })
    return ok({ person, displayName: deputy.displayName })
  },
  trail: ({ person }, deputy) => ({
    children: [],
    body: { named: deputy.id, person, deputy: deputy.deputy },
  }),
})
