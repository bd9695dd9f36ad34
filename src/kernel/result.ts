/** What a rule answers: a value, or the expected no that the user is told about. A rule never throws. */
export type Result<Value, Problem> = Ok<Value> | No<Problem>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface No<Problem> {
  readonly ok: false
  readonly problem: Problem
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function no<Problem>(problem: Problem): No<Problem> {
  return { ok: false, problem }
}
