-- Whether one case of a round could show an action, where somebody knows better than the days tell: the newest word
-- counts. What it says names no child, so that everybody may read how many; why, which may tell of the child, is guarded.
create table actions.case_exposure (
  authority_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  exposure text not null check (exposure in ('yes', 'partly', 'no', 'cannotTell')),
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references actions.action,
  foreign key (authority_id, round_id) references audits.round,
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index case_exposure_action on actions.case_exposure (authority_id, action_id, case_id, id);
create index case_exposure_round on actions.case_exposure (authority_id, round_id);
create index case_exposure_case on actions.case_exposure (authority_id, case_id);
create index case_exposure_by on actions.case_exposure (authority_id, by_person);
create table actions.case_exposure_reason (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  reason text not null,
  primary key (authority_id, id),
  foreign key (authority_id, id) references actions.case_exposure,
  foreign key (authority_id, child_id) references organisation.child
);
create index case_exposure_reason_child on actions.case_exposure_reason (authority_id, child_id);
select ctx.guard_by_authority('actions.case_exposure');
select ctx.guard_by_sight('actions.case_exposure_reason');
grant select, insert on actions.case_exposure, actions.case_exposure_reason to goldthread_program;
