import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { byName, childrenKnown, type KnownChild } from '../../../../organisation/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { readFound } from '../../../list/asked.ts'
import type { Register, Stay } from '../../../model.ts'
import { keepersOnly } from '../../../policy.ts'
import { staysOf } from '../../../stay/store.ts'
import { findRegisters } from '../../../store.ts'

/** A child whom a search found, and since when the child is on the list, if so. */
export interface FoundChild {
  readonly known: KnownChild
  readonly stay: Stay | null
}

export interface SeenAdd {
  readonly register: Register
  /** The child who is to go on the list, once chosen. */
  readonly chosen: KnownChild | null
  readonly isNew: boolean
  /** Null before anything was looked for. */
  readonly found: readonly FoundChild[] | null
}

const text = z.string().optional().catch(undefined)

/** What is needed to put a child on a list: first who, then the stay. */
export const seeAdd = defineQuery({
  verb: 'register.seeAdd',
  input: z.object({ register: text, child: z.uuid().optional(), new: text, found: text }),
  load: async (transaction, { register: code, child, new: asNew, found }): Promise<SeenAdd | null> => {
    const registers = await findRegisters(transaction)
    const register = registers.find((each) => each.code === code) ?? registers[0]
    if (!register) return null
    const chosen = child === undefined ? null : await loadFound(transaction, register, [child])
    if (chosen?.length === 0) return null
    const ids = readFound(found)
    return {
      register,
      chosen: chosen?.[0]?.known ?? null,
      isNew: asNew === 'yes',
      found: ids && (await loadFound(transaction, register, ids)),
    }
  },
  policy: keepersOnly,
  trail: ({ chosen, found }) => ({
    children: [chosen, ...(found ?? []).map(({ known }) => known)].flatMap((known) =>
      known ? [known.child] : [],
    ),
    body: {},
  }),
})

async function loadFound(
  transaction: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<FoundChild[]> {
  const known = await childrenKnown(transaction, ids as Id<'child'>[], null)
  const stays = await staysOf(transaction, [...known.keys()], null)
  const openStayOf = (child: string) =>
    stays.find((stay) => stay.child === child && stay.register === register.id && stay.until === null) ?? null
  return [...known.values()].sort(byName).map((each) => ({ known: each, stay: openStayOf(each.child) }))
}
