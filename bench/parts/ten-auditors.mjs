// Ten auditors of a round that is being audited, each with a case of their own for either side of a benchmark.
import { hash } from '@node-rs/argon2'

export const PASSWORD = 'a password for benchmarks'

/** Lays the auditors with their cases into the story, around every wall; gives their logins, cases and persons. */
export async function layAuditors(database, count) {
  const round = await layRound(database)
  const children = await database.query('select child_id from organisation.child limit $1', [count])
  const password = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const laid = []
  for (const [place, { child_id: child }] of children.rows.entries()) {
    const login = `bench${place}`
    const person = await layPerson(database, { login, password })
    const cases = {}
    for (const side of ['ours', 'bare'])
      cases[side] = await layCase(database, { round, child, person, position: place + 1 })
    laid.push({ login, person, cases, sent: {} })
  }
  return laid
}

/** The round of the story once more, but open. */
async function layRound(database) {
  const { rows } = await database.query(
    `insert into audits.round
     select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'code', 'bench', 'status', 'auditing'))).*
     from audits.round r where r.code = 'april-2015' returning id`,
  )
  return rows[0].id
}

async function layPerson(database, { login, password }) {
  const { rows } = await database.query(
    `with made as (
       insert into access.person (authority_id, id, login, display_name, kind, made_at)
       select authority_id, uuidv7(), $1, $1, 'person', now() from organisation.authority returning authority_id, id),
     held as (
       insert into access.role_held (authority_id, person_id, role, from_at)
       select authority_id, id, 'auditor', now() from made),
     kept as (
       insert into access.password (authority_id, person_id, hash) select authority_id, id, $2 from made)
     select id from made`,
    [login, password],
  )
  return rows[0].id
}

async function layCase(database, { round, child, person, position }) {
  const { rows } = await database.query(
    `insert into audits.case_file (authority_id, id, round_id, attempt, child_id, reference, position, status)
     select authority_id, uuidv7(), id, 1, $2, uuidv7()::text, $3, 'inProgress' from audits.round where id = $1
     returning id`,
    [round, child, position],
  )
  await laySeat(database, { file: rows[0].id, child, person })
  return rows[0].id
}

async function laySeat(database, { file, child, person }) {
  await database.query(
    `with seat as (
       insert into audits.auditor (authority_id, id, case_id, child_id, seat, person_id, checks, from_at, by_person)
       select authority_id, uuidv7(), $1, $2, 'first', $3, '[]', now(), $3 from access.person where id = $3)
     insert into access.sight (authority_id, id, person_id, child_id, from_at, why)
     select authority_id, uuidv7(), $3, $2, now(), $4 from access.person where id = $3`,
    [file, child, person, `case:${file}`],
  )
}
