import type pg from 'pg'

/** A case as far as its lifecycle asks for it. */
export interface CaseState {
  readonly status: string
  readonly round: string
  readonly first: string | null
  readonly second: string | null
  /** Seats whose own view is given, and the seat that is not waited for. */
  readonly given: readonly string[]
  readonly released: string | null
  readonly areOpen: boolean
  /** How many words of first views, and of the agreed record, there are. */
  readonly ownCount: number
  readonly agreedCount: number
}

export interface FollowUpState {
  readonly status: string
  readonly case: string
  /** Its manager and deputy, and with them whoever it went to since. */
  readonly named: readonly string[]
  readonly asked: readonly string[]
  readonly actedBy: readonly string[]
}

export interface ActionState {
  readonly status: string
  readonly doneBy: string | null
  readonly owner: string | null
}

/** Everything that has a lifecycle, by its id or code. */
export interface State {
  readonly round: Readonly<Record<string, { readonly status: string }>>
  readonly case: Readonly<Record<string, CaseState>>
  readonly followUp: Readonly<Record<string, FollowUpState>>
  readonly action: Readonly<Record<string, ActionState>>
}

const ROUNDS = `select json_object_agg(code, json_build_object('status', status)) from audits.round`

const SEAT = (seat: string) =>
  `(select person_id from audits.auditor a where a.case_id = c.id and a.seat = '${seat}' and a.until_at is null)`
const WORDS = (which: string) =>
  `((select count(*) from audits.answer a where a.case_id = c.id and a.view ${which})
    + (select count(*) from audits.judgement j where j.case_id = c.id and j.view ${which}))::int`
const CASES = `select json_object_agg(c.id, json_build_object('status', c.status, 'round', r.code,
    'first', ${SEAT('first')}, 'second', ${SEAT('second')}, 'areOpen', audits.views_open(c.authority_id, c.id),
    'given', (select coalesce(json_agg(s.view), '[]') from audits.submission s join audits.auditor a
      on a.case_id = s.case_id and a.seat = s.view and a.person_id = s.by_person and a.until_at is null
      where s.case_id = c.id),
    'released', (select a.seat from audits.release l join audits.auditor a
      on a.case_id = l.case_id and a.person_id = l.person_id and a.until_at is null where l.case_id = c.id limit 1),
    'ownCount', ${WORDS(`<> 'agreed'`)}, 'agreedCount', ${WORDS(`= 'agreed'`)}))
  from audits.case_file c join audits.round r on r.id = c.round_id`

const KIND = (kind: string) =>
  `exists (select from audits.follow_up_event e where e.follow_up_id = f.id and e.kind = '${kind}' and not exists (
    select from audits.follow_up_event o where o.follow_up_id = f.id and o.kind = 'reopened' and o.id > e.id))`
const FOLLOW_UPS = `select json_object_agg(f.id, json_build_object('case', f.case_id,
    'status', case when ${KIND('verified')} then 'verified' when ${KIND('acted')} then 'acted'
      when ${KIND('acknowledged')} then 'acknowledged' when f.manager_id is null then 'notRecorded' else 'raised' end,
    'named', array_remove(array[f.manager_id, f.deputy_id], null),
    'asked', (select coalesce(json_agg(p), '[]') from (select f.manager_id union select f.deputy_id union
      select e.to_person from audits.follow_up_event e where e.follow_up_id = f.id
        and e.kind = 'escalated') asked (p) where p is not null),
    'actedBy', (select coalesce(json_agg(e.by_person), '[]') from audits.follow_up_event e
      where e.follow_up_id = f.id and e.kind = 'acted')))
  from audits.follow_up f`

const NEWEST = (column: string, which: string) =>
  `(select e.${column} from actions.action_event e where e.action_id = a.id and ${which} order by e.id desc limit 1)`
const ACTIONS = `select json_object_agg(a.id, json_build_object('status', ${NEWEST('status', 'true')},
    'owner', a.person_id, 'doneBy', ${NEWEST('by_person', `e.status = 'done' and e.field is null`)})) from actions.action a`

const STATE = `select coalesce((${ROUNDS}), '{}') as round, coalesce((${CASES}), '{}') as case,
  coalesce((${FOLLOW_UPS}), '{}') as "followUp", coalesce((${ACTIONS}), '{}') as action`

/** Looks around every wall at the states of all rounds, cases, follow-ups and actions. */
export async function stateOf(superuser: pg.Pool): Promise<State> {
  const { rows } = await superuser.query<State>({ text: STATE, name: 'state' })
  return rows[0]!
}
