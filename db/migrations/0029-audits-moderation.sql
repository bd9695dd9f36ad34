-- How a round looks twice at its own audits: one in so many of the Good, drawn; which cases are audited again, and when.
-- Null in moderation_one_in: whether the round was moderated is not recorded.
alter table audits.round
  add column moderation_one_in integer default 4 check (moderation_one_in between 1 and 100),
  add column re_audit_of text not null default 'weak' check (re_audit_of in ('weak', 'inadequate')),
  add column re_audit_weeks integer not null default 12 check (re_audit_weeks between 1 and 52),
  -- Why a round was closed although moderation still waited.
  add column close_reason text,
  -- A re-audit is a round of one chosen case; this is the case that it looks at again.
  add column re_audits_case_id uuid,
  add foreign key (authority_id, re_audits_case_id) references audits.case_file;
create index round_re_audits_case on audits.round (authority_id, re_audits_case_id);
-- Rounds that were over before there was moderation here say nothing of it. The owner is held by row security like
-- everybody else while it is forced.
alter table audits.round no force row level security;
update audits.round set moderation_one_in = null where status in ('closed', 'cancelled', 'knownInPart');
alter table audits.round force row level security;
grant update (moderation_one_in, re_audit_of, re_audit_weeks, close_reason) on audits.round to goldthread_program;

-- Who looks at a case a second time, with what was checked of that person and why the case was called.
create table audits.moderator (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  reasons text[] not null,
  checks jsonb not null,
  override_reason text,
  from_at timestamptz not null,
  until_at timestamptz,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, by_person) references access.person
);
create unique index moderator_now on audits.moderator (authority_id, case_id) where until_at is null;
create index moderator_case on audits.moderator (authority_id, case_id);
create index moderator_child on audits.moderator (authority_id, child_id);
create index moderator_person on audits.moderator (authority_id, person_id);
create index moderator_by on audits.moderator (authority_id, by_person);

-- What the second look came to: before and after, with the reason, of one judgement. Rows are added and never changed.
create table audits.moderation (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  moderator_id uuid not null,
  judgement_id uuid not null,
  before_grade text not null check (before_grade in ('outstanding', 'good', 'requiresImprovement', 'inadequate')),
  after_grade text not null check (after_grade in ('outstanding', 'good', 'requiresImprovement', 'inadequate')),
  before_safeguarded text not null check (before_safeguarded in ('yes', 'no', 'cannotTell')),
  after_safeguarded text not null check (after_safeguarded in ('yes', 'no', 'cannotTell')),
  reason text not null,
  at timestamptz not null,
  moderated_on date not null,
  by_person uuid not null,
  primary key (authority_id, id),
  -- Who looks at it once more is chosen once more.
  unique (authority_id, moderator_id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, moderator_id) references audits.moderator,
  foreign key (authority_id, judgement_id) references audits.judgement,
  foreign key (authority_id, by_person) references access.person
);
create index moderation_case on audits.moderation (authority_id, case_id, id);
create index moderation_child on audits.moderation (authority_id, child_id);
create index moderation_judgement on audits.moderation (authority_id, judgement_id, id);
create index moderation_by on audits.moderation (authority_id, by_person);

-- The clock of a weak case: when it is to be audited again. What is to be better by then stands in the plan.
create table audits.re_audit (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  due_on date not null,
  made_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, case_id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index re_audit_child on audits.re_audit (authority_id, child_id);
create index re_audit_by on audits.re_audit (authority_id, by_person);
create table audits.improvement (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  what text not null,
  owner text not null,
  due_on date not null,
  made_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.re_audit,
  foreign key (authority_id, by_person) references access.person
);
create index improvement_case on audits.improvement (authority_id, case_id);
create index improvement_child on audits.improvement (authority_id, child_id);
create index improvement_by on audits.improvement (authority_id, by_person);

select ctx.guard_by_sight('audits.moderator');
select ctx.guard_by_sight('audits.moderation');
select ctx.guard_by_sight('audits.re_audit');
select ctx.guard_by_sight('audits.improvement');
grant select, insert on audits.moderator, audits.moderation, audits.re_audit, audits.improvement to goldthread_program;
grant update (until_at) on audits.moderator to goldthread_program;
