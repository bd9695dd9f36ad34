import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Direction, Measure, MeasureKind, Wanted } from './model.ts'

/** The measures of these actions in the order in which they were chosen, those taken back included. */
export async function measuresOf(
  { sql }: Transaction,
  actions: readonly Id<'action'>[],
): Promise<ReadonlyMap<Id<'action'>, readonly Measure[]>> {
  const found = new Map<Id<'action'>, Measure[]>()
  if (actions.length === 0) return found
  const rows = await sql
    .selectFrom('actions.measure')
    .select(['id', 'actionId', 'kind', 'topic', 'question', 'choices', 'standard', 'direction'])
    .select(['targetPercent', 'chosenOn', 'takenBackReason'])
    .where('actionId', 'in', actions)
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const of = row.actionId as Id<'action'>
    found.set(of, [...(found.get(of) ?? []), measureOf(row)])
  }
  return found
}

type MeasureRow = Record<'id' | 'kind' | 'direction' | 'chosenOn', string> &
  Record<'topic' | 'question' | 'standard' | 'takenBackReason', string | null> & {
    readonly choices: readonly string[]
    readonly targetPercent: number | null
  }

function measureOf(row: MeasureRow): Measure {
  return {
    id: row.id as Id<'measure'>,
    kind: row.kind as MeasureKind,
    ...{ topic: row.topic, question: row.question, choices: row.choices, standard: row.standard },
    direction: row.direction as Direction,
    targetPercent: row.targetPercent,
    chosenOn: dayOf(row.chosenOn),
    takenBack: row.takenBackReason === null ? null : { reason: row.takenBackReason },
  }
}

export interface By {
  readonly authority: string
  readonly person: string
  readonly at: Instant
  readonly on: Day
}

export async function insertMeasure(
  { sql }: Transaction,
  by: By,
  { id, action, ...wanted }: Wanted & { readonly id: Id<'measure'>; readonly action: Id<'action'> },
): Promise<void> {
  const { kind, topic, question, choices, standard, direction, targetPercent } = wanted
  await sql
    .insertInto('actions.measure')
    .values({
      ...{ authorityId: by.authority, id, actionId: action, kind, topic, question },
      ...{ choices: [...choices], standard, direction, targetPercent },
      ...{ chosenAt: formatInstant(by.at), chosenOn: formatDay(by.on), chosenBy: by.person },
    })
    .execute()
}

export async function takeBack(
  { sql }: Transaction,
  by: Pick<By, 'person' | 'at'>,
  measure: Id<'measure'>,
  reason: string,
): Promise<void> {
  await sql
    .updateTable('actions.measure')
    .set({ takenBackAt: formatInstant(by.at), takenBackBy: by.person, takenBackReason: reason })
    .where('id', '=', measure)
    .execute()
}
