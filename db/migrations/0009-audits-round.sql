-- One themed audit exercise. A round of the past may be known in part: its counts alone, or less.
create table audits.round (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  code text not null,
  theme text not null,
  register_id uuid not null,
  tool text,
  -- The month that a round is known by while its day is not fixed, or never was recorded: 2015-12.
  month text check (month ~ '^\d{4}-\d{2}$'),
  as_at date,
  known_on date,
  period_from date,
  period_until date,
  announced_on date,
  due_on date,
  size_count integer,
  size_percent integer,
  strata text not null check (strata in ('none', 'team', 'strand', 'agency')),
  is_one_person boolean not null,
  -- The salt and the nonces came with the round's papers: the draw was computed afterwards.
  is_reconstruction boolean not null,
  status text not null
    check (status in ('planned', 'frozen', 'drawn', 'auditing', 'closed', 'cancelled', 'knownInPart')),
  known_frame_count integer,
  known_sample_count integer,
  note text,
  cancel_reason text,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, code),
  foreign key (authority_id, register_id) references register.register,
  check (size_count is null or size_percent is null)
);
create index round_register on audits.round (authority_id, register_id);
select ctx.guard_by_authority('audits.round');
grant select, insert on audits.round to goldthread_program;
grant update (theme, register_id, tool, month, as_at, known_on, period_from, period_until, announced_on, due_on, size_count,
  size_percent, strata, is_one_person, status, note, cancel_reason) on audits.round to goldthread_program;

-- A child left out by hand before the freeze; the freeze writes the code of the reason into the frame.
create table audits.exclusion (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  child_id uuid not null,
  code text not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references audits.round,
  foreign key (authority_id, child_id) references organisation.child,
  foreign key (authority_id, by_person) references access.person
);
create unique index exclusion_once on audits.exclusion (authority_id, round_id, child_id) where ended_at is null;
create index exclusion_round on audits.exclusion (authority_id, round_id);
create index exclusion_child on audits.exclusion (authority_id, child_id);
create index exclusion_by on audits.exclusion (authority_id, by_person);
select ctx.guard_by_sight('audits.exclusion');
grant select, insert on audits.exclusion to goldthread_program;
grant update (ended_at) on audits.exclusion to goldthread_program;

-- The children a round could have drawn, frozen as text with its hash. The salt stays inside.
create table audits.frame (
  authority_id uuid not null,
  round_id uuid not null,
  salt text not null,
  frame_text text not null,
  frame_hash text not null,
  child_count integer not null,
  sample_count integer not null,
  frozen_at timestamptz not null,
  primary key (authority_id, round_id),
  foreign key (authority_id, round_id) references audits.round
);
create table audits.frame_child (
  authority_id uuid not null,
  round_id uuid not null,
  child_id uuid not null,
  reference text not null,
  stratum text not null,
  exclusion_code text,
  exclusion_reason text,
  primary key (authority_id, round_id, child_id),
  unique (authority_id, round_id, reference),
  foreign key (authority_id, round_id) references audits.frame,
  foreign key (authority_id, child_id) references organisation.child
);
create index frame_child_child on audits.frame_child (authority_id, child_id);
select ctx.guard_by_authority('audits.frame');
select ctx.guard_by_sight('audits.frame_child');
grant select, insert on audits.frame, audits.frame_child to goldthread_program;

-- Two people promise a nonce before either shows it. A promise never kept stays here and counts as a redraw.
create table audits.commitment (
  authority_id uuid not null,
  round_id uuid not null,
  attempt integer not null,
  seat text not null check (seat in ('lead', 'independent')),
  person_id uuid not null,
  commitment text not null,
  committed_at timestamptz not null,
  nonce text,
  revealed_at timestamptz,
  primary key (authority_id, round_id, attempt, seat),
  foreign key (authority_id, round_id) references audits.frame,
  foreign key (authority_id, person_id) references access.person,
  check ((nonce is null) = (revealed_at is null))
);
create index commitment_person on audits.commitment (authority_id, person_id);
create table audits.draw (
  authority_id uuid not null,
  round_id uuid not null,
  attempt integer not null,
  seed text not null,
  -- The references drawn, in order: they name no child, so whoever may see the round may check them.
  sample text[] not null,
  drawn_at timestamptz not null,
  primary key (authority_id, round_id, attempt),
  foreign key (authority_id, round_id) references audits.frame
);
create table audits.redraw (
  authority_id uuid not null,
  round_id uuid not null,
  attempt integer not null,
  reason text not null,
  asked_by uuid not null,
  agreed_by uuid,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  primary key (authority_id, round_id, attempt),
  foreign key (authority_id, round_id) references audits.frame,
  foreign key (authority_id, asked_by) references access.person,
  foreign key (authority_id, agreed_by) references access.person,
  check (asked_by <> agreed_by)
);
create index redraw_asked_by on audits.redraw (authority_id, asked_by);
create index redraw_agreed_by on audits.redraw (authority_id, agreed_by);
select ctx.guard_by_authority('audits.commitment');
select ctx.guard_by_authority('audits.draw');
select ctx.guard_by_authority('audits.redraw');
grant select, insert on audits.commitment, audits.draw, audits.redraw to goldthread_program;
grant update (nonce, revealed_at) on audits.commitment to goldthread_program;
grant update (agreed_by, agreed_at) on audits.redraw to goldthread_program;
