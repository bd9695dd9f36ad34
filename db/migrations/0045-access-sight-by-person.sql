-- Every row policy on children asks which children one person sees: with thousands of people that is a question of
-- that person's rows and not of everybody's. The unique index holds open sights alone, and sight that has an end in
-- the future counts too.
create index sight_person on access.sight (authority_id, person_id, child_id);
