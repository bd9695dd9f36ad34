import type { Actor } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import { conflict, invalid, invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { MOVES, movesFor, type Move } from '../lifecycle.ts'
import { OUTCOMES, type Action, type Looked, type Outcome } from '../model.ts'
import {
  CHOOSE_OUTCOME,
  LOOKED_LATER,
  LOOKED_ON,
  LOOKED_WHERE,
  notEffectiveYet,
  notNow,
  VERIFY_BY_ANOTHER,
} from './words.ts'

/** The move, if the actor may make it now; the sentence says why not. */
export function checkMove(actor: Actor, action: Action, code: string): Result<Move, Refusal> {
  const move = movesFor(actor, action).find((each) => each.code === code)
  if (move) return ok(move)
  const wanted = MOVES.find((each) => each.code === code)
  const isOwnWork = wanted?.isBySomebodyElse === true && wanted.from.includes(action.status)
  return isOwnWork ? invalid(VERIFY_BY_ANOTHER) : conflict(notNow(action))
}

export interface Evidence {
  readonly lookedWhere: string
  readonly lookedOn: Day | null
}

/** Where and when whoever verifies looked; null for every other move. Nobody verifies without evidence. */
export function checkEvidence(
  { code }: Pick<Move, 'code'>,
  { lookedWhere, lookedOn }: Evidence,
  today: Day,
): Result<Looked | null, Refusal> {
  if (code !== 'verify') return ok(null)
  const problems: Problem[] = []
  if (lookedWhere === '') problems.push({ field: 'lookedWhere', sentence: LOOKED_WHERE })
  if (lookedOn === null) problems.push({ field: 'lookedOn', sentence: LOOKED_ON })
  else if (lookedOn > today) problems.push({ field: 'lookedOn', sentence: LOOKED_LATER })
  return problems.length > 0 || lookedOn === null
    ? invalidFields(problems)
    : ok({ where: lookedWhere, on: lookedOn })
}

/** What a measure says for closing: whether one moved under stated exposure, and the sentence why or why not. */
export interface EffectShown {
  readonly isShown: boolean
  readonly why: string
}

/**
 * How the action ends by this move; null where it does not. Only a measure that moved while the action was in force may
 * close it as effective. @source domain.md, measure of an action
 */
export function checkOutcome(
  { outcomes }: Pick<Move, 'outcomes'>,
  chosen: string,
  effect: EffectShown,
): Result<Outcome | null, Refusal> {
  const [first, ...others] = outcomes
  if (first === undefined) return ok(null)
  const outcome = others.length === 0 ? first : OUTCOMES.find((each) => each === chosen)
  if (outcome === undefined || !outcomes.includes(outcome)) return invalid(CHOOSE_OUTCOME, 'outcome')
  if (outcome === 'effective' && !effect.isShown) return invalid(notEffectiveYet(effect.why), 'outcome')
  return ok(outcome)
}
