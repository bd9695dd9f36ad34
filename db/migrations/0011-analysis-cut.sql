-- Counts of a round as a machine actor found them at one moment. Everybody who may see a figure is shown it
-- from here, so that nobody's own sight can change it. `counted` is canonical JSON kept as text; `sha256` is over it
-- and the rows of its cases by position, each ended by LF.
create table analysis.cut (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  cut_on date not null,
  made_at timestamptz not null,
  counted text not null,
  sha256 text not null,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references audits.round
);
create index cut_round on analysis.cut (authority_id, round_id, made_at);
-- The cases that a cut counted, a row of canonical JSON for each child: a figure is for many, these are not.
create table analysis.cut_case (
  authority_id uuid not null,
  cut_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  position integer not null,
  counted text not null,
  primary key (authority_id, cut_id, case_id),
  foreign key (authority_id, cut_id) references analysis.cut,
  foreign key (authority_id, case_id) references audits.case_file,
  foreign key (authority_id, child_id) references organisation.child
);
create index cut_case_case on analysis.cut_case (authority_id, case_id);
create index cut_case_child on analysis.cut_case (authority_id, child_id);
select ctx.guard_by_authority('analysis.cut');
select ctx.guard_by_sight('analysis.cut_case');
grant select, insert on analysis.cut, analysis.cut_case to goldthread_program;
