-- What became of each row of a file: rows beside each other with the same outcome are one run.
create table imports.row_run (
  authority_id uuid not null references organisation.authority,
  file_id uuid not null,
  number integer not null,
  from_row integer not null,
  until_row integer not null,
  outcome text not null check (outcome in ('added', 'changed', 'known', 'rejected')),
  primary key (authority_id, file_id, number),
  foreign key (authority_id, file_id) references imports.file,
  check (until_row >= from_row)
);
select ctx.guard_by_authority('imports.row_run');
grant select, insert on imports.row_run to goldthread_program;
