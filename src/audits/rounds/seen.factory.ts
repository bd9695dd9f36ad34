import type { Actor, Role } from '../../access/index.ts'
import type { CaseStatus } from '../case/model.ts'
import type { NonceRole } from '../draw/nonce.ts'
import type { CaseInRound } from './cases/model.ts'
import type { Ceremony, NoncePromise } from './ceremony/model.ts'
import { USUAL_SECOND_LOOK, type Round } from './model.ts'
import type { RoundSeen } from './show/load.ts'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { instantOf } from '../../kernel/instant.ts'

export const TODAY = literalDay('2015-11-19')
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
  ...{
    tool: 'exploitation-1',
    month: null,
    asAt: literalDay('2015-12-02'),
    knownOn: null,
    announcedOn: null,
  },
  period: { from: literalDay('2015-06-01'), until: literalDay('2015-12-01') },
  planned: { draw: null, moderation: null, report: null, board: null },
  ...{ drawnOn: null, auditedOn: null, closedOn: null, repeatMonths: null },
  leaveOut: { auditedMonths: null, listedDays: null },
  ...{ dueOn: null, size: { count: 8 }, strata: 'none', howDrawn: 'twoPeople', status: 'planned' },
  ...{
    frameCount: null,
    sampleCount: null,
    frameHash: null,
    leftOutCounts: null,
    drawnTimes: null,
    note: null,
    cancelReason: null,
    secondLook: USUAL_SECOND_LOOK,
    closeReason: null,
    reAudits: null,
  },
}

const CEREMONY: Ceremony = { attempt: 1, promises: [], redraws: [], draw: null }

/** A planned round that lacks nothing, with what a test wants to be different. */
export function roundSeen(
  round: Partial<Round>,
  cases: readonly CaseInRound[] = [],
  ceremony: Partial<Ceremony> = {},
): RoundSeen {
  return { round: { ...ROUND, ...round }, frame: null, cases, ceremony: { ...CEREMONY, ...ceremony } }
}

/** Cases that are as far as these. */
export function casesAt(...statuses: readonly CaseStatus[]): CaseInRound[] {
  return statuses.map((status, place) => ({
    ...{ id: `case-${place}` as Id<'case'>, child: `child-${place}` as Id<'child'>, reference: `${place}` },
    ...{ position: place + 1, status, ageYears: 14, team: null, isOpenToSocialCare: true, pair: [] },
    ...{ agreed: null, replaces: null, replacementReason: null },
  }))
}

/** What the person of the seat promised, and shows when a nonce is given. */
export function promise(seat: NonceRole, nonce: string | null = null): NoncePromise {
  const { person, displayName } = seat === 'lead' ? LEAD : INDEPENDENT
  return { seat, person, name: displayName, commitment: 'c', committedAt: instantOf(0), nonce }
}
