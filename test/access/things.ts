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
      round: 'april-2015',
      register: 'vemt',
      standard: 'supervision-monthly',
      'autumn-2015': 'autumn-2015',
      token: TOKEN,
      secret: `${SECRET}.ics`,
      person,
    },
    ...{ ...(await layTrials(ask, person)), ...(await layReports(story)), ...(await layTools(story)) },
    ...(await layNotices(story, ask)),
    calibration: await layCalibration(ask),
    action: await one(ask, 'select id from actions.action order by reference limit 1'),
    measure: await one(ask, MEASURE),
    version: await one(ask, VERSION),
    line: await one(ask, 'select id from trail.line order by at, id limit 1'),
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
