-- What an auditor found of a fact of the evidence: the file says so, or it says something else. Added to, never
-- changed; the newest stands. The fact is an entry, a missing episode or a stay, so its id has no one table.
create table audits.fact_check (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  topic text not null,
  fact_id uuid not null,
  fact_kind text not null,
  fact_on date not null,
  verdict text not null check (verdict in ('confirmed', 'disputed')),
  file_says text,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person,
  check (verdict = 'confirmed' or file_says is not null)
);
create index fact_check_case on audits.fact_check (authority_id, case_id, fact_id, id);
create index fact_check_child on audits.fact_check (authority_id, child_id);
create index fact_check_by on audits.fact_check (authority_id, by_person);

-- The worker's reflection and the child's and the family's voice. Whether they were asked is three-valued: blank is
-- not "no".
create table audits.voice (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  who text not null check (who in ('worker', 'child', 'family')),
  asked text not null check (asked in ('yes', 'no', 'notRecorded')),
  whose_words text check (whose_words in ('own', 'retold', 'notRecorded')),
  how text,
  said text,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index voice_case on audits.voice (authority_id, case_id, who, id);
create index voice_child on audits.voice (authority_id, child_id);
create index voice_by on audits.voice (authority_id, by_person);

select ctx.guard_by_sight('audits.fact_check');
select ctx.guard_by_sight('audits.voice');
grant select, insert on audits.fact_check, audits.voice to goldthread_program;

-- What an audit has to say of a worker stands apart from the child's record: it names no child, and nobody reads it
-- but the two auditors, the audit lead and a moderator.
create table audits.worker_comment (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  comment text not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index worker_comment_case on audits.worker_comment (authority_id, case_id, id);
create index worker_comment_by on audits.worker_comment (authority_id, by_person);

select ctx.guard_by_authority('audits.worker_comment');
create policy by_readers on audits.worker_comment as restrictive using (
  exists (
    select from audits.auditor a
    where a.authority_id = worker_comment.authority_id and a.case_id = worker_comment.case_id
      and a.person_id = (select ctx.actor()) and a.until_at is null)
  or exists (
    select from access.role_held r
    where r.authority_id = worker_comment.authority_id and r.person_id = (select ctx.actor())
      and r.role in ('auditLead', 'moderator') and r.until_at is null));
grant select, insert on audits.worker_comment to goldthread_program;
