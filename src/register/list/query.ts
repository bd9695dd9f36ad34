import { z } from 'zod'
import { defineQuery } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { dayField } from '../../platform/http/date-field.ts'
import { readersOnly } from '../policy.ts'
import { findRegisters } from '../store.ts'
import { listDocument } from './document.ts'
import { listOnDay } from './store.ts'

/** The list as at a day for the command line and the API; without a code, the authority's first register. */
export const registerList = defineQuery({
  verb: 'register.list',
  input: z.object({
    register: z.string().optional(),
    asAt: dayField('Give the day as YYYY-MM-DD, like --as-at 2015-04-08'),
  }),
  load: async (transaction, { register: code, asAt }) => {
    const registers = await findRegisters(transaction)
    const register = code === undefined ? registers[0] : registers.find((each) => each.code === code)
    if (!register) return null
    return listDocument(
      register,
      asAt,
      await listOnDay(transaction, { register: register.id, asAt, knownOn: null }),
    )
  },
  policy: readersOnly,
  trail: ({ register, asAt, count, children }) => ({
    children: children.map(({ reference }) => reference as Id<'child'>),
    body: { register, asAt, count },
  }),
})
