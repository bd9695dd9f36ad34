import type { Day } from '../../kernel/day.ts'
import { addDays, formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { instantOfColumn, dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { INFORMING } from '../informing.ts'
import type { Reason, Verdict } from '../model.ts'

/** A duty as it was found when the child's record was last held against the standards. */
export interface KeptDuty {
  readonly id: Id<'duty'>
  readonly child: Id<'child'>
  readonly standard: string
  readonly stay: Id<'stay'> | null
  readonly from: Day
  readonly due: Day | null
  readonly verdict: Verdict
  readonly reason: Reason
  readonly isHistory: boolean
  /** The entries that the verdict rests on: the first and the last. */
  readonly entries: readonly Id<'entry'>[]
  /** When it was first found so: what became red today was found today. */
  readonly foundAt: Instant
}

export interface MondayAsked {
  /** Whose duties; null for every child in the actor's sight. */
  readonly children: readonly Id<'child'>[] | null
  readonly today: Day
  /** How many days before it is due a duty turns amber. */
  readonly amberDays: number
}

/** Reds and ambers that can still be cleared, the newest first; what is history stands apart. */
export interface Monday {
  readonly reds: readonly KeptDuty[]
  readonly ambers: readonly KeptDuty[]
  /** Duties that cannot be told, now. */
  readonly cannotTell: readonly KeptDuty[]
  /** Missed and past clearing: the number, and the newest of them. */
  readonly history: readonly KeptDuty[]
}

const MOST_HISTORY = 500

/** What a team has on a Monday, as far as the actor's sight goes: what only informs is no work to do. */
export async function teamsMonday(transaction: Transaction, asked: MondayAsked): Promise<Monday> {
  const soon = addDays(asked.today, asked.amberDays)
  const [reds, ambers, cannotTell, history] = [
    await duties(transaction, asked, 'notMet', false).execute(),
    await duties(transaction, asked, 'notYetDue', false)
      .where('d.dueOn', '>=', formatDay(asked.today))
      .where('d.dueOn', '<=', formatDay(soon))
      .execute(),
    await duties(transaction, asked, 'cannotTell', false).execute(),
    await duties(transaction, asked, 'notMet', true).limit(MOST_HISTORY).execute(),
  ]
  return {
    reds: reds.map(keptDutyOf),
    ambers: ambers.map(keptDutyOf),
    cannotTell: cannotTell.map(keptDutyOf),
    history: history.map(keptDutyOf),
  }
}

function duties(transaction: Transaction, { children }: MondayAsked, verdict: Verdict, isHistory: boolean) {
  const all = openDuties(transaction)
    .where('d.verdict', '=', verdict)
    .where('d.isHistory', '=', isHistory)
    .where('d.standard', 'not in', INFORMING)
    .orderBy('d.dueOn', (order) => order.desc().nullsLast())
    .orderBy('d.id')
  return children === null ? all : all.where('d.childId', 'in', [...children, NOBODY])
}

/** An id that no child has: an empty list of children is a list all the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What is kept of one child: whatever is not met, cannot be told or is not yet due, the newest first. */
export async function keptDutiesOf(transaction: Transaction, child: Id<'child'>): Promise<KeptDuty[]> {
  const rows = await openDuties(transaction)
    .where('d.childId', '=', child)
    .orderBy('d.dueOn', (order) => order.desc().nullsLast())
    .orderBy('d.id')
    .execute()
  return rows.map(keptDutyOf)
}

function openDuties({ sql }: Transaction) {
  return sql
    .selectFrom('standards.duty as d')
    .select(['d.id', 'd.childId', 'd.standard', 'd.stayId', 'd.fromOn', 'd.dueOn', 'd.verdict', 'd.reason'])
    .select(['d.isHistory', 'd.entryIds', 'd.evaluatedAt'])
    .where('d.supersededAt', 'is', null)
}

type DutyRow = Awaited<ReturnType<ReturnType<typeof openDuties>['execute']>>[number]

function keptDutyOf(row: DutyRow): KeptDuty {
  return {
    id: row.id as Id<'duty'>,
    child: row.childId as Id<'child'>,
    standard: row.standard,
    stay: row.stayId as Id<'stay'> | null,
    from: dayOf(row.fromOn),
    due: dayOrNull(row.dueOn),
    verdict: row.verdict as Verdict,
    reason: row.reason as Reason,
    isHistory: row.isHistory,
    entries: row.entryIds as Id<'entry'>[],
    foundAt: instantOfColumn(row.evaluatedAt),
  }
}

/** How a child stands by a standard. */
export interface ChildState {
  readonly child: Id<'child'>
  readonly standard: string
  /** Of what can still be cleared. */
  readonly now: Verdict
  /** Of the whole time on the list, with what is history. */
  readonly overall: Verdict
  readonly nextDue: Day | null
  readonly notMetCount: number
  readonly historyCount: number
  readonly asAt: Day
}

/** How these children stand by every standard: the cells of a list, as far as the actor's sight goes. */
export async function listByStandard(
  { sql }: Transaction,
  children: readonly Id<'child'>[],
): Promise<ChildState[]> {
  const rows = await sql
    .selectFrom('standards.childState as s')
    .select(['s.childId', 's.standard', 's.verdictNow', 's.verdictStay', 's.nextDueOn', 's.asAt'])
    .select(['s.notMetCount', 's.historyCount'])
    .where('s.childId', 'in', [...children, NOBODY])
    .orderBy('s.childId')
    .orderBy('s.standard')
    .execute()
  return rows.map((row) => ({
    child: row.childId as Id<'child'>,
    standard: row.standard,
    now: row.verdictNow as Verdict,
    overall: row.verdictStay as Verdict,
    nextDue: dayOrNull(row.nextDueOn),
    notMetCount: row.notMetCount,
    historyCount: row.historyCount,
    asAt: dayOf(row.asAt),
  }))
}

/** How the children on a register stood by a standard on a day: the same figure for everybody who may see it. */
export interface Share {
  readonly standard: string
  readonly on: Day
  readonly madeAt: Instant
  readonly met: number
  readonly notMet: number
  readonly cannotTell: number
  readonly notYetDue: number
  readonly notApplicable: number
  readonly listCount: number
}

/** The shares of a register's whole list day by day, the earliest first; of two cuts of a day the later. */
export async function shareOverTime(
  { sql }: Transaction,
  register: Id<'register'>,
  from: Day,
  until: Day,
): Promise<Share[]> {
  const rows = await sql
    .selectFrom('standards.share as s')
    .distinctOn(['s.standard', 's.cutOn'])
    .select(['s.standard', 's.cutOn', 's.madeAt', 's.metCount', 's.notMetCount', 's.cannotTellCount'])
    .select(['s.notYetDueCount', 's.notApplicableCount', 's.listCount'])
    .where('s.registerId', '=', register)
    .where('s.cutOn', '>=', formatDay(from))
    .where('s.cutOn', '<', formatDay(until))
    .orderBy('s.standard')
    .orderBy('s.cutOn')
    .orderBy('s.madeAt', 'desc')
    .execute()
  return rows.map((row) => ({
    standard: row.standard,
    on: dayOf(row.cutOn),
    madeAt: instantOfColumn(row.madeAt),
    met: row.metCount,
    notMet: row.notMetCount,
    cannotTell: row.cannotTellCount,
    notYetDue: row.notYetDueCount,
    notApplicable: row.notApplicableCount,
    listCount: row.listCount,
  }))
}
