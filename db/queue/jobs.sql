-- The one way into the queue, and the one way to look at it. Run as goldthread_jobs after graphile-worker's own
-- migrations, at every change of this file; each statement may be run again.
create schema if not exists jobs;
revoke all on schema jobs from public;

-- Asks for a job within the transaction of the change that causes it. A payload is ids and nothing else, so that no
-- name and no word of a record can get into the queue; a second job with the same key waits for nobody twice.
create or replace function jobs.enqueue(task text, payload jsonb, key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if payload ->> 'authority' is distinct from nullif(current_setting('goldthread.authority', true), '') then
    raise exception 'a job is for the authority that asks for it';
  end if;
  if exists (
    select from jsonb_each(payload) as part (name, value)
    where value <> 'null' and value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ) then
    raise exception 'a job is given ids and nothing else';
  end if;
  perform graphile_worker.add_job(
    task, payload::json, max_attempts := 12,
    job_key := case when key is null then null else task || ':' || (payload ->> 'authority') || ':' || key end);
end $$;

-- How the queue stands for the authority that asks: no payload, and of a failure only what the loop wrote of it.
create or replace function jobs.standing()
  returns table (id bigint, task text, state text, attempts integer, max_attempts integer, run_at timestamptz,
    last_error text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id, t.identifier,
    case when j.locked_at is not null then 'running'
      when j.attempts >= j.max_attempts then 'givenUp'
      when j.attempts > 0 then 'failing'
      else 'waiting' end,
    j.attempts::integer, j.max_attempts::integer, j.run_at, j.last_error
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where coalesce(j.payload ->> 'authority', '') in ('', current_setting('goldthread.authority', true))
  order by j.id
$$;

-- Lets a job that failed run again now; one that was given up begins to count its tries anew. False where it has not
-- failed, or is not the authority's.
create or replace function jobs.try_again(job bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  again record;
begin
  select s.id, s.state into again from jobs.standing() s where s.id = job and s.state in ('failing', 'givenUp');
  if not found then return false; end if;
  return exists (
    select from graphile_worker.reschedule_jobs(array[job], run_at := now(),
      attempts := case when again.state = 'givenUp' then 0 end));
end $$;

revoke all on function jobs.enqueue(text, jsonb, text), jobs.standing(), jobs.try_again(bigint) from public;
grant usage on schema jobs to goldthread_program;
grant execute on function jobs.enqueue(text, jsonb, text), jobs.standing(), jobs.try_again(bigint)
  to goldthread_program;
