import type { Actor } from '../../access/index.ts'
import { allActions } from '../../actions/index.ts'
import { countsCsv, freshCut, resultsQuery, whyNotForAll } from '../../analysis/index.ts'
import { roundFrame, roundList, roundVerify, type RoundDocument } from '../../audits/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Result } from '../../kernel/result.ts'
import { registerList } from '../../register/index.ts'
import { listIssued, REPORT_FORMATS, writeIssued, type Audience } from '../../reports/index.ts'
import type { House } from '../house.ts'
import type { PackFile } from './model.ts'
import { actionsTable, countsTable, csvOf, listTable } from './tables.ts'
import { ABOUT } from './words.ts'

/** Who asks for which pack, as at which day. */
export interface Asked {
  readonly house: House
  readonly actor: Actor
  readonly audience: Audience
  readonly asAt: string
}

/** Everything of the pack, each part through the door under the eyes of who asks; a refusal is thrown. */
export async function packContents(asked: Asked): Promise<PackFile[]> {
  return [
    ...(asked.audience === 'public' ? [] : await listFiles(asked)),
    ...(await roundFiles(asked)),
    ...(await reportFiles(asked)),
    ...(await actionFiles(asked)),
  ]
}

async function listFiles({ house, actor, audience, asAt }: Asked): Promise<PackFile[]> {
  const list = allowed(await house.door.see(actor, registerList, { register: undefined, asAt }))
  const counts = { path: 'list/counts.csv', about: ABOUT.counts, content: csvOf(countsTable(list)) }
  if (audience !== 'restricted') return [counts]
  return [counts, { path: 'list/list.csv', about: ABOUT.list, content: csvOf(listTable(list)) }]
}

async function roundFiles(asked: Asked): Promise<PackFile[]> {
  const { house, actor, audience } = asked
  const { rounds } = allowed(await house.door.see(actor, roundList, {}))
  const inside = audience === 'public' ? [] : (['frameCount', 'sampleCount'] as const)
  const head = ['round', 'theme', 'asAt', 'status', ...inside] as const
  const table = { head, rows: rounds.map((round) => head.map((column) => round[column])) }
  const files = [{ path: 'rounds/rounds.csv', about: ABOUT.rounds, content: csvOf(table) }]
  if (audience === 'public') return files
  const each: PackFile[] = []
  for (const round of rounds) each.push(...(await filesOfRound(asked, round)))
  return [...files, ...each]
}

type Listed = Pick<RoundDocument, 'round' | 'status'>

/** Counts stand in a pack once they are everybody's, for a pack is handed to others. */
async function filesOfRound(
  { house, actor, audience }: Asked,
  { round, status }: Listed,
): Promise<PackFile[]> {
  await freshCut(house, actor, round)
  const { cut } = allowed(await house.door.see(actor, resultsQuery, { round }))
  const folder = `rounds/${round}`
  const counts =
    cut === null || whyNotForAll({ status }, cut.figures) !== null
      ? []
      : [{ path: `${folder}/counts.csv`, about: ABOUT.results, content: Buffer.from(countsCsv(cut.figures)) }]
  return [...counts, ...(await drawFiles({ house, actor, audience }, round, folder))]
}

/** How the sample came about; with a line for each child of the list only for those who may have rows. */
async function drawFiles({ house, actor, audience }: Omit<Asked, 'asAt'>, round: string, folder: string) {
  const verified = allowed(await house.door.see(actor, roundVerify, { round }))
  if (!verified.isRecorded) return []
  const { isRecorded: _told, ...draw } = verified
  const proof = { path: `${folder}/draw.json`, about: ABOUT.draw, content: json(draw) }
  if (audience !== 'restricted') return [proof]
  const { isWithheld: _kept, ...frame } = allowed(await house.door.see(actor, roundFrame, { round }))
  return [proof, { path: `${folder}/frame.json`, about: ABOUT.frame, content: json(frame) }]
}

function json(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')
}

/** Every version that was issued, in every format; a draft leaves the building in no pack. */
async function reportFiles({ house, actor, audience }: Asked): Promise<PackFile[]> {
  const files: PackFile[] = []
  for (const { round, version } of allowed(await listIssued(house, actor)))
    for (const format of REPORT_FORMATS) {
      const content = allowed(await writeIssued(house, actor, { round, version, audience, format }))
      const path = `reports/${round}-version-${version}.${format}`
      files.push({ path, about: ABOUT.report, content })
    }
  return files
}

async function actionFiles({ house, actor }: Asked): Promise<PackFile[]> {
  const { actions } = allowed(await house.door.see(actor, allActions, {}))
  return [{ path: 'actions/actions.csv', about: ABOUT.actions, content: csvOf(actionsTable(actions)) }]
}

/** A pack is whole or not at all. */
export class PackRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('The pack was refused')
    this.refusal = refusal
  }
}

function allowed<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new PackRefused(outcome.problem)
  return outcome.value
}
