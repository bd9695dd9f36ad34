import type pg from 'pg'
import {
  letSit,
  type Actor,
  type Arrival,
  type Arriving,
  type Command,
  type Door,
  type Json,
  type Moment,
  type Query,
  type QuickCommand,
  type Sitter,
  type TrailNote,
} from '../access/index.ts'
import { ABSENT, forbidden, invalidFields, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { withActor, type Outcome, type Transaction, type Who } from '../platform/database/with-actor.ts'
import { onceMoreIfOvertaken } from './overtaken.ts'
import { problemsOfText } from './rules.ts'
import { lineStatement, type Line } from './store.ts'

export interface DoorSettings {
  readonly pool: pg.Pool
  readonly momentFor: (actor: Actor) => Promise<Moment>
}

type AnyPass<Input, Facts> = Pick<Query<Input, Facts>, 'verb' | 'input' | 'load' | 'policy'>
type Work<Input, Facts, Value> = (
  transaction: Transaction,
  facts: Facts,
  input: Input,
  actor: Actor,
) => Promise<Result<{ value: Value; note: TrailNote }, Refusal>>

/** Opens the door: every pass loads under the actor's sight, asks the policy, works, and leaves a trail line. */
export function openDoor(settings: DoorSettings): Door {
  return {
    run: (actor, command, input) => runCommand(settings, actor, command, input),
    runForWhoArrives: (arriving, command, input) => runOnArrival(settings, arriving, command, input),
    see: (actor, query, input) => runQuery(settings, actor, query, input),
  }
}

async function runCommand<Input, Facts, Value>(
  settings: DoorSettings,
  actor: Actor,
  command: Command<Input, Facts, Value>,
  raw: unknown,
): Promise<Result<Value, Refusal>> {
  return onceMoreIfOvertaken(async () => {
    const moment = await settings.momentFor(actor)
    return pass(settings, { actor, moment, result: 'done' }, command, raw, workOf(command, moment))
  })
}

async function runQuery<Input, Seen>(
  settings: DoorSettings,
  actor: Actor,
  query: Query<Input, Seen>,
  raw: unknown,
): Promise<Result<Seen, Refusal>> {
  const moment = await settings.momentFor(actor)
  return pass(settings, { actor, moment, result: 'seen' }, query, raw, async (_transaction, seen, input) =>
    ok({ value: seen, note: query.trail(seen, input) }),
  )
}

function workOf<Input, Facts, Value>(
  command: Command<Input, Facts, Value>,
  moment: Moment,
): Work<Input, Facts, Value> {
  return async (transaction, facts, input, actor) => {
    const outcome = await command.run(transaction, facts, input, moment, actor)
    return outcome.ok
      ? ok({ value: outcome.value, note: command.trail(outcome.value, facts, input) })
      : outcome
  }
}

interface Passing {
  readonly actor: Actor
  readonly moment: Moment
  readonly result: 'done' | 'seen'
}

async function pass<Input, Facts, Value>(
  { pool }: DoorSettings,
  passing: Passing,
  asked: AnyPass<Input, Facts>,
  raw: unknown,
  work: Work<Input, Facts, Value>,
): Promise<Result<Value, Refusal>> {
  const { actor, moment } = passing
  const outcome = await withActor<Value, Refusal>(pool, whoIs(actor), (transaction) => {
    const load = (input: Input) => asked.load(transaction, input, actor, moment)
    return inside({ ...passing, asking: Promise.resolve(actor), load }, asked, raw, work, transaction)
  })
  if (outcome.ok) return ok(outcome.value)
  await keepRefused(pool, passing, asked, raw, outcome.problem)
  return outcome
}

/**
 * The token, and what the decision rests on, are asked for together: the database goes on as whoever it finds behind the
 * token. Where that is nobody, or somebody who is not admitted, what was read is thrown away unread.
 */
async function runOnArrival<Input, Facts, Value>(
  { pool, momentFor }: DoorSettings,
  { doorkeeper, tokenSha256, isAdmitted }: Arriving,
  command: QuickCommand<Input, Facts, Value>,
  raw: unknown,
): Promise<Arrival<Result<Value, Refusal>>> {
  const moment = await momentFor(doorkeeper)
  let admitted: Promise<Sitter | null> = Promise.resolve(null)
  const outcome = await withActor<Value, Refusal>(pool, whoIs(doorkeeper), (transaction) => {
    admitted = letSit(transaction, tokenSha256).then((found) => (found && isAdmitted(found) ? found : null))
    const asking = admitted.then((found) => found?.actor ?? null)
    const load = (input: Input) => command.loadAhead(transaction, input, asking)
    return inside(
      { asking, load, moment, result: 'done' },
      command,
      raw,
      workOf(command, moment),
      transaction,
    )
  })
  const sitter = await admitted
  if (sitter === null) return null
  if (outcome.ok) return { sitter, outcome: ok(outcome.value) }
  const { actor } = sitter
  await keepRefused(pool, { actor, moment, result: 'done' }, command, raw, outcome.problem)
  return { sitter, outcome }
}

function whoIs({ authority, person }: Actor): Who {
  return { authority, person }
}

async function keepRefused(
  pool: pg.Pool,
  passing: Passing,
  asked: { readonly verb: Line['verb'] },
  raw: unknown,
  refusal: Refusal,
): Promise<void> {
  const line = lineOf(passing, asked, 'refused', { children: [], body: refusalBody(refusal, raw) })
  await withActor(pool, whoIs(passing.actor), async () => ({ ...ok(null), lastWords: [lineStatement(line)] }))
}

interface Inside<Input, Facts> extends Pick<Passing, 'moment' | 'result'> {
  readonly asking: Promise<Actor | null>
  readonly load: (input: Input) => Promise<Facts | null>
}

async function inside<Input, Facts, Value>(
  { asking, load, moment, result }: Inside<Input, Facts>,
  asked: AnyPass<Input, Facts>,
  raw: unknown,
  work: Work<Input, Facts, Value>,
  transaction: Transaction,
): Promise<Outcome<Value, Refusal>> {
  const unkeepable = problemsOfText(raw)
  if (unkeepable.length > 0) return invalidFields(unkeepable)
  const read = asked.input.safeParse(raw)
  if (!read.success) return invalidFields(read.error.issues.map(problemOf))
  const [actor, facts] = await Promise.all([asking, load(read.data)])
  if (actor === null || facts === null) return ABSENT
  const access = asked.policy(actor, facts)
  if (access === 'hidden') return ABSENT
  if (access !== 'allowed') return forbidden(access.sentence)
  const worked = await work(transaction, facts, read.data, actor)
  if (!worked.ok) return worked
  const line = lineOf({ actor, moment, result }, asked, result, worked.value.note)
  return { ...ok(worked.value.value), lastWords: [lineStatement(line)] }
}

function problemOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }) {
  return { field: issue.path.length > 0 ? issue.path.map(String).join('.') : null, sentence: issue.message }
}

function lineOf(
  passing: Passing,
  asked: { readonly verb: Line['verb'] },
  result: Line['result'],
  note: TrailNote,
): Line {
  const id = result === 'refused' ? passing.moment.newId<'line'>() : passing.moment.line
  return { id, at: passing.moment.at, actor: passing.actor, verb: asked.verb, result, note }
}

/** A refused line names our own opaque ids that were asked for, so that governance can see what was tried. */
function refusalBody(refusal: Refusal, raw: unknown): { readonly [key: string]: Json } {
  const fields = refusal.problems.flatMap(({ field }) => (field === null ? [] : [field]))
  return { refusal: refusal.kind, fields, asked: idsIn(raw) }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function idsIn(raw: unknown): readonly string[] {
  if (raw === null || typeof raw !== 'object') return []
  return Object.values(raw).filter((value): value is string => typeof value === 'string' && UUID.test(value))
}
