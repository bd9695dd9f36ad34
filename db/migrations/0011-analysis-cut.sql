-- Counts of a round as a machine actor found them at one moment. Everybody who may see a figure is shown it
-- from here, so that nobody's own sight can change it. `counted` is canonical JSON kept as text.
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
select ctx.guard_by_authority('analysis.cut');
grant select, insert on analysis.cut to goldthread_program;
