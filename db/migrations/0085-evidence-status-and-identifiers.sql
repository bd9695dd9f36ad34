-- An id of a child besides the one that its source goes by (a UPN, an NHS number, the id of an older system): what
-- children of two sources are matched by. The value is text as the source wrote it.
create table organisation.identifier (
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
create index identifier_child on organisation.identifier (authority_id, child_id);
create index identifier_identity on organisation.identifier (authority_id, identity_id);
create table organisation.identifier_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  type text not null check (type in ('upn', 'nationalId', 'legacyId', 'laChildId', 'other')),
  value text not null,
  valid_from date,
  valid_until date,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references organisation.identifier
);
create unique index identifier_open on organisation.identifier_version (authority_id, thing_id)
  where known_until is null;
create index identifier_version_child on organisation.identifier_version (authority_id, child_id);
create index identifier_version_value on organisation.identifier_version (authority_id, type, value)
  where known_until is null;

-- What a child was to the authority, from when until when: `ends_on` is the first day without, null while it goes on.
-- attributes hold the source's own codes (needCode, placementType, urn ...), absent = not recorded.
create table evidence.status (
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
create index status_child on evidence.status (authority_id, child_id);
create index status_identity on evidence.status (authority_id, identity_id);
create table evidence.status_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  kind text not null
    check (kind in ('cinEpisode', 'cinPlan', 'cpPlan', 'lookedAfter', 'placement', 'legalStatus', 'earlyHelp')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  attributes jsonb not null,
  reference text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references evidence.status
);
create unique index status_open on evidence.status_version (authority_id, thing_id) where known_until is null;
create index status_version_child on evidence.status_version (authority_id, child_id, kind, starts_on);

select ctx.guard_by_sight('organisation.identifier');
select ctx.guard_by_sight('organisation.identifier_version');
select ctx.guard_by_sight('evidence.status');
select ctx.guard_by_sight('evidence.status_version');
grant select, insert on organisation.identifier, organisation.identifier_version, evidence.status,
  evidence.status_version to goldthread_program;
grant update (child_id) on organisation.identifier, evidence.status to goldthread_program;
grant update (child_id, known_until) on organisation.identifier_version, evidence.status_version
  to goldthread_program;
