-- One drawn child within a round, with the facts of the draw day that the report's table shows.
create table audits.case_file (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  attempt integer not null,
  child_id uuid not null,
  reference text not null,
  position integer not null,
  status text not null
    check (status in ('drawn', 'allocated', 'inProgress', 'submitted', 'confirmed', 'replaced', 'cancelled')),
  age_years integer,
  team_id uuid,
  is_open_to_social_care boolean,
  replaces_id uuid,
  replacement_reason text,
  primary key (authority_id, id),
  unique (authority_id, round_id, attempt, reference),
  foreign key (authority_id, round_id) references audits.round,
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, team_id) references organisation.team,
  foreign key (authority_id, replaces_id) references audits.case_file
);
create index case_file_child on audits.case_file (authority_id, child_id);
create index case_file_team on audits.case_file (authority_id, team_id);
create index case_file_replaces on audits.case_file (authority_id, replaces_id);

-- The pair of a case: seat first writes the agreed record, seat second confirms it. Past pairs may be known
-- as workers without an account; a new auditor may have an account without a worker record.
create table audits.auditor (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  seat text not null check (seat in ('first', 'second')),
  person_id uuid,
  worker_id uuid,
  checks jsonb not null,
  override_reason text,
  from_at timestamptz not null,
  until_at timestamptz,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, worker_id) references organisation.worker,
  foreign key (authority_id, by_person) references access.person,
  check (person_id is not null or worker_id is not null)
);
create unique index auditor_seat on audits.auditor (authority_id, case_id, seat) where until_at is null;
create index auditor_person on audits.auditor (authority_id, person_id) where until_at is null;
create index auditor_person_all on audits.auditor (authority_id, person_id);
create index auditor_worker on audits.auditor (authority_id, worker_id);
create index auditor_by on audits.auditor (authority_id, by_person);
create index auditor_child on audits.auditor (authority_id, child_id);

-- Answers are added and never changed: the newest of a view stands. Writers of one case wait for each other on its
-- row in case_file and say which answer they had before them, so that nobody overwrites another unseen.
create table audits.answer (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  view text not null check (view in ('first', 'second', 'agreed')),
  topic text not null,
  question text not null,
  answer text check (answer in ('yes', 'partly', 'no', 'notEvidenced', 'notApplicable', 'notCommented')),
  mark text check (mark in ('strength', 'concern')),
  comment text,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index answer_case on audits.answer (authority_id, case_id, view, topic, question, id);
create index answer_child on audits.answer (authority_id, child_id);
create index answer_by on audits.answer (authority_id, by_person);

create table audits.judgement (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  view text not null check (view in ('first', 'second', 'agreed')),
  grade text check (grade in ('outstanding', 'good', 'requiresImprovement', 'inadequate')),
  grade_reason text,
  safeguarded text check (safeguarded in ('yes', 'no', 'cannotTell')),
  safeguarded_reason text,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index judgement_case on audits.judgement (authority_id, case_id, view, id);
create index judgement_child on audits.judgement (authority_id, child_id);
create index judgement_by on audits.judgement (authority_id, by_person);

create table audits.submission (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  view text not null check (view in ('first', 'second', 'agreed')),
  submitted_on date,
  at timestamptz not null,
  by_person uuid not null,
  is_single_audited boolean not null,
  primary key (authority_id, case_id, view),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index submission_child on audits.submission (authority_id, child_id);
create index submission_by on audits.submission (authority_id, by_person);

-- The second-named auditor's word that the agreed record says what both found.
create table audits.confirmation (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  at timestamptz not null,
  confirmed_on date,
  by_person uuid not null,
  primary key (authority_id, case_id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index confirmation_child on audits.confirmation (authority_id, child_id);
create index confirmation_by on audits.confirmation (authority_id, by_person);

-- Urgent and about one child. What happened to it since is a list of events that is only added to.
create table audits.follow_up (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  urgency text not null check (urgency in ('immediate', 'soon')),
  what text not null,
  why text not null,
  manager_id uuid,
  raised_at timestamptz not null,
  raised_on date,
  raised_by uuid not null,
  due_at timestamptz,
  due_on date,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, manager_id) references access.person,
  foreign key (authority_id, raised_by) references access.person
);
create index follow_up_case on audits.follow_up (authority_id, case_id);
create index follow_up_child on audits.follow_up (authority_id, child_id);
create index follow_up_manager on audits.follow_up (authority_id, manager_id);
create index follow_up_raised_by on audits.follow_up (authority_id, raised_by);
create table audits.follow_up_event (
  authority_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('told', 'acknowledged', 'acted', 'verified')),
  note text,
  -- Of `told`: who was told, and the day and London time when, as the teller says.
  told_to text,
  told_on date,
  told_time text check (told_time ~ '^\d\d:\d\d$'),
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, follow_up_id) references audits.follow_up,
  foreign key (authority_id, by_person) references access.person
);
create index follow_up_event_of on audits.follow_up_event (authority_id, follow_up_id, at);
create index follow_up_event_child on audits.follow_up_event (authority_id, child_id);
create index follow_up_event_by on audits.follow_up_event (authority_id, by_person);

-- What an audit asks for one child, not urgent.
create table audits.case_action (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  what text not null,
  owner text not null,
  due_on date not null,
  done_on date,
  made_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index case_action_case on audits.case_action (authority_id, case_id);
create index case_action_child on audits.case_action (authority_id, child_id);
create index case_action_by on audits.case_action (authority_id, by_person);

select ctx.guard_by_sight('audits.case_file');
select ctx.guard_by_sight('audits.auditor');
select ctx.guard_by_sight('audits.answer');
select ctx.guard_by_sight('audits.judgement');
select ctx.guard_by_sight('audits.submission');
select ctx.guard_by_sight('audits.confirmation');
select ctx.guard_by_sight('audits.follow_up');
select ctx.guard_by_sight('audits.follow_up_event');
select ctx.guard_by_sight('audits.case_action');
grant select, insert on audits.case_file, audits.auditor, audits.answer, audits.judgement, audits.submission,
  audits.confirmation, audits.follow_up, audits.follow_up_event, audits.case_action to goldthread_program;
grant update (status) on audits.case_file to goldthread_program;
grant update (until_at) on audits.auditor to goldthread_program;
grant update (done_on) on audits.case_action to goldthread_program;

-- An auditor who raises a follow-up shows the child to its manager and the manager's deputies, and one who submits
-- a case shows it to the moderators: the only sight that somebody without sight of the whole list may give.
create function audits.may_show(child uuid, to_person uuid, because text) returns boolean
  language sql stable as $$
  select exists (
    select from audits.follow_up f
    where f.authority_id = ctx.authority() and f.child_id = child and f.raised_by = ctx.actor()
      and because = 'followUp:' || f.id
      and (f.manager_id = to_person or exists (
        select from access.deputy d
        where d.authority_id = f.authority_id and d.person_id = f.manager_id and d.deputy_id = to_person))
  ) or exists (
    select from audits.submission s
    join access.role_held r on r.authority_id = s.authority_id and r.person_id = to_person
    where s.authority_id = ctx.authority() and s.child_id = child and s.by_person = ctx.actor()
      and because = 'moderation:' || s.case_id and r.role = 'moderator' and r.until_at is null
  )
$$;
revoke all on function audits.may_show(uuid, uuid, text) from public;
grant execute on function audits.may_show(uuid, uuid, text) to goldthread_program;
create policy by_auditor on access.sight for insert with check (
  authority_id = (select ctx.authority()) and audits.may_show(child_id, person_id, why));
