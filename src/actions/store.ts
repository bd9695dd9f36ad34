import { sql as raw } from 'kysely'
import { formatDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import { dayOrNull, instantOfColumn } from '../platform/database/columns.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Action, CaseExposures, Outcome, Status } from './model.ts'
import type { Change } from './rules.ts'
import { MONTH_OF_ROUND } from './rounds/query.ts'
import { dayOrMonthOrNull } from '../kernel/day-or-month.ts'

/** Which actions; what is left out does not narrow. */
export interface ActionFilter {
  readonly id?: string | undefined
  readonly round?: string | undefined
  readonly status?: Status | undefined
  /** The actions of one recommendation, its first action included. */
  readonly recommendation?: string | undefined
  /** The last action of the page before. */
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

const NEWEST_STATUS = raw<Status>`(
  select e.status from actions.action_event e
  where e.authority_id = a.authority_id and e.action_id = a.id order by e.id desc limit 1)`

const NEWEST = raw<NewestRow>`(
  select jsonb_build_object('id', e.id, 'by', p.display_name, 'at', e.at) from actions.action_event e
  join access.person p on p.authority_id = e.authority_id and p.id = e.by_person
  where e.authority_id = a.authority_id and e.action_id = a.id order by e.id desc limit 1)`

const OUTCOME = raw<Outcome | null>`(
  select e.outcome from actions.action_event e
  where e.authority_id = a.authority_id and e.action_id = a.id and e.field is null order by e.id desc limit 1)`

const FINISHED = raw<{ by: string; happened: string | null } | null>`(
  select jsonb_build_object('by', e.by_person, 'happened', e.happened) from actions.action_event e
  where e.authority_id = a.authority_id and e.action_id = a.id and e.status = 'done' and e.field is null
  order by e.id desc limit 1)`

// The newest word on each case counts.
const CASE_EXPOSURES = raw<readonly CaseExposures[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('round', x.code, 'exposure', x.exposure, 'count', x.count)), '[]')
  from (
    select r.code, n.exposure, count(*)::int as count
    from (
      select distinct on (e.case_id) e.round_id, e.exposure from actions.case_exposure e
      where e.authority_id = a.authority_id and e.action_id = a.id order by e.case_id, e.id desc
    ) n join audits.round r on r.authority_id = a.authority_id and r.id = n.round_id
    group by r.code, n.exposure
  ) x)`

const ORDER = raw`a.recommended desc nulls last, a.id`

function comesAfter(id: string) {
  return raw<boolean>`exists (
    select from actions.action p where p.authority_id = a.authority_id and p.id = ${id}
      and (coalesce(a.recommended, '') < coalesce(p.recommended, '')
        or (coalesce(a.recommended, '') = coalesce(p.recommended, '') and a.id > p.id)))`
}

/** Actions as they stand now: those recommended last come first, and then as they were entered. */
export async function listActions({ sql }: Transaction, filter: ActionFilter): Promise<Action[]> {
  const rows = await sql
    .selectFrom('actions.action as a')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'a.authorityId').onRef('r.id', '=', 'a.recommendedRoundId'),
    )
    .leftJoin('actions.action as m', (join) =>
      join.onRef('m.authorityId', '=', 'a.authorityId').onRef('m.id', '=', 'a.recommendationId'),
    )
    .leftJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'a.authorityId').onRef('p.id', '=', 'a.personId'),
    )
    .select(['a.id', 'a.reference', 'a.title', 'a.wording', 'a.recommended', 'a.owner', 'a.due'])
    .select(['a.team', 'a.personId', 'p.displayName as personName', 'a.recommendationId'])
    .select(['m.reference as recommendationReference', NEWEST.as('newest'), OUTCOME.as('outcome')])
    .select(['a.inForceFrom', 'a.measure', NEWEST_STATUS.as('status'), FINISHED.as('finished')])
    .select(CASE_EXPOSURES.as('caseExposures'))
    .select(['r.id as roundId', 'r.code as roundCode', 'r.registerId', MONTH_OF_ROUND.as('roundMonth')])
    .$if(filter.id !== undefined, (query) => query.where('a.id', '=', filter.id ?? ''))
    .$if(filter.round !== undefined, (query) => query.where('r.code', '=', filter.round ?? ''))
    .$if(filter.recommendation !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('a.id', '=', filter.recommendation ?? ''),
          where('a.recommendationId', '=', filter.recommendation ?? ''),
        ]),
      ),
    )
    .$if(filter.status !== undefined, (query) => query.where(NEWEST_STATUS, '=', filter.status ?? 'open'))
    .$if(filter.after !== undefined, (query) => query.where(comesAfter(filter.after ?? '')))
    .$if(filter.limit !== undefined, (query) => query.limit(filter.limit ?? 0))
    .orderBy(ORDER)
    .execute()
  return rows.map(actionOf)
}

interface NewestRow {
  readonly id: string
  readonly by: string
  readonly at: string
}

type ActionRow = Record<
  'id' | 'reference' | 'title' | 'wording' | 'roundId' | 'roundCode' | 'registerId',
  string
> &
  Record<'recommended' | 'owner' | 'due' | 'inForceFrom' | 'measure' | 'roundMonth', string | null> &
  Record<
    'team' | 'personId' | 'personName' | 'recommendationId' | 'recommendationReference',
    string | null
  > & {
    readonly status: Status
    readonly newest: NewestRow
    readonly outcome: Outcome | null
    readonly caseExposures: readonly CaseExposures[]
    readonly finished: { readonly by: string; readonly happened: string | null } | null
  }

function actionOf(row: ActionRow): Action {
  return {
    id: row.id as Id<'action'>,
    reference: row.reference,
    title: row.title,
    wording: row.wording,
    recommendation: recommendationOf(row),
    round: {
      id: row.roundId as Id<'round'>,
      code: row.roundCode,
      month: dayOrMonthOrNull(row.roundMonth),
      register: row.registerId as Id<'register'>,
    },
    recommended: dayOrMonthOrNull(row.recommended),
    owner: row.owner,
    team: row.team,
    person: row.personId as Id<'person'> | null,
    personName: row.personName,
    due: dayOrMonthOrNull(row.due),
    inForceFrom: dayOrNull(row.inForceFrom),
    caseExposures: row.caseExposures,
    measure: row.measure,
    status: row.status,
    outcome: row.status === 'closed' ? row.outcome : null,
    newest: { ...row.newest, id: row.newest.id as Id<'actionEvent'>, at: instantOfColumn(row.newest.at) },
    doneBy: (row.finished?.by ?? null) as Id<'person'> | null,
    reportedDone: dayOrMonthOrNull(row.finished?.happened ?? null),
  }
}

function recommendationOf({
  recommendationId,
  recommendationReference,
}: ActionRow): Action['recommendation'] {
  if (recommendationId === null || recommendationReference === null) return null
  return { id: recommendationId as Id<'action'>, reference: recommendationReference }
}

/** One action, kept from others while this one is changed; null when there is none. */
export async function holdAction(transaction: Transaction, id: string): Promise<Action | null> {
  const { sql } = transaction
  await sql.selectFrom('actions.action').select('id').where('id', '=', id).forUpdate().execute()
  return findAction(transaction, id)
}

export async function findAction(transaction: Transaction, id: string): Promise<Action | null> {
  return (await listActions(transaction, { id }))[0] ?? null
}

export type NewAction = Pick<
  Action,
  'id' | 'reference' | 'title' | 'wording' | 'recommended' | 'owner' | 'due'
> &
  Pick<Action, 'inForceFrom' | 'measure' | 'team' | 'person'> & {
    readonly round: Id<'round'>
    /** Null where it is the first action of its recommendation. */
    readonly recommendation: Id<'action'> | null
  }

export async function insertAction(
  { sql }: Transaction,
  by: { readonly authority: string; readonly at: Instant },
  action: NewAction,
): Promise<void> {
  const { round, inForceFrom, id, reference, title, wording, recommended, owner, due, measure } = action
  const { team, person: personId, recommendation: recommendationId } = action
  await sql
    .insertInto('actions.action')
    .values({
      ...{ authorityId: by.authority, id, recommendedRoundId: round, reference, title, wording },
      ...{ recommended, owner, team, personId, recommendationId, due, measure, madeAt: formatInstant(by.at) },
      inForceFrom: inForceFrom === null ? null : formatDay(inForceFrom),
    })
    .execute()
}

export async function updateField(
  { sql }: Transaction,
  action: Id<'action'>,
  { field, value }: Change,
): Promise<void> {
  await sql
    .updateTable('actions.action')
    .set({ [field === 'person' ? 'personId' : field]: value })
    .where('id', '=', action)
    .execute()
}
