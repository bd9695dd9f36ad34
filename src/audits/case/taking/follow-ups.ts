import {
  code,
  day,
  filled,
  optional,
  text,
  wholeNumber,
  type ImportContext,
  type RowOf,
  type RowProblem,
  type RowVerdict,
  type Write,
} from '../../../imports/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { instantInLondon } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { URGENCIES, type EventKind, type FollowUp } from '../follow-up/model.ts'
import { followUpsOf, insertEvent, insertFollowUp } from '../follow-up/store.ts'
import { placedCases, placeOf, type PlacedCase } from './store.ts'
import { AUDITED_HERE, DONE_BEFORE, NO_SUCH_CASE } from './words.ts'

const urgency = code(Object.fromEntries(URGENCIES.map((each) => [each, each])))

/** What a file of follow-ups says; a blank day is not recorded. */
export const followUpColumns = {
  round: filled(text, 'round'),
  position: filled(wholeNumber, 'position'),
  urgency: filled(urgency, 'urgency'),
  what: filled(text, 'what'),
  why: filled(text, 'why'),
  raised: optional(day, 'raised_on'),
  acknowledged: optional(day, 'acknowledged_on'),
  done: optional(day, 'done_on'),
}

export type FollowUpRow = RowOf<typeof followUpColumns>

export function followUpKey(row: FollowUpRow): string {
  return `${placeOf(row)} ${row.what}`
}

export function checkFollowUp({ raised, done }: FollowUpRow): RowProblem | null {
  return raised !== null && done !== null && done < raised ? { column: 'done', reason: DONE_BEFORE } : null
}

/** Takes in the follow-ups of rounds of the past. Who was asked, and what nobody wrote down, stays not recorded. */
export async function takeFollowUps(
  transaction: Transaction,
  context: ImportContext,
): Promise<Write<FollowUpRow>> {
  return async (rows) => {
    const cases = await placedCases(transaction, [...new Set(rows.map(({ round }) => round))])
    const ids = [...cases.values()].map(({ id }) => id)
    const known = await followUpsOf(transaction, ids)
    const verdicts: RowVerdict[] = []
    for (const row of rows) verdicts.push(await takeFollowUp(transaction, context, { cases, known }, row))
    return verdicts
  }
}

interface Known {
  readonly cases: ReadonlyMap<string, PlacedCase>
  readonly known: readonly FollowUp[]
}

async function takeFollowUp(
  transaction: Transaction,
  context: ImportContext,
  { cases, known }: Known,
  row: FollowUpRow,
): Promise<RowVerdict> {
  const file = cases.get(placeOf(row))
  if (file === undefined)
    return { outcome: 'rejected', problem: { column: 'position', reason: NO_SUCH_CASE } }
  if (!file.isOfPast) return { outcome: 'rejected', problem: { column: 'round', reason: AUDITED_HERE } }
  const isKnown = known.some((each) => each.case === file.id && each.what === row.what)
  if (!isKnown) await addFollowUp(transaction, context, file, row)
  return { outcome: isKnown ? 'unchanged' : 'added', child: file.child, note: null }
}

async function addFollowUp(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  file: PlacedCase,
  row: FollowUpRow,
): Promise<void> {
  const id = moment.newId<'followUp'>()
  const { urgency, what, why } = row
  const by = actor.person
  const raisedAt = row.raised === null ? moment.at : startOf(row.raised)
  const unknown = { manager: null, deputy: null, dueAt: null, dueOn: null }
  const fresh = {
    id,
    case: file.id,
    child: file.child,
    urgency,
    what,
    why,
    raisedAt,
    raisedOn: row.raised,
    by,
  }
  await insertFollowUp(transaction, actor.authority, { ...fresh, ...unknown })
  for (const [kind, on] of eventsOf(row)) {
    const event = { id: moment.newId<'followUpEvent'>(), kind, note: null, told: null, at: startOf(on), by }
    await insertEvent(transaction, actor.authority, { id, child: file.child }, event)
  }
}

function eventsOf({ acknowledged, done }: FollowUpRow): [EventKind, Day][] {
  return [
    ...(acknowledged === null ? [] : [['acknowledged', acknowledged] as [EventKind, Day]]),
    ...(done === null ? [] : [['acted', done] as [EventKind, Day]]),
  ]
}

function startOf(on: Day) {
  return instantInLondon(formatDay(on), 0)
}
