import type { Actor, Role } from '../../../access/index.ts'
import type { NonceRole } from '../../../audits/draw/nonce.ts'
import type { Ceremony, NoncePromise } from '../../../audits/rounds/ceremony/model.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { instantOf } from '../../../kernel/instant.ts'
import { NO_CASES, type RoundNow } from './rules.ts'

export const LEAD = person('lead', 'auditLead')
export const INDEPENDENT = person('independent', 'independentPerson')

function person(name: string, ...roles: readonly Role[]): Actor {
  return {
    ...{ person: name as Id<'person'>, authority: 'authority' as Id<'authority'>, displayName: name },
    ...{ roles: new Set(roles), machine: null, worker: null, agency: null, onBehalfOf: null },
  }
}

const ROUND: Round = {
  ...{ id: 'round' as Id<'round'>, code: 'december-2015', theme: 'Child sexual exploitation' },
  register: { id: 'register' as Id<'register'>, code: 'vemt', name: 'VEMT list' },
  ...{ tool: 'exploitation-1', month: '2015-12', asAt: null, knownOn: null, period: null, announcedOn: null },
  ...{ dueOn: null, size: { count: 8 }, strata: 'none', howDrawn: 'twoPeople', status: 'planned' },
  ...{
    frameCount: null,
    sampleCount: null,
    frameHash: null,
    drawnTimes: null,
    note: null,
    cancelReason: null,
  },
}

const CEREMONY: Ceremony = { attempt: 1, promises: [], redraws: [], draw: null }

/** A planned round that lacks nothing, with what a test wants to be different. */
export function roundNow(
  round: Partial<Round>,
  differences: Partial<RoundNow> = {},
  ceremony: Partial<Ceremony> = {},
): RoundNow {
  return {
    ...{ round: { ...ROUND, ...round }, missing: [], cases: NO_CASES },
    ceremony: { ...CEREMONY, ...ceremony },
    ...differences,
  }
}

/** What the person of the seat promised, and shows when a nonce is given. */
export function promise(seat: NonceRole, nonce: string | null = null): NoncePromise {
  const { person, displayName } = seat === 'lead' ? LEAD : INDEPENDENT
  return { seat, person, name: displayName, commitment: 'c', committedAt: instantOf(0), nonce }
}

export const TODAY = literalDay('2015-11-19')
