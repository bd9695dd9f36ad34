import { sql as raw } from 'kysely'
import { addDays, formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { SOON_DAYS, type Asked } from './model.ts'

interface Asking {
  readonly today: Day
  /** Standards that only inform and are never red. */
  readonly informing: readonly string[]
  /** One person alone, or everybody who works with a child. */
  readonly person: Id<'person'> | null
}

/**
 * How many duties are red, amber and newly red for each person, over the children with whom that person works. Newly
 * red is what was found not met since the person was last told, and was not found so before.
 */
export async function askedOfPeople({ sql }: Transaction, asking: Asking): Promise<Asked[]> {
  const { today, informing, person } = asking
  const soon = formatDay(addDays(today, SOON_DAYS))
  const { rows } = await raw<{ personId: string; red: number; amber: number; fresh: number }>`
    with works as (
      select distinct s.authority_id, s.person_id, s.child_id
        from access.sight s
        join access.person p on p.authority_id = s.authority_id and p.id = s.person_id and p.closed_at is null
       where s.why in ('involvement', 'team') and (s.until_at is null or s.until_at > now())
         and (${person}::uuid is null or s.person_id = ${person}::uuid)),
    told as (
      select person_id, max(made_at) as at from notices.notice
       where kind = 'standardsTurnedRed' group by person_id)
    select w.person_id,
      count(*) filter (where d.verdict = 'notMet')::int as red,
      count(*) filter (where d.verdict = 'notYetDue')::int as amber,
      count(*) filter (where d.verdict = 'notMet' and (t.at is null or d.evaluated_at > t.at)
        and not exists (
          select from standards.duty b
           where b.authority_id = d.authority_id and b.child_id = d.child_id and b.standard = d.standard
             and b.from_on = d.from_on and b.verdict = 'notMet' and not b.is_history
             and b.superseded_at is not null))::int as fresh
      from works w
      join standards.duty d on d.authority_id = w.authority_id and d.child_id = w.child_id
      left join told t on t.person_id = w.person_id
     where d.superseded_at is null and not d.is_history and d.standard <> all (${informing}::text[])
       and (d.verdict = 'notMet'
         or (d.verdict = 'notYetDue' and d.due_on >= ${formatDay(today)}::date and d.due_on <= ${soon}::date))
     group by w.person_id
     order by w.person_id`.execute(sql)
  return rows.map(({ personId, ...counts }) => ({ person: personId as Id<'person'>, ...counts }))
}
