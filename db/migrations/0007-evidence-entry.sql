-- One dated fact of a child's case record. The text stays in the case system; `reference` says where.
create table evidence.entry (
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
create index entry_child on evidence.entry (authority_id, child_id);
create index entry_identity on evidence.entry (authority_id, identity_id);
-- happened_at is kept only where the source gave a time; attributes are three-valued, absent = not recorded.
create table evidence.entry_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  kind text not null,
  happened_on date not null,
  happened_at timestamptz,
  recorded_on date,
  recorded_at timestamptz,
  worker_id uuid,
  attributes jsonb not null,
  reference text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references evidence.entry,
  foreign key (authority_id, worker_id) references organisation.worker
);
create unique index entry_open on evidence.entry_version (authority_id, thing_id) where known_until is null;
create index entry_version_child on evidence.entry_version (authority_id, child_id, kind, happened_on);
create index entry_version_worker on evidence.entry_version (authority_id, worker_id);

create table evidence.missing_episode (
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
create index missing_episode_child on evidence.missing_episode (authority_id, child_id);
create index missing_episode_identity on evidence.missing_episode (authority_id, identity_id);
-- The source's own words for the interview stand beside ours: some systems write N for a blank.
create table evidence.missing_episode_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  kind text not null check (kind in ('missing', 'away', 'notRecorded')),
  starts_on date not null,
  starts_at timestamptz,
  ends_on date,
  ends_at timestamptz,
  interview_offered text not null check (interview_offered in ('yes', 'no', 'notApplicable', 'notRecorded')),
  interview_accepted text not null check (interview_accepted in ('yes', 'no', 'notApplicable', 'notRecorded')),
  source_kind text,
  source_offered text,
  source_accepted text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references evidence.missing_episode
);
create unique index missing_episode_open on evidence.missing_episode_version (authority_id, thing_id)
  where known_until is null;
create index missing_episode_version_child on evidence.missing_episode_version (authority_id, child_id, starts_on);

-- How far a source's feed of one kind of evidence can be trusted; until_on is the first day that it does not cover.
create table evidence.feed (
  authority_id uuid not null references organisation.authority,
  source text not null,
  kind text not null,
  from_on date not null,
  until_on date not null,
  primary key (authority_id, source, kind),
  check (until_on >= from_on)
);
-- Where one source means something else by a value than others do: one real extract writes N for a blank.
create table evidence.reading (
  authority_id uuid not null references organisation.authority,
  source text not null,
  value text not null,
  means text not null check (means in ('yes', 'no', 'notApplicable', 'notRecorded')),
  primary key (authority_id, source, value)
);
select ctx.guard_by_authority('evidence.feed');
select ctx.guard_by_authority('evidence.reading');
grant select, insert on evidence.feed, evidence.reading to goldthread_program;
grant update (from_on, until_on) on evidence.feed to goldthread_program;
grant update (means) on evidence.reading to goldthread_program;

select ctx.guard_by_sight('evidence.entry');
select ctx.guard_by_sight('evidence.entry_version');
select ctx.guard_by_sight('evidence.missing_episode');
select ctx.guard_by_sight('evidence.missing_episode_version');
grant select, insert on evidence.entry, evidence.entry_version, evidence.missing_episode,
  evidence.missing_episode_version to goldthread_program;
grant update (child_id) on evidence.entry, evidence.missing_episode to goldthread_program;
grant update (child_id, known_until) on evidence.entry_version, evidence.missing_episode_version
  to goldthread_program;
