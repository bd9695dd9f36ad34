-- A redraw that was asked for lapses when the sample is drawn after all, and another one can be asked for.
alter table audits.redraw drop constraint redraw_pkey;
alter table audits.redraw add primary key (authority_id, round_id, attempt, asked_at);
