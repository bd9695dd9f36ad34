-- Of how many children a standard could not be worked out because of a fault, as the machine that sees every child counted
-- it: who looks after the program sees that, and no child. Nought where it has been settled.
create table standards.fault (
  authority_id uuid not null references organisation.authority,
  standard text not null,
  -- The kind of the fault; never its message, which may quote a record.
  fault text not null,
  children_count integer not null check (children_count >= 0),
  counted_at timestamptz not null,
  primary key (authority_id, standard, fault)
);
select ctx.guard_by_authority('standards.fault');
grant select, insert on standards.fault to goldthread_program;
grant update (children_count, counted_at) on standards.fault to goldthread_program;

-- What somebody attests of a team: a champion, the panel's minutes. No case system sends it and no child is in it. An
-- entry that was wrong is taken away by a row of its own.
create table evidence.team_entry (
  authority_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  kind text not null,
  happened_on date not null,
  -- Where it is written down: minutes, a letter. Never its text, never a name.
  reference text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references organisation.team,
  foreign key (authority_id, made_by) references access.person
);
create index team_entry_team on evidence.team_entry (authority_id, team_id, kind, happened_on);
create index team_entry_made_by on evidence.team_entry (authority_id, made_by);
select ctx.guard_by_authority('evidence.team_entry');
grant select, insert on evidence.team_entry to goldthread_program;

create table evidence.team_entry_taken_away (
  authority_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  reason text not null,
  primary key (authority_id, entry_id),
  foreign key (authority_id, entry_id) references evidence.team_entry,
  foreign key (authority_id, by_person) references access.person
);
create index team_entry_taken_away_by on evidence.team_entry_taken_away (authority_id, by_person);
select ctx.guard_by_authority('evidence.team_entry_taken_away');
grant select, insert on evidence.team_entry_taken_away to goldthread_program;
