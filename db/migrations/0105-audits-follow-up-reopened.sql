-- Whoever verifies can also find that it was not done: the follow-up is open again.
alter table audits.follow_up_event drop constraint follow_up_event_kind_check;
alter table audits.follow_up_event add constraint follow_up_event_kind_check
  check (kind in ('told', 'acknowledged', 'acted', 'verified', 'escalated', 'reopened'));
