import { ROLES } from '../../src/access/index.ts'
import { tokenHash } from '../../src/access/session/rules.ts'
import type { Story } from '../support/story.ts'
import { one, personIn, type Ask } from './ask.ts'
import { layReports } from './reports.ts'
import { layTools } from './tools.ts'
import type { Known } from './scopes.ts'

const TOKEN = 'one-time-token-of-the-walk'
const SECRET = 'c'.repeat(64)

/** Something of everything that nobody owns, by its name in an address. */
export async function findThings(story: Story, ask: Ask): Promise<Known['things']> {
  // An account that shows nothing to the others: an administrator changes it while they are being visited.
  const person = await personIn(ask, 'auditor4')
  await ask(
    `insert into access.invitation (authority_id, token_sha256, person_id, made_at, ends_at)
      select authority_id, $1, id, '2015-11-19T09:00Z', '2015-11-20T09:00Z' from access.person where id = $2`,
    ...[tokenHash(TOKEN), person],
  )
  await ask(
    `insert into access.calendar_link (authority_id, token_sha256, person_id, made_at)
      select authority_id, $1, id, '2015-11-19T09:00Z' from access.person where id = $2`,
    ...[tokenHash(SECRET), person],
  )
  return {
    ...{
      topic: 'chronology',
      move: 'start',
      kind: 'visit',
      problem: 'unknownWorker',
      round: 'april-2015',
      register: 'vemt',
      standard: 'supervision-monthly',
      'autumn-2015': 'autumn-2015',
      token: TOKEN,
      secret: `${SECRET}.ics`,
      source: 'northmere',
      person,
    },
    ...{ ...(await layTrials(ask, person)), ...(await layReports(story)), ...(await layTools(story)) },
    ...(await layNotices(story, ask)),
    ...(await layMatches(ask)),
    ...(await layTeams(ask)),
    calibration: await layCalibration(ask),
    action: await one(ask, 'select id from actions.action order by reference limit 1'),
    measure: await one(ask, MEASURE),
    version: await one(ask, VERSION),
    line: await one(ask, 'select id from trail.line order by at, id limit 1'),
  }
}

const SHARED = `with one as (
    insert into organisation.identifier (authority_id, id, source, source_key, child_id, identity_id)
    select i.authority_id, n.id, i.source, n.id::text, i.child_id, i.id
      from organisation.identity i, (select gen_random_uuid() as id) n where i.child_id = $1
    order by i.id limit 1 returning *)
  insert into organisation.identifier_version (authority_id, thing_id, child_id, known_from, line_id, type, value)
  select authority_id, id, child_id, '2015-11-19T09:00Z', gen_random_uuid(), 'nationalId', '9434765919' from one
  returning thing_id`
const JOINED = `insert into organisation.joining
    (authority_id, id, child_id, was_child_id, at, by_person, reason, shared, is_conflict)
  select c.authority_id, gen_random_uuid(), $1, $2, '2015-11-19T09:00Z', p.id, 'One number', '{upn}', false
    from organisation.child c, access.person p where c.child_id = $1 and p.login = 'lead' returning id`

/** Two children who share an identifier, and two that are said to have become one. */
async function layMatches(ask: Ask): Promise<Known['things']> {
  const [first = '', second = '', third = ''] = await ask(
    'select child_id from organisation.child order by child_id desc limit 3',
  )
  for (const child of [first, second]) await ask(SHARED, child)
  return { one: first, other: second, joining: await one(ask, JOINED, first, third) }
}

const TEAM_OF = `select v.team_id from access.person p join organisation.worker_version v
  on v.authority_id = p.authority_id and v.thing_id = p.worker_id and v.known_until is null where p.login = $1`
const OTHER_TEAM = 'select id from organisation.team where id <> all ($1::uuid[]) order by source_key limit 1'
const TEAM_ENTRY = `insert into evidence.team_entry
    (authority_id, id, team_id, kind, happened_on, reference, made_at, made_by)
  select authority_id, gen_random_uuid(), $1, 'championNamed', '2015-11-02', 'M-1', '2015-11-19T09:00Z', id
  from access.person where login = 'manager' returning id`

/** The teams of those who see their own alone, another one, and something that is attested of each. */
async function layTeams(ask: Ask): Promise<Known['things']> {
  const [team, workers] = [await one(ask, TEAM_OF, 'manager'), await one(ask, TEAM_OF, 'worker')]
  return {
    ...{ team, 'team of socialWorker': workers, 'other team': await one(ask, OTHER_TEAM, [team, workers]) },
    ...{ teamEntry: await one(ask, TEAM_ENTRY, team), teamKind: 'championNamed' },
    'teamEntry of socialWorker': await one(ask, TEAM_ENTRY, workers),
  }
}

const MEASURE = `insert into actions.measure (authority_id, id, action_id, kind, direction, chosen_at, chosen_on, chosen_by)
  select a.authority_id, gen_random_uuid(), a.id, 'followUps', 'fewer', '2015-11-19T09:00Z', '2015-11-19', p.id
  from (select * from actions.action order by reference limit 1) a
  join access.person p on p.authority_id = a.authority_id and p.kind = 'person' limit 1 returning id`

const VERSION = `insert into standards.version (authority_id, id, standard, starts_on, rule, citation, reason, made_at, made_by)
  select p.authority_id, gen_random_uuid(), 'supervision-monthly', '2016-04-01',
    '{"shape": "cadence", "entries": {"kinds": ["supervision"], "yes": []}, "every": {"unit": "days", "count": 28},
      "stages": [], "pausesWhileMissing": false}', 'Procedure 4', 'Laid by a test', '2015-11-19T09:00Z', p.id
  from access.person p where p.login = 'lead' returning id`

const NOTICE = `insert into notices.notice (authority_id, id, person_id, kind, about, key, made_at, made_on)
  select authority_id, gen_random_uuid(), id, 'caseAllocated', '/cases', 'walk', '2015-11-19T09:00Z', '2015-11-19'
  from access.person where login = $1 returning id`

/** A notice for each role; who else asks for it must not find it. */
async function layNotices({ who }: Story, ask: Ask): Promise<Known['things']> {
  const laid = ROLES.map(async (role) => [`notice of ${role}`, await one(ask, NOTICE, who(role).login)])
  return Object.fromEntries(await Promise.all(laid))
}

/** An invented case that the first two auditors are asked to grade. */
async function layCalibration(ask: Ask): Promise<string> {
  const id = await one(
    ask,
    `insert into audits.calibration (authority_id, id, vignette, opened_on, opened_at, opened_by)
      select authority_id, gen_random_uuid(), 'lantern-street', '2015-11-19', '2015-11-19T09:00Z', id
      from access.person where login = 'lead' returning id`,
  )
  await ask(
    `insert into audits.calibration_seat (authority_id, calibration_id, person_id)
      select authority_id, $1, id from access.person where login in ('auditor1', 'auditor2')`,
    id,
  )
  return id
}

const TRIAL = `insert into imports.delivery (authority_id, id, source, at, by_person, is_trial, kept_files)
  select authority_id, gen_random_uuid(), 'test', '2015-11-19T09:00Z', id, true, '[]' from access.person where id = $1
  returning id`
const UNKNOWN_FILE = `insert into imports.file (authority_id, id, delivery_id, position, name, headers, sha256,
    read_count, accepted_count, rejected_count, duplicate_count)
  select authority_id, gen_random_uuid(), id, 1, 'own.csv', '{Who,When}', '', 0, 0, 0, 0 from imports.delivery where id = $1
  returning id`

/** Trials that wait for a decision, one for each role that may set it aside; one has a file that fits no table. */
async function layTrials(ask: Ask, person: string): Promise<Known['things']> {
  const trial = () => one(ask, TRIAL, person)
  const delivery = await trial()
  const each = { auditLead: await trial(), panelCoordinator: await trial(), analyst: await trial() }
  const setAside = Object.entries(each).map(([role, id]) => [`setAside of ${role}`, id])
  return {
    delivery,
    file: await one(ask, UNKNOWN_FILE, delivery),
    setAside: delivery,
    ...Object.fromEntries(setAside),
  }
}
