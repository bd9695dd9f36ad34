-- What an authority says of a standard itself: a figure with the day from which it holds. A version is added and never
-- changed; one that has not begun can be withdrawn by a row that names it. The set that comes with the program stays in
-- procedures/ and is not copied here.
create schema standards;
grant usage on schema standards to goldthread_program, goldthread_backup;
create table standards.version (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  standard text not null,
  starts_on date not null,
  -- The rule as one schema reads it; null in a row that withdraws another.
  rule jsonb,
  citation text not null,
  reason text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  withdraws uuid,
  primary key (authority_id, id),
  unique (authority_id, withdraws),
  foreign key (authority_id, made_by) references access.person,
  foreign key (authority_id, withdraws) references standards.version,
  check ((withdraws is null) = (rule is not null))
);
create index version_standard on standards.version (authority_id, standard, starts_on);
create index version_made_by on standards.version (authority_id, made_by);
select ctx.guard_by_authority('standards.version');
grant select, insert on standards.version to goldthread_program;
