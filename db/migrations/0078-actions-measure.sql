-- What should move in the next round if an action works, chosen from what a round counts. Words alone stay in
-- actions.action.measure. A measure that was chosen is never changed: it is taken back, with a reason, and goes on
-- counting as one of the tests that were planned.
create table actions.measure (
  authority_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('answer', 'grade', 'followUps', 'standard')),
  topic text,
  question text,
  -- The answers, or the grades, that count as good.
  choices text[] not null default '{}',
  standard text,
  direction text not null check (direction in ('more', 'fewer')),
  chosen_at timestamptz not null,
  chosen_on date not null,
  chosen_by uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_reason text,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references actions.action,
  foreign key (authority_id, chosen_by) references access.person,
  foreign key (authority_id, taken_back_by) references access.person,
  check ((kind = 'answer') = (topic is not null and question is not null)),
  check ((kind = 'standard') = (standard is not null)),
  check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_reason is null))
);
create index measure_of on actions.measure (authority_id, action_id, id);
create index measure_by on actions.measure (authority_id, chosen_by);
create index measure_taken_back_by on actions.measure (authority_id, taken_back_by);
select ctx.guard_by_authority('actions.measure');
grant select, insert on actions.measure to goldthread_program;
grant update (taken_back_at, taken_back_by, taken_back_reason) on actions.measure to goldthread_program;
