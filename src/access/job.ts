import type { z } from 'zod'
import type { Id } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Result } from '../kernel/result.ts'
import { enqueue, type Recurring } from '../platform/jobs/index.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Actor } from './actor.ts'
import type { Command, Door } from './door.ts'
import type { Moment } from './moment.ts'
import type { Machine } from './roles.ts'

/** What runs a job: the door, and a read of the machine's own to find what waits. */
export interface JobGround {
  readonly door: Door
  readonly actor: Actor
  readonly moment: Moment
  readonly read: <Value>(work: (transaction: Transaction) => Promise<Value>) => Promise<Value>
}

/** Work that a machine actor does later, through the same door as everybody. */
export interface Job {
  /** `room.verb`, under which it is asked for. */
  readonly name: `${string}.${string}`
  readonly machine: Machine
  /** When it runs without being asked for; null where it never does. */
  readonly recurring: Omit<Recurring, 'task'> | null
  readonly run: (ground: JobGround, ids: unknown) => Promise<Result<unknown, Refusal>[]>
}

interface JobDefinition<Ids, Input, Facts, Value> {
  readonly name: `${string}.${string}`
  /** Who does it. The command's policy has to let this machine in, and its trail note stands under its name. */
  readonly machine: Machine
  readonly recurring?: Omit<Recurring, 'task'>
  /** The ids that the job is given; nothing else ever is. */
  readonly payload: z.ZodType<Ids>
  /** What the command is run for, once each: found under the machine's own sight, shown to nobody. */
  readonly find: (transaction: Transaction, ids: Ids, moment: Moment) => Promise<readonly Input[]>
  readonly command: Command<Input, Facts, Value>
}

/** A job is a command with a machine that runs it: without policy and trail note it does not compile. */
export function defineJob<Ids, Input, Facts, Value>(job: JobDefinition<Ids, Input, Facts, Value>): Job {
  return {
    name: job.name,
    machine: job.machine,
    recurring: job.recurring ?? null,
    run: async ({ door, actor, moment, read }, ids) => {
      const payload = job.payload.parse(ids)
      const found = await read((transaction) => job.find(transaction, payload, moment))
      return eachApart(found, (input) => door.run(actor, job.command, input))
    },
  }
}

/** Does all of them even where one has a fault, which is thrown at the end so that the job is tried again. */
async function eachApart<Input, Value>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Value>,
): Promise<Value[]> {
  const done: Value[] = []
  const faults: unknown[] = []
  for (const input of inputs) {
    try {
      done.push(await work(input))
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return done
}

/** Asks for a job in the transaction of the change: who caused it, its trail line, and ids. Asked twice it runs once. */
export async function askFor(
  transaction: Transaction,
  name: Job['name'],
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
  ids: Readonly<Record<string, Id<string>>> = {},
): Promise<void> {
  const onBehalfOf = actor.machine === null ? actor.person : actor.onBehalfOf
  const asked = { ...ids, authority: actor.authority, onBehalfOf, line: moment.line }
  await enqueue(transaction, name, asked, Object.values(ids).join(':') || 'once')
}
