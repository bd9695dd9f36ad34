import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { caseFile } from '../case.factory.ts'
import type { EventKind, FollowUp, FollowUpEvent, FollowUpInCase } from './model.ts'

export const RAISED_AT = parseInstant('2015-11-19T16:00:00Z') as Instant
export const MANAGER = { person: 'manager' as Id<'person'>, name: 'The manager' }
export const DEPUTY = 'deputy' as Id<'person'>

export function event(kind: EventKind): FollowUpEvent {
  return {
    id: kind as string as Id<'followUpEvent'>,
    kind,
    note: null,
    told: null,
    escalated: null,
    at: RAISED_AT,
    by: 'Somebody',
    byPerson: 'somebody' as Id<'person'>,
  }
}

export function followUp(differences: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'followUp' as Id<'followUp'>,
    case: 'case' as Id<'case'>,
    child: 'child' as Id<'child'>,
    urgency: 'immediate',
    what: 'Strategy meeting',
    why: 'A new worry',
    manager: MANAGER,
    deputy: null,
    raisedAt: RAISED_AT,
    raisedOn: literalDay('2015-11-19'),
    raisedBy: 'The first',
    raisedByPerson: 'first' as Id<'person'>,
    dueAt: null,
    dueOn: null,
    events: [],
    ...differences,
  }
}

export function followUpInCase(differences: Partial<FollowUp> = {}): FollowUpInCase {
  return { followUp: followUp(differences), file: caseFile(), deputies: [DEPUTY] }
}
