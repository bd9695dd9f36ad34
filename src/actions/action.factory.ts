import type { Actor, Role } from '../access/index.ts'
import { literalDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ExaminedRound } from './exposure.ts'
import type { Action } from './model.ts'
import { parseDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'

export const REGISTER = 'register' as Id<'register'>

/** An action that nothing is recorded of, with what a test wants to be different. */
export function action(differences: Partial<Action> = {}): Action {
  const round = {
    id: 'round' as Id<'round'>,
    code: 'october-2014',
    month: parseDayOrMonth('2014-10'),
    register: REGISTER,
  }
  return {
    ...{
      id: 'action' as Id<'action'>,
      reference: '2.3.1',
      title: 'Procedures',
      wording: 'Procedures updated.',
      round,
    },
    ...{ recommendation: null, team: null, person: null, personName: null, outcome: null, caseExposures: [] },
    newest: { id: 'event' as Id<'actionEvent'>, by: 'The lead', at: 0 as Instant },
    ...{ recommended: parseDayOrMonth('2015-05'), owner: null, due: null, inForceFrom: null, measure: null },
    ...{ status: 'open', doneBy: null, reportedDone: null },
    ...differences,
  }
}

export const APRIL: ExaminedRound = {
  id: 'april' as Id<'round'>,
  code: 'april-2015',
  asAt: literalDay('2015-04-08'),
  tool: 'exploitation-1',
  isUnderWay: false,
  caseCount: 8,
  month: '2015-04' as DayOrMonth,
  register: REGISTER,
  period: { from: literalDay('2014-10-09'), until: literalDay('2015-04-09') },
}

/** Somebody with these roles. */
export function person(name: string, ...roles: readonly Role[]): Actor {
  return {
    ...{ person: name as Id<'person'>, authority: 'authority' as Id<'authority'>, displayName: name },
    ...{ roles: new Set(roles), machine: null, worker: null, agency: null, onBehalfOf: null },
  }
}
