create table register.register (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  code text not null,
  name text not null,
  strands text[] not null,
  risk_levels text[] not null,
  primary key (authority_id, id),
  unique (authority_id, code)
);
select ctx.guard_by_authority('register.register');
grant select, insert on register.register to goldthread_program;

-- One child's time on a register, [starts_on, ends_on).
create table register.stay (
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
create index stay_child on register.stay (authority_id, child_id);
create index stay_identity on register.stay (authority_id, identity_id);
create table register.stay_version (
  authority_id uuid not null,
  thing_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  is_withdrawn boolean not null default false,
  is_imported boolean not null default false,
  line_id uuid not null,
  register_id uuid not null,
  strands text[] not null,
  risk_level text,
  starts_on date not null,
  ends_on date,
  reason_on text,
  reason_off text,
  change_reason text,
  primary key (authority_id, thing_id, known_from),
  foreign key (authority_id, thing_id) references register.stay,
  foreign key (authority_id, register_id) references register.register,
  check (ends_on is null or ends_on >= starts_on)
);
create unique index stay_open on register.stay_version (authority_id, thing_id) where known_until is null;
create index stay_version_child on register.stay_version (authority_id, child_id);
create index stay_version_list on register.stay_version (authority_id, register_id, starts_on, ends_on)
  where known_until is null;
select ctx.guard_by_sight('register.stay');
select ctx.guard_by_sight('register.stay_version');
grant select, insert on register.stay, register.stay_version to goldthread_program;
grant update (child_id) on register.stay to goldthread_program;
grant update (child_id, known_until) on register.stay_version to goldthread_program;
