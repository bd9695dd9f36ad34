-- One source may mean different things by one value: its N for a return interview may stand for a blank, while its N for
-- a child who was not seen is a no. A reading without a column is meant for every column.
alter table evidence.reading
  add column column_name text not null default '',
  drop constraint reading_pkey,
  add primary key (authority_id, source, column_name, value);
