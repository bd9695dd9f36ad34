-- A follow-up that was opened again goes up the line again, to the same people too: once for every time that it was
-- asked for. Blank where it was never opened again before.
alter table audits.follow_up_event add column since_event uuid;
alter table audits.follow_up_event add foreign key (authority_id, since_event) references audits.follow_up_event;
alter table audits.follow_up_event add check (since_event is null or kind = 'escalated');
create index follow_up_event_since on audits.follow_up_event (authority_id, since_event);
drop index audits.follow_up_escalated_once;
create unique index follow_up_escalated_once
  on audits.follow_up_event (authority_id, follow_up_id, to_person, coalesce(since_event, follow_up_id))
  where kind = 'escalated';

-- Of two graders each could tell from the other's view who gave what: closed or not, each goes on seeing the own alone.
drop policy blind on audits.calibration_view;
create policy blind on audits.calibration_view as restrictive using (
  person_id = (select ctx.actor())
  or exists (select from audits.calibration c
    where c.authority_id = calibration_view.authority_id and c.id = calibration_id and c.closed_at is not null
      and ((select count(*) from audits.calibration_done d
          where d.authority_id = c.authority_id and d.calibration_id = c.id) > 2
        or not exists (select from audits.calibration_done d
          where d.authority_id = c.authority_id and d.calibration_id = c.id and d.person_id = (select ctx.actor())))));

-- A line of a plan that was marked as done by mistake is opened again with a reason; both stay, and it may be done anew.
alter table audits.improvement_done add column attempt integer not null default 1 check (attempt > 0);
alter table audits.improvement_done drop constraint improvement_done_pkey;
alter table audits.improvement_done add primary key (authority_id, improvement_id, attempt);
create table audits.improvement_undone (
  authority_id uuid not null,
  improvement_id uuid not null,
  attempt integer not null,
  child_id uuid not null,
  reason text not null,
  undone_on date not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, improvement_id, attempt),
  foreign key (authority_id, improvement_id, attempt) references audits.improvement_done,
  foreign key (authority_id, by_person) references access.person
);
create index improvement_undone_child on audits.improvement_undone (authority_id, child_id);
create index improvement_undone_by on audits.improvement_undone (authority_id, by_person);
select ctx.guard_by_sight('audits.improvement_undone');
grant select, insert on audits.improvement_undone to goldthread_program;
