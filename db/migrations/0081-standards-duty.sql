-- Verdicts as they were found when a child's record was last held against the standards. They can be found again from
-- the record at any time; they are kept so that lists need not. A row that no longer holds is closed, never deleted: so
-- it can be told what was shown on which day.
create table standards.duty (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  standard text not null,
  stay_id uuid,
  from_on date not null,
  due_on date,
  verdict text not null check (verdict in ('met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable')),
  reason text not null,
  is_history boolean not null,
  -- The entries (or missing episodes) that the verdict rests on, in the order of the record.
  entry_ids uuid[] not null,
  as_at date not null,
  evaluated_at timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, stay_id) references register.stay
);
create index duty_child on standards.duty (authority_id, child_id, standard) where superseded_at is null;
create index duty_of_child on standards.duty (authority_id, child_id);
create index duty_stay on standards.duty (authority_id, stay_id);
create index duty_open on standards.duty (authority_id, verdict, is_history, due_on) where superseded_at is null;
select ctx.guard_by_sight('standards.duty');
grant select, insert on standards.duty to goldthread_program;
grant update (superseded_at) on standards.duty to goldthread_program;

-- How one child stands by one standard: one row each, for the lists.
create table standards.child_state (
  authority_id uuid not null,
  child_id uuid not null,
  standard text not null,
  -- The verdict of what can still be cleared, and that of the whole time on the list.
  verdict_now text not null check (verdict_now in ('met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable')),
  verdict_stay text not null check (verdict_stay in ('met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable')),
  next_due_on date,
  not_met_count integer not null,
  history_count integer not null,
  as_at date not null,
  evaluated_at timestamptz not null,
  primary key (authority_id, child_id, standard),
  foreign key (authority_id, child_id) references organisation.child
);
create index child_state_standard on standards.child_state (authority_id, standard, verdict_now);
select ctx.guard_by_sight('standards.child_state');
grant select, insert on standards.child_state to goldthread_program;
grant update (verdict_now, verdict_stay, next_due_on, not_met_count, history_count, as_at, evaluated_at)
  on standards.child_state to goldthread_program;
