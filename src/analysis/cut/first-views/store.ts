import { sql as raw } from 'kysely'
import { isSettledCase } from '../../../audits/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { TwoVerdicts } from '../../agreement/model.ts'
import type { FoundTwoAnswers } from '../found.ts'

// Who sits at a case now and has given a first view, unless it was said of anybody there that they are not waited for:
// from then on the other could read, and what is written after that is no blind view.
const SEATS_GIVEN = raw`
  from audits.auditor a
  where a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null
    and exists (
      select from audits.submission s
      where s.authority_id = a.authority_id and s.case_id = a.case_id and s.view = a.seat
        and s.by_person = a.person_id)
    and not exists (
      select from audits.release r where r.authority_id = a.authority_id and r.case_id = a.case_id)`

/** For an expression over a case `c`: what each of its two auditors judged first; null where not both did. */
export const FIRST_VIEWS = raw<TwoVerdicts | null>`(
  select json_object_agg(seats.seat, seats.verdict)
  from (
    select a.seat, (
        select json_build_object('grade', j.grade, 'safeguarded', j.safeguarded)
        from audits.judgement j
        where j.authority_id = a.authority_id and j.case_id = a.case_id and j.view = a.seat
          and j.by_person = a.person_id
        order by j.id desc limit 1) as verdict
    ${SEATS_GIVEN}) seats
  where seats.verdict is not null and ${isSettledCase}
  having count(*) = 2)`

/** For an expression over a case `c`: what the pair agreed and what the last moderation of that very judgement came to. */
export const MODERATED = raw<TwoVerdicts | null>`(
  select case when m.id is null then null else json_build_object(
    'first', json_build_object('grade', j.grade, 'safeguarded', j.safeguarded),
    'second', json_build_object('grade', m.after_grade, 'safeguarded', m.after_safeguarded)) end
  from audits.judgement j
  left join audits.moderation m on m.authority_id = j.authority_id and m.judgement_id = j.id
  where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed'
    and ${isSettledCase}
  order by j.id desc, m.id desc nulls last limit 1)`

/** Every question that both auditors of these cases answered before they talked, as each last answered it. */
export async function twoAnswersOf(
  { ask }: Transaction,
  cases: readonly Id<'case'>[],
): Promise<FoundTwoAnswers[]> {
  return cases.length === 0 ? [] : ask<FoundTwoAnswers>(TWO_ANSWERS, [cases])
}

const TWO_ANSWERS = `
  select f.case_id as "case", f.topic, f.question, f.answer as first, s.answer as second
  from (${newestOf('first')}) f
  join (${newestOf('second')}) s on s.case_id = f.case_id and s.topic = f.topic and s.question = f.question
  where f.answer is not null and s.answer is not null
  order by f.case_id, f.topic, f.question`

function newestOf(seat: 'first' | 'second'): string {
  return `
    select distinct on (n.case_id, n.topic, n.question) n.case_id, n.topic, n.question, n.answer
    from audits.answer n
    join audits.auditor a on a.authority_id = n.authority_id and a.case_id = n.case_id and a.seat = '${seat}'
      and a.until_at is null and a.person_id = n.by_person
    where n.case_id = any($1::uuid[]) and n.view = '${seat}'
    order by n.case_id, n.topic, n.question, n.id desc`
}
