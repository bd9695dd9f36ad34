import type { Id } from '../kernel/ids.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Register } from './model.ts'

/** The registers that the authority keeps, by name. */
export async function findRegisters({ sql }: Transaction): Promise<Register[]> {
  const rows = await sql
    .selectFrom('register.register as r')
    .select(['r.id', 'r.code', 'r.name', 'r.strands', 'r.riskLevels'])
    .orderBy('r.name')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as Id<'register'> }))
}
