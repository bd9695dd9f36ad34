-- A source's id of a child. One child may have several; a link is made and undone with a reason.
create table organisation.identity (
  authority_id uuid not null,
  id uuid not null,
  source text not null,
  source_key text not null,
  child_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, source, source_key),
  foreign key (authority_id, child_id) references organisation.child
);
create index identity_child on organisation.identity (authority_id, child_id);
select ctx.guard_by_sight('organisation.identity');
grant select, insert on organisation.identity to goldthread_program;
grant update (child_id) on organisation.identity to goldthread_program;

create table organisation.identity_link (
  authority_id uuid not null,
  id uuid not null,
  identity_id uuid not null,
  child_id uuid not null,
  was_child_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  reason text not null,
  primary key (authority_id, id),
  foreign key (authority_id, identity_id) references organisation.identity,
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, was_child_id) references organisation.child
);
create index identity_link_identity on organisation.identity_link (authority_id, identity_id);
create index identity_link_child on organisation.identity_link (authority_id, child_id);
create index identity_link_was_child on organisation.identity_link (authority_id, was_child_id);
select ctx.guard_by_sight('organisation.identity_link');
grant select, insert on organisation.identity_link to goldthread_program;

-- What one source says of a child, in versions by when we came to know it.
create table organisation.person_record (
  authority_id uuid not null,
  id uuid not null,
  source text not null,
  source_key text not null,
  child_id uuid not null,
  identity_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, source, source_key),
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, identity_id) references organisation.identity
);
create index person_record_child on organisation.person_record (authority_id, child_id);
create index person_record_identity on organisation.person_record (authority_id, identity_id);
create table organisation.person_record_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  forename text,
  surname text,
  sex text,
  ethnicity text,
  born_on date,
  died_on date,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references organisation.person_record
);
create unique index person_record_open on organisation.person_record_version (authority_id, thing_id)
  where known_until is null;
create index person_record_version_child on organisation.person_record_version (authority_id, child_id);

create table organisation.team (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  source_key text not null,
  primary key (authority_id, id),
  unique (authority_id, source, source_key)
);
create table organisation.team_version (
  authority_id uuid not null,
  thing_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  name text not null,
  service_key text,
  service_name text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references organisation.team
);
create unique index team_open on organisation.team_version (authority_id, thing_id) where known_until is null;

create table organisation.worker (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  source text not null,
  source_key text not null,
  primary key (authority_id, id),
  unique (authority_id, source, source_key)
);
create table organisation.worker_version (
  authority_id uuid not null,
  thing_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  name text not null,
  job_title text,
  team_id uuid,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references organisation.worker,
  foreign key (authority_id, team_id) references organisation.team
);
create unique index worker_open on organisation.worker_version (authority_id, thing_id) where known_until is null;
create index worker_version_team on organisation.worker_version (authority_id, team_id);

create table organisation.involvement (
  authority_id uuid not null,
  id uuid not null,
  source text not null,
  source_key text not null,
  child_id uuid not null,
  identity_id uuid not null,
  primary key (authority_id, id),
  unique (authority_id, source, source_key),
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, identity_id) references organisation.identity
);
create index involvement_child on organisation.involvement (authority_id, child_id);
create index involvement_identity on organisation.involvement (authority_id, identity_id);
create table organisation.involvement_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  worker_id uuid,
  team_id uuid,
  role text,
  starts_on date not null,
  ends_on date,
  change_reason text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references organisation.involvement,
  foreign key (authority_id, worker_id) references organisation.worker,
  foreign key (authority_id, team_id) references organisation.team
);
create unique index involvement_open on organisation.involvement_version (authority_id, thing_id)
  where known_until is null;
create index involvement_version_child on organisation.involvement_version (authority_id, child_id, starts_on);
create index involvement_version_worker on organisation.involvement_version (authority_id, worker_id);
create index involvement_version_team on organisation.involvement_version (authority_id, team_id);

-- A relationship between an auditor and a child or a worker, declared by the auditor.
create table organisation.relationship (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  kind text not null check (kind in ('manages', 'related')),
  declared_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, worker_id) references organisation.worker
);
create index relationship_person on organisation.relationship (authority_id, person_id);
create index relationship_worker on organisation.relationship (authority_id, worker_id);

-- What a source's role of an involvement means, and whether a child with one is open to social care.
create table organisation.involvement_role (
  authority_id uuid not null references organisation.authority,
  code text not null,
  meaning text not null,
  is_open_to_social_care boolean not null,
  primary key (authority_id, code)
);

alter table access.person add foreign key (authority_id, worker_id) references organisation.worker;
create index person_worker on access.person (authority_id, worker_id);

select ctx.guard_by_sight('organisation.person_record');
select ctx.guard_by_sight('organisation.person_record_version');
select ctx.guard_by_authority('organisation.team');
select ctx.guard_by_authority('organisation.team_version');
select ctx.guard_by_authority('organisation.worker');
select ctx.guard_by_authority('organisation.worker_version');
select ctx.guard_by_sight('organisation.involvement');
select ctx.guard_by_sight('organisation.involvement_version');
select ctx.guard_by_authority('organisation.relationship');
select ctx.guard_by_authority('organisation.involvement_role');
grant select, insert on organisation.person_record, organisation.person_record_version, organisation.team,
  organisation.team_version, organisation.worker, organisation.worker_version, organisation.involvement,
  organisation.involvement_version, organisation.relationship, organisation.involvement_role
  to goldthread_program;
grant update (child_id) on organisation.person_record, organisation.involvement to goldthread_program;
grant update (child_id, known_until) on organisation.person_record_version, organisation.involvement_version
  to goldthread_program;
grant update (known_until) on organisation.team_version, organisation.worker_version to goldthread_program;
grant update (ended_at) on organisation.relationship to goldthread_program;
