-- Everybody who acts: people who sign in, and machine actors that work for the program.
create table access.person (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  login text not null,
  display_name text not null,
  kind text not null check (kind in ('person', 'machine')),
  worker_id uuid,
  agency_id uuid,
  -- The name of the agency that the person works for, as the administrator wrote it.
  agency text,
  made_at timestamptz not null,
  -- When the person last chose a password; nobody signs in before the first.
  password_set_at timestamptz,
  closed_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, login)
);
select ctx.guard_by_authority('access.person');
grant select, insert on access.person to goldthread_program;
grant update (display_name, worker_id, agency_id, agency, password_set_at, closed_at)
  on access.person to goldthread_program;

create table access.role_held (
  authority_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (authority_id, person_id, role, from_at),
  foreign key (authority_id, person_id) references access.person
);
create unique index role_held_once on access.role_held (authority_id, person_id, role) where until_at is null;
select ctx.guard_by_authority('access.role_held');
grant select, insert on access.role_held to goldthread_program;
grant update (until_at) on access.role_held to goldthread_program;

-- Whose place somebody takes while that person is away.
create table access.deputy (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, deputy_id) references access.person,
  check (person_id <> deputy_id)
);
create index deputy_person on access.deputy (authority_id, person_id);
create index deputy_deputy on access.deputy (authority_id, deputy_id);
select ctx.guard_by_authority('access.deputy');
grant select, insert on access.deputy to goldthread_program;
grant update (until_on) on access.deputy to goldthread_program;

-- Roles that see every child of the authority (audit lead, governance, panel coordinator, machine actors).
create table access.sight_of_all (
  authority_id uuid not null,
  person_id uuid not null,
  why text not null,
  primary key (authority_id, person_id, why),
  foreign key (authority_id, person_id) references access.person
);
select ctx.guard_by_authority('access.sight_of_all');
grant select, insert, delete on access.sight_of_all to goldthread_program;

-- Who needs to know of which child, since when and why; kept by the commands that cause it.
create table access.sight (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  child_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  why text not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, child_id) references organisation.child
);
create unique index sight_once on access.sight (authority_id, person_id, child_id, why) where until_at is null;
create index sight_child on access.sight (authority_id, child_id);
alter table access.sight enable row level security;
alter table access.sight force row level security;
-- Sight decides what the other policies show, so its own policy asks for the person and never for sight.
create policy by_person on access.sight using (
  authority_id = (select ctx.authority())
  and (person_id = (select ctx.actor())
    or (select exists (select from access.sight_of_all w where w.person_id = (select ctx.actor())))));
grant select, insert on access.sight to goldthread_program;
grant update (until_at) on access.sight to goldthread_program;

select ctx.guard_by_sight('organisation.child');
grant select, insert on organisation.child to goldthread_program;

-- Passwords as argon2id hashes: readable by the doorkeeper, who signs people in, and each by its own person.
create table access.password (
  authority_id uuid not null,
  person_id uuid not null,
  hash text not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references access.person
);
create table access.invitation (
  authority_id uuid not null,
  token_sha256 text not null,
  person_id uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, token_sha256),
  foreign key (authority_id, person_id) references access.person
);
create index invitation_person on access.invitation (authority_id, person_id);
create table access.web_session (
  authority_id uuid not null,
  token_sha256 text not null,
  person_id uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, token_sha256),
  foreign key (authority_id, person_id) references access.person
);
create index web_session_person on access.web_session (authority_id, person_id);

select ctx.guard_by_authority('access.password');
select ctx.guard_by_authority('access.invitation');
select ctx.guard_by_authority('access.web_session');
create policy by_doorkeeper on access.password as restrictive using (
  person_id = (select ctx.actor())
  or (select exists (select from access.person p
    where p.id = (select ctx.actor()) and p.kind = 'machine' and p.login = 'doorkeeper')));
-- An administrator ends the sessions of an account that is closed, and sees when somebody last signed in.
create policy by_doorkeeper on access.web_session as restrictive using (
  person_id = (select ctx.actor())
  or (select exists (select from access.person p
    where p.id = (select ctx.actor()) and p.kind = 'machine' and p.login = 'doorkeeper'))
  or (select exists (select from access.role_held h
    where h.person_id = (select ctx.actor()) and h.role = 'administrator' and h.until_at is null)));
grant select, insert on access.password, access.invitation, access.web_session to goldthread_program;
grant update (hash) on access.password to goldthread_program;
grant update (used_at) on access.invitation to goldthread_program;
grant update (last_seen_at, ended_at) on access.web_session to goldthread_program;
