import type { Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { countedByCode } from '../exclusions/rules.ts'
import type { FrozenChild, FrozenFrame } from './rules.ts'

/** A frame as it was frozen. Whoever may see the round may see it: its references name nobody without the salt. */
export interface KeptFrame extends Omit<FrozenFrame, 'children'> {
  readonly frozenAt: Instant
}

export async function findFrame({ sql }: Transaction, round: Id<'round'>): Promise<KeptFrame | null> {
  const row = await sql
    .selectFrom('audits.frame as f')
    .select(['f.salt', 'f.frameText', 'f.frameHash', 'f.childCount', 'f.sampleCount', 'f.frozenAt'])
    .where('f.roundId', '=', round)
    .executeTakeFirst()
  if (!row) return null
  const { salt, frameText: text, frameHash: hash, childCount, sampleCount, frozenAt } = row
  return { salt, text, hash, childCount, sampleCount, frozenAt: instantOfColumn(frozenAt) }
}

/** The children behind the references, as far as the actor's sight goes. */
export async function frameChildren({ sql }: Transaction, round: Id<'round'>): Promise<FrozenChild[]> {
  const rows = await sql
    .selectFrom('audits.frameChild as c')
    .select(['c.childId', 'c.reference', 'c.stratum', 'c.exclusionCode', 'c.exclusionReason'])
    .where('c.roundId', '=', round)
    .orderBy('c.reference')
    .execute()
  return rows.map(({ childId, reference, stratum, exclusionCode: code, exclusionReason: reason }) => {
    const exclusion = code === null ? null : { code, reason: reason ?? '' }
    return { child: childId as Id<'child'>, reference, stratum, exclusion }
  })
}

export async function insertFrame(
  { sql }: Transaction,
  actor: Actor,
  frame: FrozenFrame & { readonly round: Id<'round'>; readonly at: Instant },
): Promise<void> {
  const { round: roundId, salt, text: frameText, hash: frameHash, childCount, sampleCount } = frame
  const of = { authorityId: actor.authority, roundId }
  const codes = frame.children.flatMap(({ exclusion }) => (exclusion === null ? [] : [exclusion]))
  const leftOut = JSON.stringify(Object.fromEntries(countedByCode(codes)))
  await sql
    .insertInto('audits.frame')
    .values({
      ...of,
      salt,
      frameText,
      frameHash,
      childCount,
      sampleCount,
      leftOut,
      frozenAt: formatInstant(frame.at),
    })
    .execute()
  const rows = frame.children.map(({ child: childId, reference, stratum, exclusion }) => ({
    ...{ ...of, childId, reference, stratum },
    ...{ exclusionCode: exclusion?.code ?? null, exclusionReason: exclusion?.reason ?? null },
  }))
  await sql.insertInto('audits.frameChild').values(rows).execute()
}
