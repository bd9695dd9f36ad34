import { beginFullExtract } from '../../platform/database/vanished.ts'
import { untilStaged } from '../../platform/database/versions.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { matchHeaders, type Matched, type RememberedMatch } from '../headers.ts'
import type { FileToTake, SheetContext, Write } from '../model.ts'
import type { Tombstones } from '../purge/rules.ts'
import { findTombstones } from '../purge/store.ts'
import { NO_EFFECTS, type SheetReport } from '../report.ts'
import { isGood, siftRows, type SiftedRow } from '../rows.ts'
import { openSeen } from '../seen/seen.ts'
import { surveyFile, type Sheet } from '../survey.ts'
import { inOrder, type Table } from '../table.ts'
import { knownBefore, withdrawFrom, withWithdrawal } from './full-extract.ts'
import { aboutFile, countBatch, openTally, problemsOf, type Tally } from './tally.ts'

export interface Taken {
  readonly reports: readonly SheetReport[]
  /** The children of whom something new became known. */
  readonly children: readonly string[]
}

/** What a sheet is compared with before a row of it is read. */
export interface Known {
  readonly tables: readonly Table[]
  readonly remembered: readonly RememberedMatch[]
  readonly refused: ReadonlyMap<string, string>
}

/**
 * Takes files in, whatever order they come in: first surveys them all, then reads each sheet once the tables that
 * its own needs are in. The reports stand in the order of the files.
 */
export async function takeFilesIn(
  transaction: Transaction,
  files: readonly FileToTake[],
  known: Known,
  delivery: Omit<SheetContext, 'target'>,
): Promise<Taken> {
  const sheets = (await inTurn(files, surveyFile)).flat()
  const recognised = sheets.map((sheet) => recognise(sheet, known))
  const reports = new Map<Sheet, SheetReport>()
  const children = new Set<string>()
  // Among files that could not be read, any record may stand.
  const isFull = delivery.isFull && recognised.every(({ matched }) => matched !== null)
  if (isFull) await beginFullExtract(transaction)
  for (const table of inOrder(known.tables)) {
    const own = recognised.flatMap(({ sheet, matched }) =>
      matched?.table === table ? [{ sheet, matched }] : [],
    )
    if (own.length === 0) continue
    const context = { ...delivery, isFull, target: table.target }
    for (const [sheet, report] of await takeTableIn(transaction, own, context, children))
      reports.set(sheet, delivery.isFull && !isFull ? withWithdrawal(report, null) : report)
    await table.finish?.(transaction, { ...context, lacking: new Set() })
  }
  return {
    reports: recognised.map(({ sheet, refused }) => reports.get(sheet) ?? refused),
    children: [...children],
  }
}

interface SheetOfTable {
  readonly sheet: Sheet
  readonly matched: Matched
}

/** Takes in the sheets of one table; where they hold everything, what they do not hold is withdrawn. */
async function takeTableIn(
  transaction: Transaction,
  own: readonly SheetOfTable[],
  context: SheetContext,
  children: Set<string>,
): Promise<readonly (readonly [Sheet, SheetReport])[]> {
  // What a window does not show may well be there.
  const mayWithdraw = context.isFull && own.every(({ matched }) => matched.table.isWindow !== true)
  const before = mayWithdraw ? await knownBefore(transaction, context) : 0
  const tallies: Tally[] = []
  for (const { sheet, matched } of own) tallies.push(await takeSheetIn(transaction, sheet, matched, context))
  for (const tally of tallies) for (const child of tally.children) children.add(child)
  const reports = tallies.map((tally) => [tally.sheet, reportOf(tally)] as const)
  const [first, ...others] = reports
  if (!mayWithdraw || first === undefined) return reports
  const refused = tallies.map((tally) => tally.refused)
  const withdrawal = await withdrawFrom(transaction, context, before, refused)
  for (const child of withdrawal?.children ?? []) children.add(child)
  return [[first[0], withWithdrawal(first[1], withdrawal)], ...others]
}

interface Recognised {
  readonly sheet: Sheet
  readonly matched: Matched | null
  /** What is reported of the sheet when it is not read. */
  readonly refused: SheetReport
}

function recognise(sheet: Sheet, { tables, remembered, refused }: Known): Recognised {
  const refusal = sheet.refusal ?? refused.get(sheet.sha256) ?? null
  if (refusal !== null) return { sheet, matched: null, refused: refusedReport(sheet, null, refusal) }
  const found = matchHeaders(sheet.headers, sheet.sheet ?? sheet.file, tables, remembered)
  if (found.ok) return { sheet, matched: found.value, refused: refusedReport(sheet, null, '') }
  return { sheet, matched: null, refused: refusedReport(sheet, found.problem.target, found.problem.sentence) }
}

function refusedReport(
  { file, sheet, sha256, headers }: Sheet,
  target: string | null,
  reason: string,
): SheetReport {
  const nothing = { read: 0, accepted: 0, rejected: 0, duplicate: 0, ...NO_EFFECTS }
  const said = { problems: [aboutFile(reason)], runs: [], keepsNothing: false }
  return { file, sheet, sha256, headers, target, matched: null, ...nothing, ...said }
}

async function takeSheetIn(
  transaction: Transaction,
  sheet: Sheet,
  matched: Matched,
  context: SheetContext,
): Promise<Tally> {
  const write = await matched.table.begin(transaction, { ...context, lacking: lackingIn(matched) })
  const tally = openTally(sheet, matched)
  const counted = async (rows: readonly unknown[]) => {
    const verdicts = await write(rows)
    context.onRows?.(rows.length)
    return verdicts
  }
  const tombstones = await findTombstones(transaction, context)
  await writeInTurn(transaction, siftedBatches(transaction, sheet, matched, tombstones), tally, counted)
  return tally
}

function reportOf(tally: Tally): SheetReport {
  const { sheet, matched, counts, effects } = tally
  const { file, sheet: name, sha256, headers } = sheet
  const { target, keepsNothing = false } = matched.table
  const known = { target, matched: matched.matched, keepsNothing }
  const became = { ...counts, ...NO_EFFECTS, ...effects, problems: problemsOf(tally), runs: tally.runs.all }
  return { file, sheet: name, sha256, headers, ...known, ...became }
}

async function* siftedBatches(
  transaction: Transaction,
  { rows, headers }: Sheet,
  matched: Matched,
  tombstones: Tombstones,
) {
  const seen = openSeen(transaction)
  for await (const batch of rows()) yield await siftRows(batch, matched, headers, seen, tombstones)
}

/**
 * The database writes one batch while the next is read. Where the rows of a table are decided each on its own, the next
 * is decided too before the one before is written.
 */
async function writeInTurn(
  transaction: Transaction,
  batches: AsyncIterable<readonly SiftedRow[]>,
  tally: Tally,
  write: Write<unknown>,
): Promise<void> {
  const isApart = tally.matched.table.isDecidedRowByRow === true
  let [last, before] = [Promise.resolve(), Promise.resolve()]
  for await (const sifted of batches) {
    await (isApart ? before : last)
    await untilStaged(transaction)
    before = last
    last = writeBatch(tally, sifted, write, before)
    last.catch(() => undefined)
  }
  await last
}

/** Writes a batch, and counts it when the one before is counted. */
async function writeBatch(
  tally: Tally,
  sifted: readonly SiftedRow[],
  write: Write<unknown>,
  before: Promise<void>,
): Promise<void> {
  const good = sifted.filter(isGood).map(({ row }) => row)
  const [verdicts] = await Promise.all([good.length > 0 ? write(good) : [], before])
  countBatch(tally, sifted, verdicts)
}

function lackingIn({ table, places }: Matched): ReadonlySet<string> {
  return new Set(Object.keys(table.columns).filter((column) => !places.has(column)))
}

async function inTurn<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const done: Value[] = []
  for (const item of items) done.push(await work(item))
  return done
}
