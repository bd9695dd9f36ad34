-- A record that information governance had purged: it counts for nothing, is shown to nobody, and no file brings it back.
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
    execute format('alter table %s_version add column is_purged boolean not null default false', things);
  end loop;
end $$;

-- What remains of a purged record: its key, when, who and why.
create table imports.tombstone (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  target text not null,
  source_key text not null,
  reason text not null,
  purged_at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  unique (authority_id, source, target, source_key),
  foreign key (authority_id, by_person) references access.person
);
create index tombstone_by on imports.tombstone (authority_id, by_person);
select ctx.guard_by_authority('imports.tombstone');
grant select, insert on imports.tombstone to goldthread_program;
