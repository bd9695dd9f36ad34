import { z } from 'zod'
import {
  defineCommand,
  endedOn,
  findAccountToChange,
  holds,
  personField,
  type Account,
  type Actor,
  type Policy,
} from '../../../access/index.ts'
import { addDays } from '../../../kernel/day.ts'
import { asId, type Id } from '../../../kernel/ids.ts'
import { invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { dayField, optionalDayField } from '../../../platform/http/date-field.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { problemWithAbsence } from './rules.ts'
import { absencesFrom, insertAbsence, updateAbsenceEnd } from './store.ts'

const FIRST = 'Enter the first day away, like 27 3 2015'
const LAST = 'Enter the last day away, like 27 3 2015, or leave it blank'
const REASON = 'Enter why, in a few words, like annual leave'

/** Everybody declares for themselves; the audit lead, who has to know, for anybody. */
const ownOrLead: Policy<{ readonly isOwn: boolean }> = (actor, { isOwn }) =>
  isOwn || holds(actor, 'auditLead') ? 'allowed' : 'hidden'

/** Without a person in the form it is one's own absence; to name somebody is the audit lead's. */
const personOrOneself = z.object({ person: personField('Choose who is away').optional() })

interface Whose {
  readonly account: Account
  readonly isOwn: boolean
}

async function whose(
  transaction: Transaction,
  { person }: z.infer<typeof personOrOneself>,
  actor: Actor,
): Promise<Whose | null> {
  const account = await findAccountToChange(transaction, person ?? actor.person)
  return account === null ? null : { account, isOwn: person === undefined }
}

/** Declares the days on which somebody is away, so that no pair is proposed with them meanwhile. */
export const declareAbsence = defineCommand({
  verb: 'organisation.declareAbsence',
  input: personOrOneself.extend({
    first: dayField(FIRST),
    last: optionalDayField(LAST),
    reason: z.string({ error: REASON }).trim().min(1, REASON).max(100, 'Use at most 100 characters'),
  }),
  load: async (transaction, input, actor) => {
    const of = await whose(transaction, input, actor)
    return of && { ...of, declared: await absencesFrom(transaction, input.first, of.account.id) }
  },
  policy: (actor, facts) => ownOrLead(actor, facts),
  run: async (transaction, { account, declared }, { first, last, reason }, moment, actor) => {
    // People name the last day; a period is kept with the first day that lies after it.
    const period = { from: first, until: last === null ? null : addDays(last, 1) }
    const problem = problemWithAbsence(period, declared, moment.today)
    if (problem !== null) return invalidFields([problem])
    const id = moment.newId<'absence'>()
    const by = { authority: actor.authority, declaredBy: actor.person, declaredAt: moment.at }
    await insertAbsence(transaction, { ...by, id, person: account.id, period, reason })
    return ok({ id, person: account.id, displayName: account.displayName })
  },
  trail: ({ id, person }) => ({ children: [], body: { absence: id, person } }),
})

/** Ends an absence today, or takes it back when it has not begun. */
export const endAbsence = defineCommand({
  verb: 'organisation.endAbsence',
  input: personOrOneself.extend({
    absence: z.custom<Id<'absence'>>((text) => typeof text === 'string' && asId(text) !== null),
  }),
  load: async (transaction, input, actor, { today }) => {
    const of = await whose(transaction, input, actor)
    if (of === null) return null
    const declared = await absencesFrom(transaction, today, of.account.id)
    const absence = declared.find(({ id }) => id === input.absence)
    return absence === undefined ? null : { ...of, absence }
  },
  policy: (actor, facts) => ownOrLead(actor, facts),
  run: async (transaction, { absence }, _input, moment) => {
    await updateAbsenceEnd(transaction, absence.id, endedOn(absence, moment.today))
    return ok({ id: absence.id, person: absence.person, displayName: absence.displayName })
  },
  trail: ({ id, person }) => ({ children: [], body: { absence: id, person } }),
})
