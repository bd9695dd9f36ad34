import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isOneOf, knownOn } from '../known/query.ts'
import type { Involvement } from './model.ts'
import { standardRole } from './rules.ts'

type Child = Id<'child'>

/** Who worked with these children and when, as known at the end of the day (now when none is given), oldest first. */
export async function involvementsOf(
  transaction: Transaction,
  children: readonly Child[],
  known: Day | null,
): Promise<ReadonlyMap<Child, readonly Involvement[]>> {
  const rows = await selectInvolvements(transaction, children, known).execute()
  const byChild = new Map<Child, Involvement[]>(children.map((child) => [child, []]))
  for (const row of rows) byChild.get(row.childId as Child)?.push(involvementOf(row))
  return byChild
}

function selectInvolvements({ sql }: Transaction, children: readonly Child[], known: Day | null) {
  return sql
    .selectFrom('organisation.involvementVersion as v')
    .leftJoin('organisation.teamVersion as t', (join) =>
      join
        .onRef('t.authorityId', '=', 'v.authorityId')
        .onRef('t.thingId', '=', 'v.teamId')
        .on(knownOn('t', known)),
    )
    .leftJoin('organisation.workerVersion as w', (join) =>
      join
        .onRef('w.authorityId', '=', 'v.authorityId')
        .onRef('w.thingId', '=', 'v.workerId')
        .on(knownOn('w', known)),
    )
    .leftJoin('organisation.involvementRole as r', (join) =>
      join.onRef('r.authorityId', '=', 'v.authorityId').onRef('r.code', '=', 'v.role'),
    )
    .select([
      'v.thingId',
      'v.childId',
      'v.role',
      'r.meaning',
      'r.isOpenToSocialCare',
      'v.startsOn',
      'v.endsOn',
      'v.changeReason',
    ])
    .select([
      't.thingId as teamId',
      't.name as teamName',
      't.serviceName',
      'w.thingId as workerId',
      'w.name as workerName',
    ])
    .where(isOneOf('v.childId', children))
    .where(knownOn('v', known))
    .orderBy('v.startsOn')
    .orderBy('v.thingId')
}

interface Row {
  readonly thingId: string
  readonly childId: string
  readonly role: string | null
  readonly meaning: string | null
  readonly isOpenToSocialCare: boolean | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly changeReason: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly serviceName: string | null
  readonly workerId: string | null
  readonly workerName: string | null
}

function involvementOf(row: Row): Involvement {
  return {
    id: row.thingId as Id<'involvement'>,
    child: row.childId as Child,
    role: roleOf(row),
    from: dayOf(row.startsOn),
    until: dayOrNull(row.endsOn),
    team: teamOf(row),
    worker: workerOf(row),
    changeReason: row.changeReason,
  }
}

function roleOf({ role: code, meaning, isOpenToSocialCare }: Row): Involvement['role'] {
  if (code === null) return null
  return meaning === null ? standardRole(code) : { code, meaning, isOpenToSocialCare }
}

function teamOf({ teamId, teamName, serviceName }: Row): Involvement['team'] {
  if (teamId === null || teamName === null) return null
  return { id: teamId as Id<'team'>, name: teamName, agency: serviceName }
}

function workerOf({ workerId, workerName }: Row): Involvement['worker'] {
  return workerId === null || workerName === null ? null : { id: workerId as Id<'worker'>, name: workerName }
}
