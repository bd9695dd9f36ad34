import { tokenHash } from '../../src/access/session/rules.ts'
import type { Story } from '../support/story.ts'
import { one, personIn, type Ask } from './ask.ts'
import { layReports } from './reports.ts'
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
      round: 'april-2015',
      'autumn-2015': 'autumn-2015',
      token: TOKEN,
      secret: `${SECRET}.ics`,
      person,
    },
    ...{ ...(await layTrials(ask, person)), ...(await layReports(story)) },
    action: await one(ask, 'select id from actions.action order by reference limit 1'),
    line: await one(ask, 'select id from trail.line order by at, id limit 1'),
  }
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
