-- An authority's own versions of the layout of its reports, each made from another version. What is published never
-- changes: it is added here and nobody may update or delete it. `content` is the layout as a file of `layouts/` would
-- hold it, and `sha256` is over its UTF-8 text.
create table reports.layout_version (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  -- How a report names it: board-4.2. Shipped layouts are called board-4, so the two never meet.
  name text not null check (name ~ '^[a-z][a-zA-Z0-9]*-[0-9]+\.[0-9]+$'),
  made_from text not null,
  content text not null,
  sha256 text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (authority_id, id),
  unique (authority_id, name),
  foreign key (authority_id, published_by) references access.person
);
create index layout_version_published_by on reports.layout_version (authority_id, published_by);
select ctx.guard_by_authority('reports.layout_version');
grant select, insert on reports.layout_version to goldthread_program;

-- The one version that is being written. It is a whole and valid layout after every change, so it can be previewed.
create table reports.layout_draft (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  made_from text not null,
  content text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('published', 'discarded')),
  primary key (authority_id, id),
  foreign key (authority_id, changed_by) references access.person,
  check ((ended_at is null) = (ended_how is null))
);
create unique index layout_draft_open on reports.layout_draft (authority_id) where ended_at is null;
create index layout_draft_changed_by on reports.layout_draft (authority_id, changed_by);
select ctx.guard_by_authority('reports.layout_draft');
grant select, insert on reports.layout_draft to goldthread_program;
grant update (content, changed_at, changed_by, ended_at, ended_how) on reports.layout_draft to goldthread_program;
