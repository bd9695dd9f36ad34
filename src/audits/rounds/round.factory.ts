import type { Cast } from '../../../test/support/cast.ts'
import type { Actor, Command } from '../../access/index.ts'
import { layInvolvement, layPerson, layTeam, type LaidChild } from '../../organisation/children.factory.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { valueOf } from '../draw/draw.factory.ts'
import { commitNonce, drawAlone, revealNonce } from './ceremony/commands.ts'
import { freezeRound } from './frame/commands.ts'
import { planRound } from './plan/commands.ts'

/** A plan as a form sends it. */
export const PLANNED = {
  ...{ code: 'autumn-2015', theme: 'Child sexual exploitation', register: 'vemt', tool: 'exploitation-1' },
  ...{
    asAt: '2015-11-02',
    periodFrom: '2015-05-01',
    periodLast: '2015-10-31',
    month: '',
    dueOn: '2015-12-18',
  },
  ...{ sizeKind: 'count', sizeCount: '3', sizePercent: '', strata: 'none', howDrawn: 'twoPeople' },
} as const

export interface LaidList {
  readonly children: readonly LaidChild[]
  readonly north: string
  readonly south: string
}

/** A list of so many children as at the day of the plan, in the teams North and South by turns. */
export async function layList(cast: Cast, count: number): Promise<LaidList> {
  const { authority, lay } = cast
  return lay(async (transaction) => {
    const registerId = await layRegister(transaction, authority)
    const teams = [
      await layTeam(transaction, authority, 'North'),
      await layTeam(transaction, authority, 'South'),
    ] as const
    const children: LaidChild[] = []
    for (let number = 0; number < count; number += 1) {
      const of = await layPerson(transaction, authority, {
        forename: 'A',
        surname: `Child${number}`,
        bornOn: '2001-03-04',
      })
      await layStay(transaction, authority, { of, registerId, startsOn: '2015-01-21' })
      const teamId = number % 2 === 0 ? teams[0] : teams[1]
      await layInvolvement(transaction, authority, { of, role: 'CW', teamId, startsOn: '2014-06-01' })
      children.push(of)
    }
    return { children, north: teams[0], south: teams[1] }
  })
}

/** Runs a command that a test takes for granted, as the one person with the role. */
export async function done<Input, Facts, Value>(
  cast: Cast,
  actor: Actor,
  command: Command<Input, Facts, Value>,
  input: unknown,
): Promise<Value> {
  return valueOf(await cast.house.door.run(actor, command, input))
}

type Differences = Readonly<Record<string, string>>

export async function planned(cast: Cast, differences: Differences = {}): Promise<string> {
  const lead = await cast.who('auditLead')
  return (await done(cast, lead, planRound, { ...PLANNED, ...differences })).code
}

export async function frozen(cast: Cast, differences: Differences = {}): Promise<string> {
  const round = await planned(cast, differences)
  await done(cast, await cast.who('auditLead'), freezeRound, { round })
  return round
}

/** Both people's nonces, promised and not yet shown. */
export async function promised(cast: Cast, round: string) {
  const lead = await cast.who('auditLead')
  const independent = await cast.who('independentPerson')
  return {
    lead: (await done(cast, lead, commitNonce, { round, seat: 'lead' })).nonce,
    independent: (await done(cast, independent, commitNonce, { round, seat: 'independent' })).nonce,
  }
}

/** A round drawn by two people, the audit lead last, so that its cases are open. */
export async function drawn(cast: Cast, differences: Differences = {}): Promise<string> {
  const round = await frozen(cast, differences)
  const nonces = await promised(cast, round)
  await done(cast, await cast.who('independentPerson'), revealNonce, { round, nonce: nonces.independent })
  await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: nonces.lead })
  return round
}

export async function drawnAlone(cast: Cast, differences: Differences = {}): Promise<string> {
  const round = await frozen(cast, { ...differences, howDrawn: 'onePerson' })
  await done(cast, await cast.who('auditLead'), drawAlone, { round })
  return round
}
