-- A recommendation may take several actions. The row that came with the words of the board is its first action; further
-- actions name that row here. Null: the action is its own recommendation.
alter table actions.action
  add column recommendation_id uuid check (recommendation_id <> id),
  -- The team or agency that does it.
  add column team text,
  -- Somebody with an account, who can be told that it is due.
  add column person_id uuid,
  add foreign key (authority_id, recommendation_id) references actions.action,
  add foreign key (authority_id, person_id) references access.person;
create index action_recommendation on actions.action (authority_id, recommendation_id);
create index action_person on actions.action (authority_id, person_id);
grant update (team, person_id) on actions.action to goldthread_program;

alter table actions.action_event
  drop constraint action_event_field_check,
  add constraint action_event_field_check
    check (field in ('owner', 'team', 'person', 'due', 'inForceFrom', 'measure')),
  -- Where, and on which day, whoever verified it looked; what was looked at is the note.
  add column looked_where text,
  add column looked_on date,
  -- How it ended. Actions that were closed before this was asked have none.
  add column outcome text check (outcome in ('effective', 'notEffective', 'effectNotShown', 'withdrawn')),
  add check ((looked_where is null) = (looked_on is null)),
  add check (looked_on is null or (status = 'verified' and field is null)),
  add check (outcome is null or (status = 'closed' and field is null));
