-- A follow-up names a deputy beside its manager, and goes up the line when its time has passed.
alter table audits.follow_up add column deputy_id uuid;
alter table audits.follow_up add foreign key (authority_id, deputy_id) references access.person;
create index follow_up_deputy on audits.follow_up (authority_id, deputy_id);

alter table audits.follow_up_event drop constraint follow_up_event_kind_check;
alter table audits.follow_up_event add constraint follow_up_event_kind_check
  check (kind in ('told', 'acknowledged', 'acted', 'verified', 'escalated'));
-- Of `escalated`: to whom it went, because of what, and how far up the line that is.
alter table audits.follow_up_event add column to_person uuid;
alter table audits.follow_up_event add column because text check (because in ('overdue', 'managerGone'));
alter table audits.follow_up_event add column rung integer check (rung between 0 and 9);
alter table audits.follow_up_event add foreign key (authority_id, to_person) references access.person;
alter table audits.follow_up_event add check (
  (kind = 'escalated') = (to_person is not null and because is not null and rung is not null));
create index follow_up_event_to on audits.follow_up_event (authority_id, to_person);
-- A job that runs again tells nobody twice.
create unique index follow_up_escalated_once on audits.follow_up_event (authority_id, follow_up_id, to_person)
  where kind = 'escalated';

-- How long a follow-up may take, as the audit lead set it; the newest row stands, and what was raised keeps its own.
create table audits.follow_up_clock (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  immediate_hours integer not null check (immediate_hours between 1 and 168),
  soon_working_days integer not null check (soon_working_days between 1 and 20),
  next_hours integer not null check (next_hours between 1 and 168),
  next_working_days integer not null check (next_working_days between 1 and 20),
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person
);
create index follow_up_clock_by on audits.follow_up_clock (authority_id, by_person);
select ctx.guard_by_authority('audits.follow_up_clock');
grant select, insert on audits.follow_up_clock to goldthread_program;

-- The deputy named in the follow-up sees the child from the start, like the manager.
create or replace function audits.may_show(child uuid, to_person uuid, because text) returns boolean
  language sql stable as $$
  select exists (
    select from audits.follow_up f
    where f.authority_id = ctx.authority() and f.child_id = child and f.raised_by = ctx.actor()
      and because = 'followUp:' || f.id
      and (f.manager_id = to_person or f.deputy_id = to_person or exists (
        select from access.deputy d
        where d.authority_id = f.authority_id and d.person_id = f.manager_id and d.deputy_id = to_person))
  ) or exists (
    select from audits.submission s
    join access.role_held r on r.authority_id = s.authority_id and r.person_id = to_person
    where s.authority_id = ctx.authority() and s.child_id = child and s.by_person = ctx.actor()
      and because = 'moderation:' || s.case_id and r.role = 'moderator' and r.until_at is null
  )
$$;
