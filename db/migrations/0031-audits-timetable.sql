-- When each stage of a round is planned and was done, how often the round comes round again, and who is left out of its
-- frame by rule. The day by which the audits are due stands in the table since the beginning.
alter table audits.round
  add column draw_on date,
  add column moderation_on date,
  add column report_on date,
  add column board_on date,
  -- The days of the story in a story installation; the instants beside them are real.
  add column drawn_on date,
  add column audited_on date,
  add column closed_on date,
  add column repeat_months integer check (repeat_months between 1 and 60),
  add column leave_out_audited_months integer check (leave_out_audited_months between 1 and 60),
  add column leave_out_listed_days integer check (leave_out_listed_days between 1 and 730);
grant update (draw_on, moderation_on, report_on, board_on, drawn_on, audited_on, closed_on, repeat_months, leave_out_audited_months,
  leave_out_listed_days) on audits.round to goldthread_program;

-- How many children were left out of the frame, by the code of the reason. Null where a frame is older than the count.
alter table audits.frame add column left_out jsonb;
