create table organisation.authority (
  authority_id uuid primary key,
  name text not null,
  brand_colour text,
  is_story boolean not null,
  story_day date,
  -- Who can sign in to a story, with the passwords that its sign-in page lists. A real installation has none.
  story_personas jsonb,
  check (is_story or (story_day is null and story_personas is null))
);
select ctx.guard_by_authority('organisation.authority');
grant select, insert on organisation.authority to goldthread_program;
grant update (name, brand_colour, story_day, story_personas) on organisation.authority to goldthread_program;

-- An authority's own words (its list, its panel, its plan, its case system), dated like everything it decides.
create table organisation.words (
  authority_id uuid not null references organisation.authority,
  from_on date not null,
  document jsonb not null,
  primary key (authority_id, from_on)
);
select ctx.guard_by_authority('organisation.words');
grant select, insert on organisation.words to goldthread_program;

-- A child: an opaque handle. What is known of the child stands in versions, whose ids come from the sources.
create table organisation.child (
  authority_id uuid not null references organisation.authority,
  child_id uuid not null,
  made_at timestamptz not null,
  primary key (authority_id, child_id)
);
