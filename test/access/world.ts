import type { Role } from '../../src/access/index.ts'
import { layer } from '../support/cast.ts'
import type { Story } from '../support/story.ts'
import { askOf, one, personIn, type Ask } from './ask.ts'
import { layCase, layRound, type CasePlan } from './cases.ts'
import { scopesOf, sentBy, type Cases, type Known, type Listed, type Scopes } from './scopes.ts'
import { findThings } from './things.ts'

/** What the walk needs of the story beside its people: something of everything that stands in an address. */
export interface World {
  readonly scopes: (name: string, role: Role) => Scopes
  /** Ids that a role's forms send, by name. */
  readonly sent: (role: Role) => Readonly<Record<string, string>>
  /** Names, birth dates and ids of children: they stand in nothing that was refused. */
  readonly canaries: readonly string[]
}

/** Lays three cases on the story: one of each pair of auditors, and one that was submitted to the moderator. */
export async function layWorld(story: Story): Promise<World> {
  const ask = askOf(story)
  const cases = await layCases(story, ask)
  const known = {
    cases,
    things: await findThings(story, ask),
    listed: await listedIn(ask),
    seenBy: await sightOf(story, ask),
  }
  const ids = {
    manager: await personIn(ask, 'manager'),
    worker: await one(ask, 'select id from organisation.worker order by source_key limit 1'),
  }
  return {
    scopes: (name, role) => scopesOf(known, name, role),
    sent: (role) => ({ ...ids, ...sentBy(known, role) }),
    canaries: await canariesIn(ask),
  }
}

const NO_CASE = 'not exists (select from audits.case_file f where f.child_id = s.child_id)'
const UNSEEN = `select distinct child_id from register.stay s where ${NO_CASE}
  and not exists (select from access.sight a where a.child_id = s.child_id) order by child_id offset $1`
const WORKED_WITH = `select child_id from access.sight s where person_id = $1 and ${NO_CASE} order by child_id`

async function layCases({ house }: Story, ask: Ask): Promise<Cases> {
  const authority = (await house.authority()).id
  const register = await one(ask, 'select id from register.register')
  const plans = await casePlans(ask)
  return layer(house)(async (transaction) => {
    const round = await layRound(transaction, authority, register)
    const lay = (which: keyof Cases) => layCase(transaction, authority, round, plans[which])
    return { own: await lay('own'), others: await lay('others'), submitted: await lay('submitted') }
  })
}

async function casePlans(ask: Ask): Promise<Readonly<Record<keyof Cases, CasePlan>>> {
  const person = (login: string) => personIn(ask, login)
  const ours = { first: await person('auditor1'), second: await person('auditor2') }
  const theirs = { first: await person('auditor3'), second: await person('auditor4') }
  const begun = { status: 'inProgress', manager: null, moderator: null } as const
  const child = await one(ask, UNSEEN, 0)
  const worked = await one(ask, WORKED_WITH, await person('worker'))
  const [other, moderator] = [await one(ask, UNSEEN, 1), await person('moderator')]
  return {
    own: { ...begun, ...ours, child, position: 1, manager: await person('manager') },
    others: { ...begun, ...theirs, child: worked, position: 2 },
    submitted: { ...begun, ...ours, child: other, position: 3, status: 'submitted', moderator },
  }
}

const ATTESTED = `with one as (
    insert into evidence.entry (authority_id, id, source, source_key, child_id, identity_id)
    select i.authority_id, n.id, 'attested', n.id::text, i.child_id, i.id
      from organisation.identity i, (select gen_random_uuid() as id) n where i.child_id = $1
    order by i.id limit 1 returning *)
  insert into evidence.entry_version
    (authority_id, thing_id, child_id, known_from, line_id, kind, happened_on, attributes, reference)
  select authority_id, id, child_id, '2015-11-19T09:00Z', gen_random_uuid(), 'visit', '2015-06-02', '{}', 'V-2' from one
  returning thing_id`

async function listedIn(ask: Ask): Promise<Listed[]> {
  const found = await ask(
    `select child_id || ' ' || min(id::text) from register.stay group by child_id order by child_id`,
  )
  const listed: Listed[] = []
  for (const pair of found) {
    const [child = '', stay = ''] = pair.split(' ')
    listed.push({ child, stay, entry: await one(ask, ATTESTED, child) })
  }
  return listed
}

const SEEN = `select child_id from organisation.child c where exists (
    select from access.sight s join access.person p on p.id = s.person_id
    where p.login = $1 and s.child_id = c.child_id and s.until_at is null)
  or exists (select from access.sight_of_all s join access.person p on p.id = s.person_id where p.login = $1)`

async function sightOf({ personas, who }: Story, ask: Ask): Promise<Known['seenBy']> {
  const seenBy = new Map<Role, ReadonlySet<string>>()
  for (const role of personas.flatMap(({ roles }) => roles))
    seenBy.set(role, new Set(await ask(SEEN, who(role).login)))
  return seenBy
}

const OF_CHILDREN = [
  ...['forename', 'surname', 'born_on::text', `to_char(born_on, 'FMDD FMMonth YYYY')`].map(
    (column) => `select ${column} from organisation.person_record_version`,
  ),
  ...['select source_key from organisation.identity', 'select child_id::text from organisation.child'],
]

async function canariesIn(ask: Ask): Promise<readonly string[]> {
  const found = await Promise.all(OF_CHILDREN.map((sql) => ask(sql)))
  return [...new Set(found.flat().filter((text) => text !== null && text !== ''))]
}
