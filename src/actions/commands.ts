import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../access/index.ts'
import { formatDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { tell } from '../notices/index.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { lineField, RECORDED, textField } from './fields.ts'
import { insertEvent, NO_EVENT, type NewEvent } from './history/store.ts'
import { listAccounts } from './people/store.ts'
import { keepersOnly } from './policy.ts'
import { findRoundForAction } from './rounds/store.ts'
import type { Action } from './model.ts'
import { changesOf, checkDue, checkPerson, checkReference, checkSeen } from './rules.ts'
import * as store from './store.ts'
import { lastDayOf, parseDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'

/** Adds what was recommended after a round. Whose it is, and by when, may be recorded later. */
export const addAction = defineCommand({
  verb: 'actions.add',
  input: z.object({
    round: lineField('Choose the round that led to it'),
    reference: lineField('Enter the reference that it has in the report, like 6.1'),
    title: lineField('Enter a short title'),
    wording: textField('Enter the recommendation as it was agreed'),
    owner: RECORDED.owner,
    ...{ team: RECORDED.team, person: RECORDED.person, due: RECORDED.due, measure: RECORDED.measure },
  }),
  load: (transaction, { round }) => findForNew(transaction, round),
  policy: keepersOnly,
  run: async (transaction, round, input, moment, actor) => {
    const sound = checkNew(input, round)
    if (!sound.ok) return sound
    const id = moment.newId<'action'>()
    const recommended = parseDayOrMonth(formatDay(moment.today))
    const action = { ...input, id, round: round.id, recommended, inForceFrom: null, recommendation: null }
    await openAction({ transaction, actor, moment }, action)
    return ok({ id, reference: input.reference })
  },
  trail: ({ id, reference }, { id: round }) => ({ children: [], body: { action: id, reference, round } }),
})

/** Adds a further action to a recommendation that takes more than one. Its words stay as the board agreed them. */
export const addFurtherAction = defineCommand({
  verb: 'actions.addFurther',
  input: z.object({
    action: z.uuid(),
    reference: lineField('Enter a reference of its own, like 6.1.2'),
    title: lineField('Enter what this action is to do'),
    ...{ owner: RECORDED.owner, team: RECORDED.team, person: RECORDED.person, due: RECORDED.due },
    measure: RECORDED.measure,
  }),
  load: async (transaction, { action: id }) => {
    const first = await store.holdAction(transaction, id)
    const round = first && (await findForNew(transaction, first.round.code))
    return first && round && { first, round }
  },
  policy: keepersOnly,
  run: async (transaction, { first, round }, input, moment, actor) => {
    const sound = checkNew(input, round)
    if (!sound.ok) return sound
    const { recommended, wording } = first
    const recommendation = first.recommendation?.id ?? first.id
    const agreed = { round: round.id, recommended, wording, recommendation, inForceFrom: null }
    const id = moment.newId<'action'>()
    await openAction({ transaction, actor, moment }, { ...input, ...agreed, id })
    return ok({ id, reference: input.reference })
  },
  trail: ({ id, reference }, { first }) => ({
    children: [],
    body: { action: id, reference, recommendation: first.recommendation?.id ?? first.id },
  }),
})

/** Records owner, due day, day in force or measure; what stood there before stays in the history. */
export const recordAction = defineCommand({
  verb: 'actions.record',
  input: z.object({ action: z.uuid(), seen: z.string().optional(), ...RECORDED }),
  load: async (transaction, { action: id }) => {
    const action = await store.holdAction(transaction, id)
    const round = action && (await findForNew(transaction, action.round.code))
    return action && round && { action, round }
  },
  policy: keepersOnly,
  run: async (transaction, { action, round }, input, moment, actor) => {
    const sound = checkRecorded(input, action, round)
    if (!sound.ok) return sound
    const changes = changesOf(action, input, moment.today)
    if (!changes.ok) return changes
    for (const change of changes.value) {
      await store.updateField(transaction, action.id, change)
      await writeEvent({ transaction, actor, moment }, action.id, {
        ...{ ...NO_EVENT, status: action.status },
        ...change,
      })
    }
    if (changes.value.some(({ field }) => field === 'person'))
      await tellWhoseItIs({ transaction, actor, moment }, action.id, input.person, input.due)
    return changes
  },
  trail: (changes, { action: { id } }) => ({
    children: [],
    body: { action: id, changed: changes.map(({ field }) => field) },
  }),
})

interface Doing {
  readonly transaction: Transaction
  readonly actor: Actor
  readonly moment: Moment
}

async function openAction(doing: Doing, action: store.NewAction): Promise<void> {
  const { transaction, actor, moment } = doing
  await store.insertAction(transaction, { authority: actor.authority, at: moment.at }, action)
  await writeEvent(doing, action.id, { ...NO_EVENT, status: 'open' })
  await tellWhoseItIs(doing, action.id, action.person, action.due)
}

async function tellWhoseItIs(
  { transaction, actor, moment }: Doing,
  action: Id<'action'>,
  person: Id<'person'> | null,
  due: DayOrMonth | null,
): Promise<void> {
  if (person === null) return
  const news = { kind: 'actionGiven', about: `/actions/${action}`, people: [person] } as const
  const dueOn = due === null ? null : lastDayOf(due)
  await tell(transaction, [{ ...news, dueOn, key: `action:${action}:given:${moment.at}` }], moment, actor)
}

type RoundForNew = NonNullable<Awaited<ReturnType<typeof findForNew>>>
type Given = Pick<Action, 'person' | 'due'>

function checkNew(
  input: Given & Pick<Action, 'reference'>,
  { taken, accounts, held }: RoundForNew,
): Result<unknown, Refusal> {
  const checks = [
    checkReference(input.reference, taken),
    checkPerson(input.person, accounts),
    checkDue(input.due, held),
  ]
  return checks.find(({ ok }) => !ok) ?? ok(null)
}

// A due day that was taken in from a file stands until somebody changes it.
function checkRecorded(
  input: Given & { readonly seen?: string | undefined },
  action: Action,
  { accounts, held }: RoundForNew,
): Result<unknown, Refusal> {
  const checks = [
    checkSeen(action, input.seen),
    checkPerson(input.person, [...accounts, action.person]),
    checkDue(input.due === action.due ? null : input.due, held),
  ]
  return checks.find(({ ok }) => !ok) ?? ok(null)
}

/** A round that something may be recommended after, with whoever may be told of it. */
async function findForNew(transaction: Transaction, code: string) {
  const round = await findRoundForAction(transaction, code)
  return round && { ...round, accounts: await openAccounts(transaction) }
}

async function openAccounts(transaction: Transaction): Promise<Id<'person'>[]> {
  return (await listAccounts(transaction)).map(({ person }) => person)
}

function writeEvent(
  { transaction, actor, moment }: Doing,
  action: Id<'action'>,
  event: NewEvent,
): Promise<void> {
  const by = { authority: actor.authority, person: actor.person, at: moment.at }
  return insertEvent(transaction, by, { id: moment.newId(), action, ...event })
}
