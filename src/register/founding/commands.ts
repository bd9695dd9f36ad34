import { z } from 'zod'
import { defineCommand, onlyMachines } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { insertRegisters } from './store.ts'

const REGISTER = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  strands: z.array(z.string()),
  riskLevels: z.array(z.string()),
})

/** Founds the registers that an installation names. */
export const foundRegisters = defineCommand({
  verb: 'register.found',
  input: z.object({ registers: z.array(REGISTER) }),
  load: async () => ({}),
  policy: onlyMachines('operator'),
  run: async (transaction, _facts, input, moment, actor) => {
    const registers = input.registers.map((register) => ({ ...register, id: moment.newId<'register'>() }))
    await insertRegisters(transaction, actor.authority, registers)
    return ok(registers.map(({ code }) => code))
  },
  trail: (codes) => ({ children: [], body: { registers: codes } }),
})
