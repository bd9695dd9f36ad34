-- A report screened for what could tell who a child is: by a machine actor that knows the names, once for each state of
-- its documents. No name is kept here but the words that stand in the report itself.
create table reports.screening (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- Over all documents as they were screened, like that of a step towards issue.
  sha256 text not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references reports.report
);
create index screening_of on reports.screening (authority_id, report_id, id);

create table reports.finding (
  authority_id uuid not null,
  id uuid not null,
  screening_id uuid not null,
  audience text not null check (audience in ('restricted', 'partnership', 'public')),
  kind text not null,
  is_to_decide boolean not null,
  place text not null,
  words text not null,
  key text not null,
  primary key (authority_id, id),
  foreign key (authority_id, screening_id) references reports.screening
);
create index finding_of on reports.finding (authority_id, screening_id, id);

-- A person's word that something found may stay, and why. It holds for the key: the same words at the same place.
create table reports.finding_kept (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  key text not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references reports.report,
  foreign key (authority_id, by_person) references access.person
);
create index finding_kept_of on reports.finding_kept (authority_id, report_id, key);
create index finding_kept_by on reports.finding_kept (authority_id, by_person);

select ctx.guard_by_authority('reports.screening');
select ctx.guard_by_authority('reports.finding');
select ctx.guard_by_authority('reports.finding_kept');
grant select, insert on reports.screening, reports.finding, reports.finding_kept to goldthread_program;
