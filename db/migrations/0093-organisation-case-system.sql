-- Where a record of the case system can be opened, as an address with {reference} in it; blank takes the links away.
-- Every setting is kept; the last one holds.
create table organisation.case_system_address (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  address text,
  set_at timestamptz not null,
  -- Null where the installation's own file said it.
  set_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, set_by) references access.person
);
create index case_system_address_by on organisation.case_system_address (authority_id, set_by);
select ctx.guard_by_authority('organisation.case_system_address');
grant select, insert on organisation.case_system_address to goldthread_program;
