-- By which table of files a thing came, so that a file that holds everything of that table tells what is no longer there.
-- Tables of things are known by their shape: a source, its key, and versions beside them.
do $$
declare
  things regclass;
begin
  for things in
    select c.oid from pg_class c
    where c.relkind = 'r'
      -- The queue's tables are not ours to look at: where it exists already, its schema is closed to us.
      and case when has_schema_privilege(c.relnamespace, 'usage')
        then to_regclass(c.oid::regclass::text || '_version') is not null else false end
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'source_key')
  loop
    execute format('alter table %s add column target text', things);
  end loop;
end $$;

alter table imports.delivery
  add column is_full boolean not null default false,
  -- Somebody saw how many records would be withdrawn, and said yes.
  add column is_agreed boolean not null default false;


-- Of the rows taken in: new, changed, and among those that changed the ones that say that something ended. Withdrawn are
-- records that a full extract no longer holds, of so many that were known; null where the file was no full extract.
alter table imports.file
  add column added_count integer not null default 0,
  add column changed_count integer not null default 0,
  add column ended_count integer not null default 0,
  add column withdrawn_count integer,
  add column known_count integer,
  add check (ended_count <= changed_count and withdrawn_count <= known_count);

-- The share of the known records of a source and table above which a full extract stops and asks; the latest counts.
create table imports.withdrawal_limit (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  percent integer not null check (percent between 0 and 100),
  reason text not null,
  set_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, by_person) references access.person
);
create index withdrawal_limit_by on imports.withdrawal_limit (authority_id, by_person);
select ctx.guard_by_authority('imports.withdrawal_limit');
grant select, insert on imports.withdrawal_limit to goldthread_program;
