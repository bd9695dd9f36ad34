-- The board report of a round: drafted from one cut, its words edited before issue, its numbers never.
create table reports.report (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  version integer not null,
  layout text not null,
  board text not null,
  meeting_on date,
  report_month text,
  prepared_by text,
  presented_by text,
  title text not null,
  cut_id uuid,
  issued_at timestamptz,
  issued_by uuid,
  sha256 text,
  issued_document text,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, round_id, version),
  foreign key (authority_id, round_id) references audits.round,
  foreign key (authority_id, cut_id) references analysis.cut,
  foreign key (authority_id, issued_by) references access.person
);
create index report_cut on reports.report (authority_id, cut_id);
create index report_issued_by on reports.report (authority_id, issued_by);
-- A person's words for one paragraph, kept beside the draft; the newest stands.
create table reports.paragraph_edit (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  paragraph text not null,
  text text,
  drafted text not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references reports.report,
  foreign key (authority_id, by_person) references access.person
);
create index paragraph_edit_of on reports.paragraph_edit (authority_id, report_id, paragraph, id);
create index paragraph_edit_by on reports.paragraph_edit (authority_id, by_person);
select ctx.guard_by_authority('reports.report');
select ctx.guard_by_authority('reports.paragraph_edit');
grant select, insert on reports.report, reports.paragraph_edit to goldthread_program;
grant update (meeting_on, cut_id, issued_at, issued_by, sha256, issued_document) on reports.report
  to goldthread_program;
