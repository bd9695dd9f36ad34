-- A notice that sums things up says how many: of what can be cleared now, and of what falls due soon. Numbers alone.
alter table notices.notice
  add column red_count integer check (red_count >= 0),
  add column amber_count integer check (amber_count >= 0),
  add check ((red_count is null) = (amber_count is null));
