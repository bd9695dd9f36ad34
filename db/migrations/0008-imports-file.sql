create table imports.file (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  name text not null,
  sheet text,
  target text,
  sha256 text not null,
  at timestamptz not null,
  by_person uuid not null,
  is_dry_run boolean not null,
  read_count integer not null,
  accepted_count integer not null,
  rejected_count integer not null,
  duplicate_count integer not null,
  unknown_columns text[] not null,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person,
  check (read_count = accepted_count + rejected_count + duplicate_count)
);
create index file_at on imports.file (authority_id, at);
create index file_by on imports.file (authority_id, by_person);
-- A problem quotes the value that was refused, which may be a child's: only the import pages show it.
create table imports.problem (
  authority_id uuid not null,
  file_id uuid not null,
  number integer not null,
  row_number integer,
  column_name text,
  value text,
  reason text not null,
  primary key (authority_id, file_id, number),
  foreign key (authority_id, file_id) references imports.file
);
-- How the columns of an authority's own spreadsheet match ours; remembered by the headers it was made for.
create table imports.column_match (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  target text not null,
  headers text[] not null,
  matches jsonb not null,
  made_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person
);
create index column_match_by on imports.column_match (authority_id, by_person);
select ctx.guard_by_authority('imports.file');
select ctx.guard_by_authority('imports.problem');
select ctx.guard_by_authority('imports.column_match');
grant select, insert on imports.file, imports.problem, imports.column_match to goldthread_program;
