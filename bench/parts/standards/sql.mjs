// The five standards as SQL over entry(child, kind, day, attributes) and stay(child, place, from_day, until_day), in a
// form that both databases read. Each gives a child's verdict as a number: 0 met, 1 not met, 2 cannot tell, 3 not yet
// due, 4 not applicable; duties come together as they do with us: not met before cannot tell before met.
import { AS_AT } from './case-record.mjs'
import { FIVE } from './five.mjs'

/** A child's verdict from those of its duties. */
const TOGETHER = `case when bool_or(verdict = 1) then 1 when bool_or(verdict = 2) then 2 when bool_or(verdict = 0) then 0
  when bool_or(verdict = 3) then 3 else 4 end`

/** A query that gives `child, verdict` for each duty becomes one that gives a figure to compare for each verdict. */
export const figuresOf = (duties) => `
  select verdict, count(*) as children, sum(child) as total, sum((child::bigint * child) % 1000003) as mixed
  from (select s.child, coalesce(max(v.verdict), 4) as verdict from (select distinct child from everybody) s
    left join (select child, ${TOGETHER} as verdict from (${duties}) d group by child) v on v.child = s.child
    group by s.child) whole
  group by verdict order by verdict`

/** Stays that had begun, with the first day after those that count, and whether they had ended. */
const STAYS = `(select child, place, from_day, least(until_day, ${AS_AT + 1}) as stop, until_day,
  until_day <= ${AS_AT} as is_over from stay where from_day <= ${AS_AT} and until_day > from_day)`

/** A duty that nothing met: cut off by the end of the stay, not yet due, or not met. */
const unmet = (due) =>
  `case when is_over and ${due} >= until_day then 4 when ${due} >= ${AS_AT} and not is_over then 3 else 1 end`

export function dutiesBySql(kinds) {
  const kindOf = (name) => kinds.indexOf(name)
  const { present, within, cadence, current, attribute } = FIVE
  return {
    present: `select s.child, case when exists (select 1 from entry e where e.child = s.child
        and e.kind = ${kindOf(present.kind)} and e.day >= s.from_day and e.day < s.stop) then 0
        else ${unmet(`from_day + ${present.graceDays}`)} end as verdict from ${STAYS} s`,
    within: `select s.child, case when exists (select 1 from entry r where r.child = s.child
        and r.kind = ${kindOf(within.response)} and r.day between t.day and t.day + ${within.days}
        and r.day <= ${AS_AT}) then 0
        else ${unmet(`t.day + ${within.days}`)} end as verdict
      from ${STAYS} s join entry t on t.child = s.child and t.kind = ${kindOf(within.trigger)}
        and t.day >= s.from_day and t.day < s.stop`,
    cadence: `select child, case when next_day is null then ${unmet(`day + ${cadence.everyDays}`)}
        when next_day <= day + ${cadence.everyDays} then 0 else 1 end as verdict
      from (select child, is_over, until_day, day, lead(day) over (partition by child, place order by day, mark) as next_day
        from (select s.child, s.place, s.is_over, s.until_day, s.from_day as day, 0 as mark
            from ${STAYS} s
          union
          select s.child, s.place, s.is_over, s.until_day, e.day, 1 from ${STAYS} s join entry e
            on e.child = s.child and e.kind = ${kindOf(cadence.kind)} and e.day >= s.from_day and e.day < s.stop) marks) gaps`,
    current: `select child, case
        when wrong then ${unmet(`from_day + ${current.graceDays}`)}
        when day + ${current.days} < case when is_over then until_day else ${AS_AT} end then 1
        when complete = 1 then 0 else 2 end as verdict
      from (select s.*, e.day, (e.attributes & 3) as complete,
          e.day is null or (e.attributes & 3) in (2, 3) or e.day < s.from_day as wrong
        from ${STAYS} s left join lateral (
          select day, attributes from entry
          where entry.child = s.child and kind = ${kindOf(current.kind)} and day < s.stop
          order by day desc, id desc limit 1) e on true) latest`,
    attribute: `select child, case when yes + no + blank = 0 then 4
        when yes >= ceil((yes + no + blank) * ${attribute.leastPercent} / 100.0) then 0
        when yes + blank < ceil((yes + no + blank) * ${attribute.leastPercent} / 100.0) then 1 else 2 end as verdict
      from (select s.child, s.place,
          sum(case when (e.attributes >> 2) & 3 = 1 then 1 else 0 end) as yes,
          sum(case when (e.attributes >> 2) & 3 = 2 then 1 else 0 end) as no,
          sum(case when (e.attributes >> 2) & 3 = 0 then 1 else 0 end) as blank
        from ${STAYS} s join entry e on e.child = s.child and e.kind = ${kindOf(attribute.kind)}
          and e.day >= s.from_day and e.day < s.stop
        group by s.child, s.place) counted`,
  }
}
