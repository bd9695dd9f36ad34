-- Two machine actors more, for authorities that were founded before: the timekeeper, who sees every child because it
-- watches the clocks of follow-ups, and the messenger, who sees none because it writes the mails.
alter table access.person no force row level security;
alter table access.sight_of_all no force row level security;
alter table organisation.authority no force row level security;
insert into access.person (authority_id, id, login, display_name, kind, made_at)
  select a.authority_id, gen_random_uuid(), m.login, 'Machine: ' || m.login, 'machine', now()
  from organisation.authority a cross join (values ('timekeeper'), ('messenger')) as m (login)
  on conflict (authority_id, login) do nothing;
insert into access.sight_of_all (authority_id, person_id, why)
  select p.authority_id, p.id, 'machine' from access.person p
  where p.kind = 'machine' and p.login = 'timekeeper'
  on conflict do nothing;
alter table access.person force row level security;
alter table access.sight_of_all force row level security;
alter table organisation.authority force row level security;
