-- A renewal of kept verdicts: of everybody, a range of the children, or those whose record changed; how far it came.
create table standards.evaluation (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  kind text not null check (kind in ('all', 'changed')),
  as_at date not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  children_count integer not null,
  done_count integer not null,
  primary key (authority_id, id)
);
create index evaluation_started on standards.evaluation (authority_id, started_at);
select ctx.guard_by_authority('standards.evaluation');
grant select, insert on standards.evaluation to goldthread_program;
grant update (done_count, ended_at) on standards.evaluation to goldthread_program;

-- The lines of the trail that told of changed records and were taken up: news goes by table.
create table standards.news_taken (
  authority_id uuid not null,
  line_id uuid not null,
  taken_at timestamptz not null,
  primary key (authority_id, line_id),
  foreign key (authority_id, line_id) references trail.line
);
select ctx.guard_by_authority('standards.news_taken');
grant select, insert on standards.news_taken to goldthread_program;

-- A fault while a standard was evaluated: its verdict is "cannot tell", and somebody has to look.
create table standards.alarm (
  authority_id uuid not null,
  id uuid not null,
  standard text not null,
  child_id uuid not null,
  at timestamptz not null,
  -- The kind of the fault; never its message, which may quote a record.
  fault text not null,
  settled_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references organisation.child
);
create unique index alarm_open on standards.alarm (authority_id, child_id, standard) where settled_at is null;
create index alarm_child on standards.alarm (authority_id, child_id);
select ctx.guard_by_sight('standards.alarm');
grant select, insert on standards.alarm to goldthread_program;
grant update (settled_at) on standards.alarm to goldthread_program;
