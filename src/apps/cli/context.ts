import type { Actor } from '../../access/index.ts'
import { systemClock } from '../../platform/clock.ts'
import { identifyToken } from '../identify.ts'
import { openHouse, type House } from '../house.ts'
import { openInstallation, type Installation } from './installation.ts'
import { prepareFirstUse } from './first-use.ts'
import { Absent, Refused } from './refused.ts'
import { readSession } from './session-file.ts'
import { stopAsked, unlessStopped } from './stop.ts'
import { sayWhoAsked } from './words.ts'

/** What a command works with: the open house and who asks. */
export interface Context {
  readonly installation: Installation
  readonly house: House
  readonly actor: Actor
}

/**
 * Opens the home, does the work and leaves the home as it was found: a database that ran goes on running. Whoever
 * is told to stop meanwhile stops: what was not stored whole is not stored.
 */
export function withInstallation<Value>(
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  return holdInstallation((installation, stop) => unlessStopped(work(installation), stop))
}

/** The same for work that ends only when it is told to stop, and in its own way. */
export async function holdInstallation<Value>(
  work: (installation: Installation, stop: Promise<void>) => Promise<Value>,
): Promise<Value> {
  const stop = stopAsked()
  const installation = await openInstallation()
  try {
    return await work(installation, stop)
  } finally {
    await installation.close()
  }
}

/** The same, with the house opened (a new home gets the story first) and the actor found. */
export function withHouse<Value>(
  as: string | undefined,
  work: (context: Context) => Promise<Value>,
): Promise<Value> {
  return withInstallation(async (installation) => {
    await prepareFirstUse(installation, systemClock)
    const house = await openHouse(installation.pool, systemClock)
    const actor = await findWho(installation, house, as)
    const { isStory } = await house.authority()
    return work({ installation, house, actor }).catch((fault: unknown) => {
      throw fault instanceof Absent && !isStory ? new Refused(sayWhoAsked(fault.message, actor)) : fault
    })
  })
}

/** `--as` names anybody in a story; elsewhere one is who one signed in as, else the operator. */
async function findWho({ home }: Installation, house: House, as: string | undefined): Promise<Actor> {
  const { isStory, personas } = await house.authority()
  if (!isStory) return findSignedIn(home, house, as)
  const lead = personas.find(({ roles }) => roles.includes('auditLead'))
  const actor = await house.actorByLogin(as ?? lead?.login ?? '')
  if (actor === null || actor.machine !== null)
    throw new Refused(`Nobody here signs in as ${as ?? 'the audit lead'}.`)
  return actor
}

async function findSignedIn(home: string, house: House, as: string | undefined): Promise<Actor> {
  const token = await readSession(home)
  const actor = token === null ? null : await identifyToken(house, token)
  if (as !== undefined && (actor === null || (await house.actorByLogin(as))?.person !== actor.person)) {
    throw new Refused(`Sign in first: bin/goldthread sign-in --login ${as}`)
  }
  return actor ?? house.machine('operator')
}
