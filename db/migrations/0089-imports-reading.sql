-- Files that somebody sent, from then until they are read: whoever reads them holds the row, and a program that was
-- killed meanwhile has read none of them, so that they are taken up again. The delivery bears the same id.
create table imports.reading (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  files jsonb not null,
  is_trial boolean not null,
  is_full boolean not null,
  is_agreed boolean not null,
  -- The trial whose files are taken in.
  trial_id uuid,
  asked_at timestamptz not null,
  by_person uuid not null,
  done_at timestamptz,
  -- Why they were not read, in a sentence.
  refusal text,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person,
  foreign key (authority_id, trial_id) references imports.delivery
);
create index reading_by on imports.reading (authority_id, by_person);
create index reading_trial on imports.reading (authority_id, trial_id);
create index reading_undone on imports.reading (authority_id, id) where done_at is null;
select ctx.guard_by_authority('imports.reading');
grant select, insert on imports.reading to goldthread_program;
grant update (done_at, refusal, files) on imports.reading to goldthread_program;
