-- How complete and free of contradiction the evidence was at one time: figures alone, no child. Counted by a machine
-- that sees every child, so that whoever may see a figure sees the same one.
create table evidence.quality_cut (
  authority_id uuid not null references organisation.authority,
  id uuid not null,
  counted_at timestamptz not null,
  counted_on date not null,
  figures jsonb not null,
  primary key (authority_id, id)
);
select ctx.guard_by_authority('evidence.quality_cut');
grant select, insert on evidence.quality_cut to goldthread_program;
