-- An authority's own versions of its audit tools, each made from another version. What is published never changes:
-- it is added here and nobody may update or delete it. `content` is the tool as a file of `tools/` would hold it,
-- and `sha256` is over its UTF-8 text.
create table audits.tool_version (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  -- How a round names it: exploitation-1.2. Shipped tools are called exploitation-1, so the two never meet.
  name text not null check (name ~ '^[a-z][a-zA-Z0-9]*-[0-9]+\.[0-9]+$'),
  code text not null,
  made_from text,
  content text not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_on date not null,
  published_by uuid not null,
  primary key (authority_id, id),
  unique (authority_id, name),
  foreign key (authority_id, published_by) references access.person
);
create index tool_version_published_by on audits.tool_version (authority_id, published_by);
select ctx.guard_by_authority('audits.tool_version');
grant select, insert on audits.tool_version to goldthread_program;

-- A version that is being written. It is a whole and valid tool after every change, so it can always be previewed.
create table audits.tool_draft (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  code text not null,
  made_from text not null,
  content text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('published', 'discarded')),
  primary key (authority_id, id),
  foreign key (authority_id, begun_by) references access.person,
  foreign key (authority_id, changed_by) references access.person,
  foreign key (authority_id, ended_by) references access.person,
  check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null))
);
create unique index tool_draft_open on audits.tool_draft (authority_id, code) where ended_at is null;
create index tool_draft_begun_by on audits.tool_draft (authority_id, begun_by);
create index tool_draft_changed_by on audits.tool_draft (authority_id, changed_by);
create index tool_draft_ended_by on audits.tool_draft (authority_id, ended_by);
select ctx.guard_by_authority('audits.tool_draft');
grant select, insert on audits.tool_draft to goldthread_program;
grant update (content, changed_at, changed_by, ended_at, ended_by, ended_how) on audits.tool_draft to goldthread_program;

-- A question whose condition is not met is kept as not asked, which is no answer and stands in no denominator.
alter table audits.answer add column is_asked boolean not null default true;
alter table audits.answer add check (is_asked or (answer is null and mark is null and comment is null));
