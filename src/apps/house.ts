import type pg from 'pg'
import type { Actor, Door, Machine, Moment } from '../access/index.ts'
import { findActor, findActorByLogin } from '../access/store.ts'
import { dayOfInstant } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { ok } from '../kernel/result.ts'
import { findAuthority, type Authority } from '../organisation/index.ts'
import { newId, newNonce } from '../platform/chance.ts'
import type { Clock } from '../platform/clock.ts'
import { DatabaseFault } from '../platform/database/connection.ts'
import { withActor, type Transaction } from '../platform/database/with-actor.ts'
import { openDoor } from '../trail/index.ts'
import { servedAuthority } from './store.ts'

/** One authority's installation, opened: what every face (web, command line, worker) works with. */
export interface House {
  readonly pool: pg.Pool
  readonly door: Door
  readonly clock: Clock
  readonly authority: () => Promise<Authority>
  readonly moment: () => Promise<Moment>
  readonly machine: (name: Machine, onBehalfOf?: Actor) => Promise<Actor>
  readonly actorByLogin: (login: string) => Promise<Actor | null>
  readonly actorById: (person: Id<'person'>) => Promise<Actor | null>
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Opens the house of the authority that this host serves. */
export async function openHouse(pool: pg.Pool, clock: Clock): Promise<House> {
  const authorityId = await servedAuthority(pool)
  if (authorityId === null)
    throw new DatabaseFault('This database holds no authority yet. Run: bin/goldthread start')
  const read = <Value>(work: (transaction: Transaction) => Promise<Value>) =>
    readAs(pool, { authority: authorityId, person: NOBODY }, work)
  const authority = briefly(clock, () => readAuthority(read, clock))
  const actorByLogin = (login: string) => read((transaction) => findActorByLogin(transaction, login))
  const moment = async () => momentOf(clock, await authority())
  const machines = new Map<Machine, Promise<Actor | null>>()
  return {
    pool,
    clock,
    authority,
    moment,
    actorByLogin,
    actorById: (person) => read((transaction) => findActor(transaction, person)),
    machine: async (name, onBehalfOf) => {
      const known = machines.get(name) ?? actorByLogin(name)
      machines.set(name, known)
      return asMachine(await known, name, onBehalfOf)
    },
    door: openDoor({ pool, momentFor: moment }),
  }
}

type Read = <Value>(work: (transaction: Transaction) => Promise<Value>) => Promise<Value>

/** A read that the doorkeeper's side of the house makes on its own account, before anybody is known. */
export async function readAs<Value>(
  pool: pg.Pool,
  who: { readonly authority: string; readonly person: string },
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const outcome = await withActor<Value, never>(pool, who, async (transaction) => ok(await work(transaction)))
  if (!outcome.ok) throw new Error('A read cannot be refused')
  return outcome.value
}

async function readAuthority(read: Read, clock: Clock): Promise<Authority> {
  const authority = await read((transaction) => findAuthority(transaction, dayOfInstant(clock())))
  if (authority === null)
    throw new DatabaseFault('The authority of this installation is gone from its database.')
  return authority
}

function momentOf(clock: Clock, authority: Authority): Moment {
  const at = clock()
  const today = authority.storyDay ?? dayOfInstant(at)
  return { at, today, words: authority.words, line: newId(), newId, newNonce }
}

function asMachine(actor: Actor | null, name: Machine, onBehalfOf?: Actor): Actor {
  if (actor === null || actor.machine !== name)
    throw new DatabaseFault(`The machine actor ${name} is missing.`)
  return { ...actor, onBehalfOf: onBehalfOf?.person ?? null }
}

const BRIEFLY_MS = 2000

/** Asks again after two seconds: settings change rarely, but another program may have changed them. */
function briefly<Value>(clock: Clock, ask: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly at: number; readonly value: Promise<Value> } | null = null
  return () => {
    const now = clock()
    if (kept === null || now - kept.at >= BRIEFLY_MS || now < kept.at) kept = { at: now, value: ask() }
    return kept.value
  }
}
