-- The share above which a full extract stops may be another for one source; null holds for every source without its own.
alter table imports.withdrawal_limit add column source text;
