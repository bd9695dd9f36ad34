-- Of how many in a hundred a standard is to be met if the action works; null where no such figure was set. The verdict
-- on a measure does not hang on it: a share that reached its target by chance has not moved.
alter table actions.measure
  add column target_percent integer check (target_percent between 1 and 100),
  add check (target_percent is null or kind = 'standard');
