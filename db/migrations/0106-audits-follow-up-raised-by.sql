-- Whoever raised a follow-up goes on seeing its child when their seat at the case has ended. New follow-ups give that
-- sight as they are raised; here it comes to those who raised one before and audit still.
alter table audits.follow_up no force row level security;
alter table access.role_held no force row level security;
alter table access.sight no force row level security;
insert into access.sight (authority_id, id, person_id, child_id, from_at, why)
select f.authority_id, gen_random_uuid(), f.raised_by, f.child_id, f.raised_at, 'followUp:' || f.id
  from audits.follow_up f
 where exists (
   select from access.role_held r
   where r.authority_id = f.authority_id and r.person_id = f.raised_by and r.until_at is null
     and r.role in ('auditor', 'moderator'))
on conflict do nothing;
alter table audits.follow_up force row level security;
alter table access.role_held force row level security;
alter table access.sight force row level security;
