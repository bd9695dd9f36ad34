-- Who asks, and for which authority: the only two questions a row policy may put (see docs/adr/0003).
create schema ctx;
create schema reference;
create schema access;
create schema trail;
create schema organisation;
create schema register;
create schema evidence;
create schema imports;
create schema audits;
create schema analysis;
create schema actions;
create schema reports;

create function ctx.authority() returns uuid language sql stable parallel safe
  return nullif(current_setting('goldthread.authority', true), '')::uuid;

create function ctx.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('goldthread.actor', true), '')::uuid;

-- First wall for every table: rows of the actor's own authority.
create function ctx.guard_by_authority(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy by_authority on %s using (authority_id = (select ctx.authority()))', guarded);
end $$;

-- Second wall for a table that holds a child: the actor's sight of that child, or of the whole list.
create function ctx.guard_by_sight(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format($policy$
    create policy by_sight on %s using (
      authority_id = (select ctx.authority())
      and ((select exists (select from access.sight_of_all w where w.person_id = (select ctx.actor())))
        or child_id in (
          select s.child_id from access.sight s
          where s.person_id = (select ctx.actor()) and (s.until_at is null or s.until_at > now()))))
  $policy$, guarded);
end $$;

revoke all on function ctx.guard_by_authority(regclass), ctx.guard_by_sight(regclass) from public;
grant usage on schema ctx, reference, access, trail, organisation, register, evidence, imports, audits,
  analysis, actions, reports to goldthread_program, goldthread_backup;

-- Code lists hold no child and belong to no authority; one copy serves all.
create table reference.bank_holiday (
  day date primary key,
  name text not null
);
grant select on reference.bank_holiday to goldthread_program, goldthread_backup;

-- Which authority a host name serves ('*' for any): asked before anybody has signed in.
create table reference.authority_host (
  host text primary key,
  authority_id uuid not null
);
grant select, insert on reference.authority_host to goldthread_program, goldthread_backup;
