-- The secret address under which a person's calendar program reads the dates that concern that person.
create table access.calendar_link (
  authority_id uuid not null,
  token_sha256 text not null,
  person_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, token_sha256),
  foreign key (authority_id, person_id) references access.person
);
create index calendar_link_person on access.calendar_link (authority_id, person_id);
create unique index calendar_link_once on access.calendar_link (authority_id, person_id) where ended_at is null;
select ctx.guard_by_authority('access.calendar_link');
create policy by_doorkeeper on access.calendar_link as restrictive using (
  person_id = (select ctx.actor())
  or (select exists (select from access.person p
    where p.id = (select ctx.actor()) and p.kind = 'machine' and p.login = 'doorkeeper')));
grant select, insert on access.calendar_link to goldthread_program;
grant update (ended_at) on access.calendar_link to goldthread_program;
