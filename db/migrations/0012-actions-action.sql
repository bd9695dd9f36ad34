-- What the board agreed after a round. What the source does not give stays empty: not recorded. `recommended`
-- and `due` are months where no day is known: 2015-10, else 2015-10-05.
create table actions.action (
  authority_id uuid not null,
  id uuid not null,
  recommended_round_id uuid not null,
  reference text not null,
  title text not null,
  wording text not null,
  recommended text check (recommended ~ '^\d{4}-\d{2}(-\d{2})?$'),
  owner text,
  due text check (due ~ '^\d{4}-\d{2}(-\d{2})?$'),
  in_force_from date,
  measure text,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, recommended_round_id, reference),
  foreign key (authority_id, recommended_round_id) references audits.round
);
-- What became of an action: the newest event gives the status, and nothing is overwritten. Where something was
-- recorded, `field` says what and `value` what it is since; `happened` is the day, or month, of the thing itself.
create table actions.action_event (
  authority_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  status text not null check (status in ('open', 'inProgress', 'done', 'verified', 'closed')),
  field text check (field in ('owner', 'due', 'inForceFrom', 'measure')),
  value text,
  note text,
  happened text check (happened ~ '^\d{4}-\d{2}(-\d{2})?$'),
  at timestamptz not null,
  by_person uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references actions.action,
  foreign key (authority_id, by_person) references access.person
);
create index action_event_of on actions.action_event (authority_id, action_id, id);
create index action_event_by on actions.action_event (authority_id, by_person);
select ctx.guard_by_authority('actions.action');
select ctx.guard_by_authority('actions.action_event');
grant select, insert on actions.action, actions.action_event to goldthread_program;
grant update (owner, due, in_force_from, measure) on actions.action to goldthread_program;
