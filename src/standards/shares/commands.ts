import { z } from 'zod'
import {
  defineCommand,
  defineJob,
  onlyMachines,
  type Actor,
  type Job,
  type Moment,
} from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { CUT_SHARES } from '../evaluation/news.ts'
import { tellFaults } from '../faults/tell.ts'
import { standardsInForce } from '../in-force.ts'
import { loadGround, loadTimeline } from '../loading/load.ts'
import { rangesOf } from '../loading/store.ts'
import { addPast, pastDays, sharesOf, type PastCounts } from './past.ts'
import { countShares, firstCutDay, insertShares, listedOn } from './store.ts'

/** Counts how the whole list of each register stands by each standard today, and keeps the counts as a cut; counts faults too. */
export const cutShares = defineCommand({
  verb: 'standards.cutShares',
  input: z.object({}),
  load: async (transaction, _input, _actor, { today }) => ({
    shares: await countShares(transaction, today),
    isFirst: (await firstCutDay(transaction)) === null,
  }),
  policy: onlyMachines('counter'),
  run: async (transaction, { shares, isFirst }, _input, moment, actor) => {
    if (isFirst) await cutPast(transaction, moment, actor)
    const kept = await insertShares(transaction, actor, { ...moment, on: moment.today }, shares)
    return ok({ kept, newFaults: await tellFaults(transaction, moment, actor) })
  },
  trail: ({ kept, newFaults }, { shares }) => ({
    children: [],
    body: { kept, counted: shares.length, newFaults },
  }),
})

export const jobs: readonly Job[] = [
  defineJob({
    name: CUT_SHARES,
    machine: 'counter',
    payload: z.unknown(),
    find: async () => [{}],
    command: cutShares,
  }),
]

const RANGE_CHILDREN = 2000

/** How the list stood a month apart, as the records tell it now; afterwards each day has its own cut. */
async function cutPast(transaction: Transaction, moment: Moment, actor: Actor): Promise<void> {
  const days = pastDays(moment.today)
  const listed = await inTurn(days, (day) => listedOn(transaction, day))
  const counts = days.map((): PastCounts => new Map())
  const standards = await standardsInForce(transaction)
  const ground = await loadGround(transaction, standards)
  for (const range of await rangesOf(transaction, RANGE_CHILDREN)) {
    const loaded = await loadTimeline(transaction, range, { standards, asKnown: null })
    for (const [place, day] of days.entries())
      addPast(counts[place] ?? new Map(), loaded, ground, day, registersOf(listed[place] ?? []))
  }
  for (const [place, day] of days.entries()) {
    const shares = sharesOf(counts[place] ?? new Map(), sizesOf(listed[place] ?? []))
    await insertShares(transaction, actor, { ...moment, on: day }, shares)
  }
}

type Listed = readonly { readonly register: string; readonly child: string }[]

function registersOf(listed: Listed): ReadonlyMap<string, readonly string[]> {
  const registers = new Map<string, string[]>()
  for (const { register, child } of listed) registers.set(child, [...(registers.get(child) ?? []), register])
  return registers
}

function sizesOf(listed: Listed): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { register } of listed) sizes.set(register, (sizes.get(register) ?? 0) + 1)
  return sizes
}

async function inTurn<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const done: Value[] = []
  for (const item of items) done.push(await work(item))
  return done
}
