-- The board report of a round: drafted from one cut, its words edited before issue, its numbers never.
create table reports.report (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  version integer not null,
  layout text not null,
  board text not null,
  meeting_on date,
  report_month text check (report_month ~ '^\d{4}-\d{2}$'),
  prepared_by text,
  presented_by text,
  title text not null,
  -- When the earlier round was reported.
  earlier_report_month text check (earlier_report_month ~ '^\d{4}-\d{2}$'),
  cut_id uuid,
  issued_at timestamptz,
  issued_by uuid,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, round_id, version),
  foreign key (authority_id, round_id) references audits.round,
  foreign key (authority_id, cut_id) references analysis.cut,
  foreign key (authority_id, issued_by) references access.person,
  check ((issued_at is null) = (issued_by is null)),
  check (issued_at is null or cut_id is not null)
);
create index report_cut on reports.report (authority_id, cut_id);
create index report_issued_by on reports.report (authority_id, issued_by);

-- A person's words for one paragraph, beside the draft that the person had before them; the newest stands, and one
-- without a text goes back to the draft. Figures stand in braces.
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

-- A report as it was issued to one audience, whole and for good.
create table reports.issued_document (
  authority_id uuid not null,
  report_id uuid not null,
  audience text not null check (audience in ('restricted', 'partnership', 'public')),
  document text not null,
  sha256 text not null,
  primary key (authority_id, report_id, audience),
  foreign key (authority_id, report_id) references reports.report
);

select ctx.guard_by_authority('reports.report');
select ctx.guard_by_authority('reports.paragraph_edit');
select ctx.guard_by_authority('reports.issued_document');
-- What was issued stays, whatever the program asks for.
create policy issued_stays on reports.report as restrictive for update using (issued_at is null) with check (true);
create policy only_drafts on reports.paragraph_edit as restrictive for insert with check (
  exists (select from reports.report r
    where r.authority_id = (select ctx.authority()) and r.id = report_id and r.issued_at is null));
-- A restricted report has a row for each case: it is for those who see the whole list.
create policy rows_by_sight on reports.issued_document as restrictive for select using (
  audience <> 'restricted'
  or exists (select from access.sight_of_all w where w.person_id = (select ctx.actor())));
grant select, insert on reports.report, reports.paragraph_edit, reports.issued_document to goldthread_program;
grant update (board, meeting_on, report_month, prepared_by, presented_by, title, earlier_report_month, cut_id,
  issued_at, issued_by) on reports.report to goldthread_program;
