import { z } from 'zod'
import { defineQuery, type Actor } from '../../../access/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { byName, childrenKnown, type KnownChild } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { readAsked, type Asked } from '../../list/asked.ts'
import type { ListedChild } from '../../list/model.ts'
import { filterList, isFiltered, pageAfter, teamsOf, type TeamChoice } from '../../list/rules.ts'
import { listOnDay } from '../../list/store.ts'
import type { Register } from '../../model.ts'
import { mayKeep, readersOnly, seesWholeList } from '../../policy.ts'
import { findRegisters } from '../../store.ts'
import type { ListCount } from '../../words.ts'

const PAGE_SIZE = 100

export interface SeenList {
  readonly registers: readonly Register[]
  readonly register: Register
  readonly asked: Asked
  readonly count: ListCount
  readonly teams: readonly TeamChoice[]
  readonly rows: readonly ListedChild[]
  readonly next: string | null
  /** Children whom a search found and who are not on the list that day. */
  readonly alsoFound: readonly KnownChild[]
  readonly mayKeep: boolean
}

/** The list as at a day; `list` is null while the authority keeps no register. */
export const seeRegister = defineQuery({
  verb: 'register.seeList',
  input: z.record(z.string(), z.unknown()),
  load: async (transaction, address, actor, { today }) => {
    const asked = readAsked(address, today)
    const registers = await findRegisters(transaction)
    const register = registers.find(({ code }) => code === asked.register) ?? registers[0]
    return { list: register ? await loadList(transaction, actor, { registers, register, asked }) : null }
  },
  policy: readersOnly,
  trail: ({ list }) => ({
    children: list === null ? [] : [...list.rows, ...list.alsoFound].map(({ child }) => child),
    body: list === null ? {} : { register: list.register.code, asAt: formatDay(list.asked.asAt) },
  }),
})

type ToLoad = Pick<SeenList, 'registers' | 'register' | 'asked'>

async function loadList(transaction: Transaction, actor: Actor, toLoad: ToLoad): Promise<SeenList> {
  const { register, asked } = toLoad
  const all = await listOnDay(transaction, {
    register: register.id,
    asAt: asked.asAt,
    knownOn: asked.knownOn,
  })
  const wanted = filterList(all, asked.filter)
  const shown = isFiltered(asked.filter) ? wanted.length : null
  const count = {
    total: all.length,
    shown,
    isWhole: seesWholeList(actor),
    register: register.name,
    asAt: asked.asAt,
  }
  const page = pageAfter(wanted, asked.after, PAGE_SIZE)
  const alsoFound = await loadAlsoFound(transaction, all, asked)
  return { ...toLoad, count, teams: teamsOf(all), ...page, alsoFound, mayKeep: mayKeep(actor) }
}

async function loadAlsoFound(
  transaction: Transaction,
  all: readonly ListedChild[],
  { filter, knownOn }: Asked,
) {
  const listed = new Set<string>(all.map(({ child }) => child))
  const others = (filter.found ?? []).filter((child) => !listed.has(child)) as Id<'child'>[]
  const known = await childrenKnown(transaction, others, knownOn)
  return [...known.values()].sort(byName)
}
