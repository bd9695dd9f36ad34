-- Who had a hand in a version of a report: began it, drafted it again, wrote in it or submitted it. They do not approve it.
create table reports.hand (
  authority_id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, report_id, person_id),
  foreign key (authority_id, report_id) references reports.report,
  foreign key (authority_id, person_id) references access.person
);
create index hand_person on reports.hand (authority_id, person_id);
select ctx.guard_by_authority('reports.hand');
grant select, insert on reports.hand to goldthread_program;

-- Steps on the way to being issued. Each holds for the documents that the person had before them: `sha256` is over all
-- of them, so a later change of a word, the header or the figures leaves the step behind.
create table reports.approval_step (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  step text not null check (step in ('submit', 'approve', 'sendBack')),
  sha256 text not null,
  reason text,
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references reports.report,
  foreign key (authority_id, by_person) references access.person,
  check ((step = 'sendBack') = (reason is not null))
);
create index approval_step_of on reports.approval_step (authority_id, report_id, id);
create index approval_step_by on reports.approval_step (authority_id, by_person);
select ctx.guard_by_authority('reports.approval_step');
grant select, insert on reports.approval_step to goldthread_program;
-- A second wall: nobody approves what they had a hand in, and nothing is issued that nobody approved.
create policy second_person on reports.approval_step as restrictive for insert with check (
  step <> 'approve' or not (
    exists (select from reports.hand h
      where h.authority_id = (select ctx.authority()) and h.report_id = approval_step.report_id
        and h.person_id = approval_step.by_person)
    or exists (select from reports.paragraph_edit e
      where e.authority_id = (select ctx.authority()) and e.report_id = approval_step.report_id
        and e.by_person = approval_step.by_person)));
create policy approved_alone on reports.issued_document as restrictive for insert with check (
  exists (select from reports.approval_step s
    where s.authority_id = (select ctx.authority()) and s.report_id = issued_document.report_id
      and s.step = 'approve'));

-- What people say to each other about a paragraph while it is written. It stands in no report and in no file.
create table reports.comment (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  paragraph text not null,
  text text not null,
  at timestamptz not null,
  by_person uuid not null,
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, report_id) references reports.report,
  foreign key (authority_id, by_person) references access.person,
  foreign key (authority_id, resolved_by) references access.person,
  check ((resolved_at is null) = (resolved_by is null))
);
create index comment_of on reports.comment (authority_id, report_id, id);
create index comment_by on reports.comment (authority_id, by_person);
create index comment_resolved_by on reports.comment (authority_id, resolved_by);
select ctx.guard_by_authority('reports.comment');
create policy resolved_once on reports.comment as restrictive for update using (resolved_at is null) with check (true);
grant select, insert, update (resolved_at, resolved_by) on reports.comment to goldthread_program;
