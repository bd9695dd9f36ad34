import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../support/cast.ts'
import { fact, figure } from '../support/figures.ts'
import { layChild } from '../support/cast.ts'
import { OWN_POLICY, problemsWith, readCatalogue } from './catalogue.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layChild(transaction, cast.authority, 'ada'))
})
afterAll(() => cast?.close())

async function problemsAfter(sql: string): Promise<string[]> {
  await cast.database.owner.query(sql)
  const problems = (await readCatalogue(cast.database.superuser)).flatMap(problemsWith)
  await cast.database.owner.query('drop table if exists audits.probe')
  return problems
}

describe('the checker of the catalogue', () => {
  it('reports a table without authority_id', async () => {
    const problems = await problemsAfter('create table audits.probe (id uuid primary key)')
    expect(problems).toContain('audits.probe has no authority_id')
    expect(problems).toContain('audits.probe has row security not enabled and forced')
    expect(problems).toContain('audits.probe is not guarded by_authority')
  })

  it('reports a table that holds a child and is guarded by authority alone', async () => {
    const problems = await problemsAfter(
      `create table audits.probe (authority_id uuid, child_id uuid, primary key (authority_id, child_id));
       select ctx.guard_by_authority('audits.probe')`,
    )
    expect(problems).toEqual(['audits.probe is not guarded by_sight'])
  })

  it('reports a policy that lets everybody through, a foreign key without index, and a grant to delete', async () => {
    const problems = await problemsAfter(
      `create table audits.probe (authority_id uuid, round_id uuid, id uuid, primary key (authority_id, id),
         foreign key (authority_id, round_id) references audits.round);
       alter table audits.probe enable row level security; alter table audits.probe force row level security;
       create policy by_authority on audits.probe using (true);
       grant delete on audits.probe to goldthread_program`,
    )
    expect(problems).toEqual([
      'audits.probe has no index for the foreign key (authority_id, round_id)',
      'audits.probe lets the program delete',
      'audits.probe has an altered policy by_authority',
    ])
  })
})

describe('every table that exists', () => {
  it('keeps the rules of the house', async () => {
    const tables = await readCatalogue(cast.database.superuser)
    expect(tables.flatMap(problemsWith)).toEqual([])
    expect(Object.keys(OWN_POLICY).filter((name) => !tables.some((table) => table.name === name))).toEqual([])
    const { rows } = await cast.database.superuser.query('show server_version')
    fact('server version', rows[0].server_version)
    fact('Node version', process.version)
    fact('user id', String(process.getuid?.() ?? 'none'))
    figure('tables checked', tables.length, 80)
  })

  it('shows nothing to a session that has not said who asks', async () => {
    for (const { name } of await readCatalogue(cast.database.superuser)) {
      const { rows } = await cast.database.pool.query(`select count(*)::int as n from ${name}`)
      expect([name, rows[0].n]).toEqual([name, 0])
    }
  })
})

describe('the role of the program', () => {
  it('owns nothing, is no superuser and cannot bypass row security', async () => {
    const { rows } = await cast.database.superuser.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r
       where rolname = 'goldthread_program'`,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 },
    ])
  })

  it('cannot change or delete a line of the trail, an answer or a judgement', async () => {
    for (const table of ['trail.line', 'audits.answer', 'audits.judgement', 'actions.action_event']) {
      await expect(cast.database.pool.query(`delete from ${table}`)).rejects.toThrow('permission denied')
      await expect(cast.database.pool.query(`update ${table} set at = now()`)).rejects.toThrow(
        'permission denied',
      )
    }
  })
})
