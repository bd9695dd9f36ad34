-- Days on which somebody is away, declared by themselves or by the audit lead; ending one moves its last day.
create table organisation.absence (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date,
  reason text not null,
  declared_at timestamptz not null,
  declared_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references access.person,
  foreign key (authority_id, declared_by) references access.person
);
create index absence_person on organisation.absence (authority_id, person_id);
create index absence_declared_by on organisation.absence (authority_id, declared_by);
select ctx.guard_by_authority('organisation.absence');
grant select, insert on organisation.absence to goldthread_program;
grant update (until_on) on organisation.absence to goldthread_program;
