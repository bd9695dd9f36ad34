-- How far feeds could be trusted, as it was said at the time: what is judged as known on a day in the past must not rest
-- on what a feed came to cover later. Rows are added and never changed; the newest is what evidence.feed holds.
create table evidence.feed_said (
  authority_id uuid not null,
  id uuid not null,
  source text not null,
  kind text not null,
  from_on date not null,
  until_on date not null,
  said_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, source, kind) references evidence.feed,
  check (until_on >= from_on)
);
create index feed_said_of on evidence.feed_said (authority_id, source, kind, said_at);
select ctx.guard_by_authority('evidence.feed_said');
grant select, insert on evidence.feed_said to goldthread_program;

-- The owner of the tables sees no row of them while row security is forced.
alter table evidence.feed no force row level security;
alter table evidence.feed_said no force row level security;
-- Since when a feed was trusted so is not known; from now on it is.
insert into evidence.feed_said (authority_id, id, source, kind, from_on, until_on, said_at)
  select authority_id, gen_random_uuid(), source, kind, from_on, until_on, now() from evidence.feed;
alter table evidence.feed force row level security;
alter table evidence.feed_said force row level security;
