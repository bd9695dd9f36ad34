-- Several auditors grade one invented case without seeing each other. No child and no real case comes into it, and no
-- figure of a round reads these tables.
create table audits.calibration (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  vignette text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, opened_by) references access.person
);
create index calibration_by on audits.calibration (authority_id, opened_by);
create table audits.calibration_seat (
  authority_id uuid not null,
  calibration_id uuid not null,
  person_id uuid not null,
  primary key (authority_id, calibration_id, person_id),
  foreign key (authority_id, calibration_id) references audits.calibration,
  foreign key (authority_id, person_id) references access.person
);
create index calibration_seat_person on audits.calibration_seat (authority_id, person_id);
-- Who has graded, without what: the lead may know whom to remind.
create table audits.calibration_done (
  authority_id uuid not null,
  calibration_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, calibration_id, person_id),
  foreign key (authority_id, calibration_id, person_id) references audits.calibration_seat
);
-- What somebody graded, given once and never changed.
create table audits.calibration_view (
  authority_id uuid not null,
  calibration_id uuid not null,
  person_id uuid not null,
  grade text not null check (grade in ('outstanding', 'good', 'requiresImprovement', 'inadequate')),
  reason text not null,
  safeguarded text not null check (safeguarded in ('yes', 'no', 'cannotTell')),
  answers jsonb not null,
  at timestamptz not null,
  primary key (authority_id, calibration_id, person_id),
  foreign key (authority_id, calibration_id, person_id) references audits.calibration_seat
);
select ctx.guard_by_authority('audits.calibration');
select ctx.guard_by_authority('audits.calibration_seat');
select ctx.guard_by_authority('audits.calibration_done');
select ctx.guard_by_authority('audits.calibration_view');
-- Blind in the database itself: while it is open everybody sees their own view and no other, the audit lead included.
create policy blind on audits.calibration_view as restrictive using (
  person_id = (select ctx.actor())
  or exists (select from audits.calibration c
    where c.authority_id = calibration_view.authority_id and c.id = calibration_id and c.closed_at is not null));
grant select, insert on audits.calibration, audits.calibration_seat, audits.calibration_done,
  audits.calibration_view to goldthread_program;
grant update (closed_at) on audits.calibration to goldthread_program;
