import { holds, type Actor, type Role } from '../access/index.ts'
import type { Action, Status } from './model.ts'

/** One way from a status to another; buttons, permissions and tests all come from this table. */
export interface Move {
  readonly code: 'start' | 'finish' | 'verify' | 'reopen' | 'close'
  readonly from: readonly Status[]
  readonly to: Status
  readonly roles: readonly Role[]
  /** Not by the person who marked the action done. */
  readonly isBySomebodyElse: boolean
}

const CHECKERS: readonly Role[] = ['auditLead', 'moderator', 'independentPerson']
const LEAD: readonly Role[] = ['auditLead']

export const MOVES: readonly Move[] = [
  { code: 'start', from: ['open'], to: 'inProgress', roles: LEAD, isBySomebodyElse: false },
  { code: 'finish', from: ['open', 'inProgress'], to: 'done', roles: LEAD, isBySomebodyElse: false },
  { code: 'verify', from: ['done'], to: 'verified', roles: CHECKERS, isBySomebodyElse: true },
  { code: 'reopen', from: ['done', 'verified'], to: 'inProgress', roles: CHECKERS, isBySomebodyElse: false },
  {
    code: 'close',
    from: ['open', 'inProgress', 'verified'],
    to: 'closed',
    roles: LEAD,
    isBySomebodyElse: false,
  },
]

export function moveOf(code: string): Move | null {
  return MOVES.find((move) => move.code === code) ?? null
}

/** What the actor may do with the action as it stands now. */
export function movesFor(actor: Actor, action: Pick<Action, 'status' | 'doneBy'>): Move[] {
  return MOVES.filter((move) => holds(actor, ...move.roles) && isPossible(move, actor, action))
}

function isPossible(
  move: Move,
  actor: Actor,
  { status, doneBy }: Pick<Action, 'status' | 'doneBy'>,
): boolean {
  return move.from.includes(status) && !(move.isBySomebodyElse && doneBy === actor.person)
}
