import { z } from 'zod'
import { defineQuery, onlyRoles, type Actor, type Moment, type Role } from '../../../../../access/index.ts'
import { addDays, addMonthsSameDay, type Day } from '../../../../../kernel/day.ts'
import { childrenKnown, type KnownChild } from '../../../../../organisation/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import {
  findRegisters,
  listOnDay,
  readersOnly,
  seesWholeList,
  type Register,
} from '../../../../../register/index.ts'
import type { Freshness } from '../../../../evaluation/model.ts'
import { freshnessOf } from '../../../../evaluation/store.ts'
import { listByStandard, shareOverTime, type ChildState, type Share } from '../../../../kept/query.ts'
import { knownStandards } from '../../../../known-standards.ts'
import type { Standard } from '../../../../model.ts'

export interface SeenListStandards {
  readonly today: Day
  readonly register: Register
  readonly standards: readonly Standard[]
  /** The standard that is looked at closely; null for all. */
  readonly chosen: Standard | null
  /** The counts of the whole list by day, the earliest first: the same for everybody. */
  readonly shares: readonly Share[]
  /** The children in the person's own sight; null for somebody who sees figures alone. */
  readonly children: ListedStates | null
}

export interface ListedStates {
  readonly rows: readonly ListedRow[]
  readonly isWhole: boolean
  readonly freshness: Freshness | null
  readonly count: number
  readonly page: number
}

export interface ListedRow {
  readonly known: KnownChild
  readonly states: ReadonlyMap<string, ChildState>
}

export const PAGE_SIZE = 50
const YEARS_SHOWN_MONTHS = 24

const FIGURES_ONLY: readonly Role[] = ['boardMember', 'analyst', 'independentPerson']
const seesFigures = onlyRoles(...FIGURES_ONLY)

const asked = z.object({
  register: z.string().max(100),
  standard: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A list against the standards: how each child in sight stands, and the shares of the whole list over time. */
export const seeListStandards = defineQuery({
  verb: 'standards.seeList',
  input: asked,
  load: async (transaction, input, actor, moment): Promise<SeenListStandards | null> => {
    const register = (await findRegisters(transaction)).find(({ code }) => code === input.register)
    return register === undefined ? null : loadSeen(transaction, register, input, { actor, moment })
  },
  policy: (actor, facts) => {
    const access = readersOnly(actor, facts)
    return access === 'allowed' ? access : seesFigures(actor, facts)
  },
  trail: ({ register, chosen, children }) => ({
    children: children === null ? [] : children.rows.map(({ known }) => known.child),
    body: { register: register.code, standard: chosen?.code ?? null },
  }),
})

async function loadSeen(
  transaction: Transaction,
  register: Register,
  input: z.infer<typeof asked>,
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<SeenListStandards> {
  const { today } = moment
  const all = [...(await knownStandards(transaction)).values()].filter(({ subject }) => subject === 'child')
  const chosen = all.find(({ code }) => code === input.standard) ?? null
  const from = addMonthsSameDay(today, -YEARS_SHOWN_MONTHS)
  const shares = await shareOverTime(transaction, register.id, from, addDays(today, 1))
  const isReader = readersOnly(actor, null) === 'allowed'
  const children = isReader ? await loadChildren(transaction, register, input.page, { actor, moment }) : null
  return { today, register, standards: all, chosen, shares, children }
}

async function loadChildren(
  transaction: Transaction,
  register: Register,
  page: number,
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<ListedStates> {
  const listed = await listOnDay(transaction, { register: register.id, asAt: moment.today, knownOn: null })
  const ids = listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ child }) => child)
  const known = await childrenKnown(transaction, ids, null)
  const states = await listByStandard(transaction, ids)
  const rows = ids.flatMap((child) => {
    const who = known.get(child)
    const own = states.filter((state) => state.child === child)
    return who === undefined
      ? []
      : [{ known: who, states: new Map(own.map((state) => [state.standard, state])) }]
  })
  const freshness = await freshnessOf(transaction, ids)
  return { rows, freshness, isWhole: seesWholeList(actor), count: listed.length, page }
}
