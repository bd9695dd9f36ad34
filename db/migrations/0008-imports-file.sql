-- Files that came together from one source. A trial was rolled back, and keeps its files until they are taken in.
create table imports.delivery (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  at timestamptz not null,
  by_person uuid not null,
  is_trial boolean not null,
  kept_files jsonb not null,
  settled_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person
);
create index delivery_at on imports.delivery (authority_id, at);
create index delivery_by on imports.delivery (authority_id, by_person);
select ctx.guard_by_authority('imports.delivery');
grant select, insert on imports.delivery to goldthread_program;
grant update (settled_at, kept_files) on imports.delivery to goldthread_program;

create table imports.file (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  delivery_id uuid not null,
  position integer not null,
  name text not null,
  sheet text,
  target text,
  -- What the file was recognised as: a table and version of a standard, or columns that somebody matched.
  matched text,
  headers text[] not null,
  sha256 text not null,
  read_count integer not null,
  accepted_count integer not null,
  rejected_count integer not null,
  duplicate_count integer not null,
  primary key (authority_id, id),
  foreign key (authority_id, delivery_id) references imports.delivery,
  check (read_count = accepted_count + rejected_count + duplicate_count)
);
create index file_delivery on imports.file (authority_id, delivery_id, position);
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
