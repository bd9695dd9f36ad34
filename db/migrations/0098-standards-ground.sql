-- What everybody was held against, as one short sum: how far feeds go, which roles mean open to social care, the bank
-- holidays. When it changes verdicts may change, although no record did.
alter table standards.evaluation add column ground text not null default '';
