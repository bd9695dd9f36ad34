-- That a line of a plan is done: who said so, and on which day. Added once to a line, never changed.
create table audits.improvement_done (
  authority_id uuid not null,
  improvement_id uuid not null,
  child_id uuid not null,
  done_on date not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, improvement_id),
  foreign key (authority_id, improvement_id) references audits.improvement,
  foreign key (authority_id, by_person) references access.person
);
create index improvement_done_child on audits.improvement_done (authority_id, child_id);
create index improvement_done_by on audits.improvement_done (authority_id, by_person);

select ctx.guard_by_sight('audits.improvement_done');
grant select, insert on audits.improvement_done to goldthread_program;
