import type pg from 'pg'
import type { Actor, Command, Door, Json, Moment, Query, TrailNote } from '../access/index.ts'
import { ABSENT, forbidden, invalidFields, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { withActor, type Outcome, type Transaction } from '../platform/database/with-actor.ts'
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
) => Promise<Result<{ value: Value; note: TrailNote }, Refusal>>

/** Opens the door: every pass loads under the actor's sight, asks the policy, works, and leaves a trail line. */
export function openDoor(settings: DoorSettings): Door {
  return {
    run: (actor, command, input) => runCommand(settings, actor, command, input),
    see: (actor, query, input) => runQuery(settings, actor, query, input),
  }
}

async function runCommand<Input, Facts, Value>(
  settings: DoorSettings,
  actor: Actor,
  command: Command<Input, Facts, Value>,
  raw: unknown,
): Promise<Result<Value, Refusal>> {
  const moment = await settings.momentFor(actor)
  return pass(
    settings,
    { actor, moment, result: 'done' },
    command,
    raw,
    async (transaction, facts, input) => {
      const outcome = await command.run(transaction, facts, input, moment, actor)
      return outcome.ok
        ? ok({ value: outcome.value, note: command.trail(outcome.value, facts, input) })
        : outcome
    },
  )
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
  const who = { authority: passing.actor.authority, person: passing.actor.person }
  const outcome = await withActor<Value, Refusal>(pool, who, (transaction) =>
    inside(passing, asked, raw, work, transaction),
  )
  if (outcome.ok) return ok(outcome.value)
  const line = lineOf(passing, asked, 'refused', { children: [], body: refusalBody(outcome.problem, raw) })
  await withActor(pool, who, async () => ({ ...ok(null), lastWords: [lineStatement(line)] }))
  return outcome
}

async function inside<Input, Facts, Value>(
  passing: Passing,
  asked: AnyPass<Input, Facts>,
  raw: unknown,
  work: Work<Input, Facts, Value>,
  transaction: Transaction,
): Promise<Outcome<Value, Refusal>> {
  const unkeepable = problemsOfText(raw)
  if (unkeepable.length > 0) return invalidFields(unkeepable)
  const read = asked.input.safeParse(raw)
  if (!read.success) return invalidFields(read.error.issues.map(problemOf))
  const facts = await asked.load(transaction, read.data, passing.actor, passing.moment)
  if (facts === null) return ABSENT
  const access = asked.policy(passing.actor, facts)
  if (access === 'hidden') return ABSENT
  if (access !== 'allowed') return forbidden(access.sentence)
  const worked = await work(transaction, facts, read.data)
  if (!worked.ok) return worked
  const line = lineOf(passing, asked, passing.result, worked.value.note)
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
