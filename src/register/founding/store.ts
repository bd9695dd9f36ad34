import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Register } from '../model.ts'

/** Founds registers; one whose code is there already is left as it is. */
export async function insertRegisters(
  { sql }: Transaction,
  authorityId: string,
  registers: readonly Register[],
): Promise<void> {
  if (registers.length === 0) return
  const rows = registers.map(({ id, code, name, strands, riskLevels }) => {
    return { authorityId, id, code, name, strands: [...strands], riskLevels: [...riskLevels] }
  })
  await sql
    .insertInto('register.register')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['authorityId', 'code']).doNothing())
    .execute()
}
