import type { z } from 'zod'
import type { Id } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Result } from '../kernel/result.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Actor } from './actor.ts'
import type { Arrival, Arriving } from './arriving.ts'
import type { Moment } from './moment.ts'
import type { Policy } from './policy.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What the trail keeps beside who, when and what: the children concerned, and codes; never a name or narrative. */
export interface TrailNote {
  readonly children: readonly Id<'child'>[]
  readonly body: { readonly [key: string]: Json }
  readonly reason?: string
}

interface Pass<Input, Facts> {
  /** `room.verb` in the glossary's words. */
  readonly verb: `${string}.${string}`
  readonly input: z.ZodType<Input>
  /** What the policy and the work need to know, under the actor's own sight. Null when there is no such thing. */
  readonly load: (
    transaction: Transaction,
    input: Input,
    actor: Actor,
    moment: Moment,
  ) => Promise<Facts | null>
  readonly policy: Policy<NoInfer<Facts>>
}

/** Something done. It needs a policy and a trail note to compile. */
export interface Command<Input, Facts, Value> extends Pass<Input, Facts> {
  readonly kind: 'command'
  readonly run: (
    transaction: Transaction,
    facts: Facts,
    input: Input,
    moment: Moment,
    actor: Actor,
  ) => Promise<Result<Value, Refusal>>
  readonly trail: (value: Value, facts: Facts, input: Input) => TrailNote
}

/** A command that many send many times: it begins to read before it is known who asks. */
export interface QuickCommand<Input, Facts, Value> extends Command<Input, Facts, Value> {
  /** As `load`; what it asks the database before it knows who asks is answered under the sight of whoever is found. */
  readonly loadAhead: LoadAhead<Input, Facts>
}

/** Null for `asking` is nobody, for whom there is no such thing. */
type LoadAhead<Input, Facts> = (
  transaction: Transaction,
  input: Input,
  asking: Promise<Actor | null>,
) => Promise<Facts | null>

/** Something seen: the facts are what is shown. The line is written before anything is sent. */
export interface Query<Input, Seen> extends Pass<Input, Seen> {
  readonly kind: 'query'
  readonly trail: (seen: Seen, input: Input) => TrailNote
}

export function defineCommand<Input, Facts, Value>(
  command: Omit<Command<Input, Facts, Value>, 'kind'>,
): Command<Input, Facts, Value> {
  return { kind: 'command', ...command }
}

export function defineQuickCommand<Input, Facts, Value>(
  command: Omit<QuickCommand<Input, Facts, Value>, 'kind' | 'load'>,
): QuickCommand<Input, Facts, Value> {
  return {
    kind: 'command',
    ...command,
    load: (transaction, input, actor) => command.loadAhead(transaction, input, Promise.resolve(actor)),
  }
}

export function defineQuery<Input, Seen>(query: Omit<Query<Input, Seen>, 'kind'>): Query<Input, Seen> {
  return { kind: 'query', ...query }
}

/** The one door: nothing is done or seen but through it. The runner lives in the room `trail`. */
export interface Door {
  readonly run: <Input, Facts, Value>(
    actor: Actor,
    command: Command<Input, Facts, Value>,
    input: unknown,
  ) => Promise<Result<Value, Refusal>>
  /** The same for somebody who is found and admitted on the way, in one transaction. */
  readonly runForWhoArrives: <Input, Facts, Value>(
    arriving: Arriving,
    command: QuickCommand<Input, Facts, Value>,
    input: unknown,
  ) => Promise<Arrival<Result<Value, Refusal>>>
  readonly see: <Input, Seen>(
    actor: Actor,
    query: Query<Input, Seen>,
    input: unknown,
  ) => Promise<Result<Seen, Refusal>>
}
