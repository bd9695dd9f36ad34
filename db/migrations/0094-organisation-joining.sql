-- Two children of two sources that were found to be one. A joining moves the identities of one child, with all that
-- hangs on them, to the other; it is undone by a row of its own. Nothing that was audited or drawn moves.
create table organisation.joining (
  authority_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  was_child_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  reason text not null,
  -- The types of the identifiers that the two had in common, and whether their birth days differed.
  shared text[] not null,
  is_conflict boolean not null,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, was_child_id) references organisation.child,
  foreign key (authority_id, by_person) references access.person
);
create index joining_child on organisation.joining (authority_id, child_id);
create index joining_was_child on organisation.joining (authority_id, was_child_id);
create index joining_by on organisation.joining (authority_id, by_person);

create table organisation.joining_undone (
  authority_id uuid not null,
  joining_id uuid not null,
  child_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  reason text not null,
  primary key (authority_id, joining_id),
  foreign key (authority_id, joining_id) references organisation.joining,
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, by_person) references access.person
);
create index joining_undone_child on organisation.joining_undone (authority_id, child_id);
create index joining_undone_by on organisation.joining_undone (authority_id, by_person);

-- Which identities a joining moved; null where one was linked otherwise.
alter table organisation.identity_link add column joining_id uuid;
alter table organisation.identity_link add foreign key (authority_id, joining_id) references organisation.joining;
create index identity_link_joining on organisation.identity_link (authority_id, joining_id);

-- Two identities that share an identifier and were found to be two children all the same.
create table organisation.match_rejected (
  authority_id uuid not null,
  one_identity_id uuid not null,
  other_identity_id uuid not null,
  child_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  reason text not null,
  primary key (authority_id, one_identity_id, other_identity_id),
  foreign key (authority_id, one_identity_id) references organisation.identity,
  foreign key (authority_id, other_identity_id) references organisation.identity,
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, by_person) references access.person,
  check (one_identity_id < other_identity_id)
);
create index match_rejected_other on organisation.match_rejected (authority_id, other_identity_id);
create index match_rejected_child on organisation.match_rejected (authority_id, child_id);
create index match_rejected_by on organisation.match_rejected (authority_id, by_person);

select ctx.guard_by_sight('organisation.joining');
select ctx.guard_by_sight('organisation.joining_undone');
select ctx.guard_by_sight('organisation.match_rejected');
grant select, insert on organisation.joining, organisation.joining_undone, organisation.match_rejected
  to goldthread_program;
