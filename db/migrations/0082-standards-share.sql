-- The children on a register by how they stand by a standard, as a machine actor counted all of them on one day.
-- Everybody who may see a share is shown it from here, so that nobody's own sight can change it; of two cuts of a day
-- the later counts.
create table standards.share (
  authority_id uuid not null,
  id uuid not null,
  register_id uuid not null,
  standard text not null,
  cut_on date not null,
  made_at timestamptz not null,
  met_count integer not null,
  not_met_count integer not null,
  cannot_tell_count integer not null,
  not_yet_due_count integer not null,
  not_applicable_count integer not null,
  list_count integer not null,
  primary key (authority_id, id),
  foreign key (authority_id, register_id) references register.register,
  check (met_count + not_met_count + cannot_tell_count + not_yet_due_count + not_applicable_count = list_count)
);
create index share_of on standards.share (authority_id, register_id, standard, cut_on, made_at);
select ctx.guard_by_authority('standards.share');
grant select, insert on standards.share to goldthread_program;
