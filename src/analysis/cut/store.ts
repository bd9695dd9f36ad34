import type { Actor } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant } from '../../kernel/instant.ts'
import { dayOf, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import {
  FORMAT,
  FORMAT_BEFORE,
  FORMATS_LONG_BEFORE,
  FORMAT_WITHOUT_STANDARDS,
  type CaseRow,
  type Cut,
  type Figures,
} from './model.ts'
import type { Sealed } from './seal.ts'

/** The newest cut of the round with this code; null while nothing was counted. */
export async function newestCut(transaction: Transaction, round: string): Promise<Cut | null> {
  const row = await cuts(transaction)
    .where('r.code', '=', round)
    .orderBy('c.madeAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? cutOf(row) : null
}

/** One cut, as a report keeps it. */
export async function findCut(transaction: Transaction, id: Id<'cut'>): Promise<Cut | null> {
  const row = await cuts(transaction).where('c.id', '=', id).executeTakeFirst()
  return row ? cutOf(row) : null
}

function cuts({ sql }: Transaction) {
  return sql
    .selectFrom('analysis.cut as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.id', 'c.cutOn', 'c.madeAt', 'c.sha256', 'c.counted'])
}

function cutOf(row: Record<'id' | 'cutOn' | 'madeAt' | 'sha256' | 'counted', string>): Cut {
  return {
    id: row.id as Id<'cut'>,
    cutOn: dayOf(row.cutOn),
    madeAt: instantOfColumn(row.madeAt),
    sha256: row.sha256,
    figures: readFigures(row.counted),
  }
}

function readFigures(text: string): Figures {
  const figures: Omit<Figures, 'format'> & { readonly format: string } = JSON.parse(text)
  const before: Figures = { ...figures, unconfirmedCount: null, format: FORMAT }
  if (figures.format === FORMAT_BEFORE) return before
  if (figures.format === FORMAT_WITHOUT_STANDARDS) return { ...before, standards: null }
  if (FORMATS_LONG_BEFORE.includes(figures.format)) return filledUp(figures)
  if (figures.format !== FORMAT) throw new RangeError('A cut has a format that is not known here')
  return { ...figures, format: FORMAT }
}

/** A cut of older days with what it does not tell said to be so. */
function filledUp(figures: Omit<Figures, 'format'>): Figures {
  const earlier = figures.earlier.map((each) => ({ ...each, topics: null }))
  const notCounted = { childrenSeenBefore: null, agreement: null, difference: null, teams: null }
  return {
    ...{ ...figures, ...notCounted, earlier, representation: null, standards: null, format: FORMAT },
    unconfirmedCount: null,
    moderation: figures.moderation ?? null,
    disputedFacts: figures.disputedFacts ?? null,
  }
}

/** The rows of the cases that a cut counted, as far as the actor's sight goes. */
export async function rowsOfCut(
  { sql }: Transaction,
  cut: Id<'cut'>,
): Promise<(CaseRow & { child: Id<'child'> })[]> {
  const rows = await sql
    .selectFrom('analysis.cutCase')
    .select(['childId', 'counted'])
    .where('cutId', '=', cut)
    .orderBy('position')
    .execute()
  return rows.map(({ childId, counted }) => ({
    ...(JSON.parse(counted) as CaseRow),
    child: childId as Id<'child'>,
  }))
}

export type NewCut = Pick<Cut, 'id' | 'cutOn' | 'madeAt'> & {
  readonly round: Id<'round'>
  readonly sealed: Sealed
}

export async function insertCut(
  { sql }: Transaction,
  { authority: authorityId }: Actor,
  cut: NewCut,
): Promise<void> {
  const { text, sha256, rows } = cut.sealed
  await sql
    .insertInto('analysis.cut')
    .values({
      ...{ authorityId, id: cut.id, roundId: cut.round, counted: text, sha256 },
      ...{ cutOn: formatDay(cut.cutOn), madeAt: formatInstant(cut.madeAt) },
    })
    .execute()
  const cases = rows.map((row) => ({
    ...{ authorityId, cutId: cut.id, caseId: row.case, childId: row.child },
    ...{ position: row.position, counted: row.text },
  }))
  if (cases.length > 0) await sql.insertInto('analysis.cutCase').values(cases).execute()
}
