-- What the program tells somebody, in the application and by mail: no child, no number, only where to look.
create schema notices;
grant usage on schema notices to goldthread_program, goldthread_backup;

-- Where mails go, and whom somebody answers to: overdue follow-ups go up that line.
alter table access.person add column email text check (email ~ '^[^@\s]+@[^@\s]+$');
alter table access.person add column line_manager_id uuid check (line_manager_id <> id);
alter table access.person add foreign key (authority_id, line_manager_id) references access.person;
create index person_line_manager on access.person (authority_id, line_manager_id);
grant update (email, line_manager_id) on access.person to goldthread_program;

create table notices.notice (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- The page to look at, by our own opaque ids.
  about text not null check (about ~ '^(/[A-Za-z0-9-]+)+$'),
  -- What makes it one and the same notice: a job that runs again makes no second one.
  key text not null,
  due_at timestamptz,
  due_on date,
  made_at timestamptz not null,
  made_on date not null,
  read_at timestamptz,
  mail text not null default 'waiting'
    check (mail in ('waiting', 'sent', 'noAddress', 'switchedOff', 'refused', 'closed')),
  mail_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, person_id, key),
  foreign key (authority_id, person_id) references access.person
);
create index notice_waiting on notices.notice (authority_id, id) where mail = 'waiting';
select ctx.guard_by_authority('notices.notice');

-- Whoever causes a notice writes it; only its person reads it, and the two machines that keep time and carry mail.
create function notices.is_mine(person uuid) returns boolean language sql stable as $$
  select person = ctx.actor() or exists (
    select from access.person p
    where p.authority_id = ctx.authority() and p.id = ctx.actor() and p.kind = 'machine'
      and p.login in ('timekeeper', 'messenger'))
$$;
revoke all on function notices.is_mine(uuid) from public;
grant execute on function notices.is_mine(uuid) to goldthread_program;
create policy read_by_person on notices.notice as restrictive for select using (notices.is_mine(person_id));
create policy changed_by_person on notices.notice as restrictive for update using (notices.is_mine(person_id));
grant select, insert on notices.notice to goldthread_program;
grant update (read_at, mail, mail_at) on notices.notice to goldthread_program;
