import { keepVersions, type Kept, type Said } from '../platform/database/versions.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { provenanceOf, type KeptTable } from './decided.ts'
import type { ImportContext, RowProblem, RowVerdict } from './model.ts'
import { LEFT_ALONE } from './words.ts'

/** One of the things that a row says: of which table, and what. */
export interface Part {
  readonly table: KeptTable
  readonly said: Said
}

/** What a table decided about a row: the things to keep of it, none among them, or to refuse it. */
export type PartsDecision =
  { readonly parts: readonly Part[]; readonly note: RowProblem | null } | { readonly problem: RowProblem }

/**
 * Keeps every thing that the rows say, and answers for every row in its order: changed or added when any of its things
 * is, unchanged when none is. A thing that several rows say is taken from the first of them.
 */
export async function keepParts(
  transaction: Transaction,
  context: ImportContext,
  decisions: readonly PartsDecision[],
): Promise<readonly RowVerdict[]> {
  const verdicts = new Map<Part, Kept>()
  for (const [table, parts] of byTable(decisions)) {
    const columns = Object.keys(table.columns)
    const unsaid = columns.filter((column) => context.lacking.has(table.columns[column] ?? ''))
    const said = parts.map((part) => part.said)
    const kept = await keepVersions(transaction, { ...table, columns }, said, provenanceOf(context), unsaid)
    for (const [place, part] of parts.entries()) {
      const of = kept[place]
      if (of) verdicts.set(part, of)
    }
  }
  return decisions.map((decision) => verdictOf(decision, verdicts))
}

function byTable(decisions: readonly PartsDecision[]): ReadonlyMap<KeptTable, Part[]> {
  const tables = new Map<KeptTable, Part[]>()
  const known = new Set<string>()
  for (const part of decisions.flatMap((decision) => ('parts' in decision ? decision.parts : []))) {
    const key = `${part.table.things} ${part.said.sourceKey}`
    if (known.has(key)) continue
    known.add(key)
    const parts = tables.get(part.table)
    if (parts) parts.push(part)
    else tables.set(part.table, [part])
  }
  return tables
}

function verdictOf(decision: PartsDecision, verdicts: ReadonlyMap<Part, Kept>): RowVerdict {
  if ('problem' in decision) return { outcome: 'rejected', problem: decision.problem }
  const { parts, note } = decision
  const kept = parts.flatMap((part) => verdicts.get(part) ?? [])
  const all = kept.map(({ verdict }) => verdict)
  const leftAlone = all.find((each) => each === 'otherChild' || each === 'purged')
  if (leftAlone !== undefined)
    return { outcome: 'rejected', problem: { column: null, reason: LEFT_ALONE[leftAlone] } }
  const outcome = all.includes('changed') ? 'changed' : all.includes('added') ? 'added' : 'unchanged'
  const isEnded = kept.some((each) => each.isEnded)
  return { outcome, isEnded, child: parts[0]?.said.of?.child ?? null, note }
}
