-- Why an entry that was entered here was corrected, taken away or put back; an import gives no reason.
alter table evidence.entry_version add column change_reason text;

-- Which missing episodes a return interview covers: one interview may cover several. A link is closed, never deleted.
create table evidence.interview_episode (
  authority_id uuid not null,
  interview_id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz,
  line_id uuid not null,
  primary key (authority_id, interview_id, episode_id, known_from),
  foreign key (authority_id, interview_id) references evidence.entry,
  foreign key (authority_id, episode_id) references evidence.missing_episode,
  foreign key (authority_id, child_id) references organisation.child
);
create unique index interview_episode_open on evidence.interview_episode (authority_id, interview_id, episode_id)
  where known_until is null;
create index interview_episode_episode on evidence.interview_episode (authority_id, episode_id);
create index interview_episode_child on evidence.interview_episode (authority_id, child_id);

-- The owner of the tables sees no row of them while row security is forced.
alter table evidence.entry no force row level security;
alter table evidence.entry_version no force row level security;
alter table evidence.missing_episode no force row level security;
-- Interviews that named their episodes before there were links.
insert into evidence.interview_episode (authority_id, interview_id, episode_id, child_id, known_from, known_until, line_id)
select v.authority_id, v.thing_id, m.id, v.child_id, v.known_from, v.known_until, v.line_id
  from evidence.entry_version v
  join evidence.entry e on e.authority_id = v.authority_id and e.id = v.thing_id
  cross join lateral (select distinct trim(key) as key
    from regexp_split_to_table(v.attributes ->> 'episodes', '\+') as key) named
  join evidence.missing_episode m on m.authority_id = v.authority_id and m.source = e.source
    and m.source_key = named.key and m.child_id = v.child_id
 where v.kind = 'returnInterview' and not v.is_withdrawn;
alter table evidence.entry force row level security;
alter table evidence.entry_version force row level security;
alter table evidence.missing_episode force row level security;

select ctx.guard_by_sight('evidence.interview_episode');
grant select, insert on evidence.interview_episode to goldthread_program;
grant update (child_id, known_until) on evidence.interview_episode to goldthread_program;

