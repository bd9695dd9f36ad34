-- What was done or seen, by whom, in whose place and why. Lines are added and never touched again: the program
-- holds no other grant. The body is canonical JSON kept as text, so that a later seal can hash it.
create table trail.line (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  at timestamptz not null,
  actor uuid not null,
  on_behalf_of uuid,
  role text not null,
  verb text not null,
  room text not null,
  result text not null check (result in ('done', 'seen', 'refused')),
  reason text,
  body text not null,
  primary key (authority_id, id)
);
create index line_at on trail.line (authority_id, at, id);
create index line_actor on trail.line (authority_id, actor, at);
select ctx.guard_by_authority('trail.line');
grant select, insert on trail.line to goldthread_program;

create table trail.line_child (
  authority_id uuid not null,
  line_id uuid not null,
  child_id uuid not null,
  primary key (authority_id, line_id, child_id),
  foreign key (authority_id, line_id) references trail.line,
  foreign key (authority_id, child_id) references organisation.child
);
create index line_child_child on trail.line_child (authority_id, child_id, line_id);
select ctx.guard_by_sight('trail.line_child');
grant select, insert on trail.line_child to goldthread_program;
