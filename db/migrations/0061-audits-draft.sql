-- What somebody typed into a long form of a case and did not send yet, a row for each person and form. It is no part of
-- the record: it is written over, and blank once the form was sent. Nobody reads it but who typed it.
create table audits.draft (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  form text not null check (form in ('moderation', 'giveBack', 'followUp', 'workerComment')),
  version uuid not null,
  fields jsonb not null,
  at timestamptz not null,
  primary key (authority_id, case_id, person_id, form),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, person_id) references access.person
);
create index draft_child on audits.draft (authority_id, child_id);
create index draft_person on audits.draft (authority_id, person_id);

select ctx.guard_by_sight('audits.draft');
create policy by_writer on audits.draft as restrictive using (person_id = (select ctx.actor()));
grant select, insert, update (version, fields, at) on audits.draft to goldthread_program;
