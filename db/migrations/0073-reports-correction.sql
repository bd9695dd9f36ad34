-- A version after the first says why it was made; the versions before it stay as they were issued.
alter table reports.report add column correction_reason text;
-- A draft may be written in a newer layout.
grant update (layout) on reports.report to goldthread_program;
