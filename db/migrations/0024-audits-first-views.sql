-- Two blind first views, then one agreed record. A record that was given back is submitted again, so a view may be
-- submitted more than once; every time is kept.
alter table audits.submission add column attempt integer not null default 1 check (attempt > 0);
alter table audits.submission drop constraint submission_pkey;
alter table audits.submission add primary key (authority_id, case_id, view, attempt);

-- The second-named auditor's no to an agreed record, with its reason.
create table audits.give_back (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  attempt integer not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, case_id, attempt),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, by_person) references access.person
);
create index give_back_child on audits.give_back (authority_id, child_id);
create index give_back_by on audits.give_back (authority_id, by_person);

-- The audit lead's word that the first view of this auditor is not waited for: the case is single-audited. It holds
-- as long as this person sits there; whoever is chosen instead is waited for again.
create table audits.release (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  reason text not null,
  released_on date not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, case_id, person_id),
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, by_person) references access.person
);
create index release_child on audits.release (authority_id, child_id);
create index release_person on audits.release (authority_id, person_id);
create index release_by on audits.release (authority_id, by_person);

select ctx.guard_by_sight('audits.give_back');
select ctx.guard_by_sight('audits.release');
grant select, insert on audits.give_back, audits.release to goldthread_program;

-- Whether everybody who sits at the case now has given a first view or is not waited for, and at least one has.
create function audits.views_open(authority uuid, file uuid) returns boolean
  language sql stable as $$
  select coalesce(bool_or(is_given), false) and bool_and(is_given or is_released)
  from (
    select exists (
        select from audits.submission s
        where s.authority_id = a.authority_id and s.case_id = a.case_id and s.view = a.seat
          and s.by_person = a.person_id) as is_given,
      exists (
        select from audits.release r
        where r.authority_id = a.authority_id and r.case_id = a.case_id and r.person_id = a.person_id) as is_released
    from audits.auditor a
    where a.authority_id = authority and a.case_id = file and a.until_at is null
  ) as seats
$$;
revoke all on function audits.views_open(uuid, uuid) from public;
grant execute on function audits.views_open(uuid, uuid) to goldthread_program;

-- Nobody but its author reads a first view before the views are open: not the other auditor, not the audit lead, not
-- a machine. The same for the word that it stands on.
create policy blind on audits.answer as restrictive for select using (
  view = 'agreed' or by_person = (select ctx.actor()) or audits.views_open(authority_id, case_id));
create policy blind on audits.judgement as restrictive for select using (
  view = 'agreed' or by_person = (select ctx.actor()) or audits.views_open(authority_id, case_id));
