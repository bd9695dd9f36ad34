import { access, constants, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Actor } from '../access/index.ts'
import { tables as actionsTables } from '../actions/import.ts'
import { tables as answerTables } from '../audits/import-answers.ts'
import { tables as roundTables } from '../audits/import-rounds.ts'
import { tables as evidenceTables } from '../evidence/import.ts'
import {
  askImporter,
  defineImporting,
  documentOf,
  type FileToTake,
  type ImportDocument,
  type SheetReport,
} from '../imports/index.ts'
import type { Instant } from '../kernel/instant.ts'
import { invalid, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { tables as organisationTables } from '../organisation/import.ts'
import { tables as registerTables } from '../register/import.ts'
import { tables as reportsTables } from '../reports/import.ts'
import { codeOf } from './cli/refused.ts'
import type { House } from './house.ts'
import { sayUnreadable } from './importing-words.ts'
import { storyFiles } from './story-files.ts'

/** Every table that files may bring. A room that declares tables in its own import.ts adds them here. */
export const importing = defineImporting(
  [
    ...[...organisationTables, ...registerTables, ...evidenceTables],
    ...[...roundTables, ...answerTables, ...actionsTables, ...reportsTables],
  ],
  storyFiles,
)

export interface ImportOptions {
  /** The name of the system whose ids stand in the files. */
  readonly source: string
  readonly dryRun: boolean
  /** The files hold everything that the source has: what they do not hold is withdrawn. */
  readonly isFull?: boolean
  /** Goes on although more than the set share would be withdrawn. */
  readonly isAgreed?: boolean
  /** Since when a story knows what the files say; left out, they become known now. */
  readonly knownSince?: Instant
}

/** Takes files in, and answers with what the command line prints of it. */
export async function importPath(
  house: House,
  actor: Actor,
  path: string,
  options: ImportOptions,
): Promise<Result<ImportDocument, Refusal>> {
  const taken = await takePath(house, actor, path, options)
  return taken.ok ? ok(documentOf(taken.value)) : taken
}

/**
 * Takes in a file, or every CSV file and workbook of a folder, on behalf of the actor. A file that is no table is
 * reported and does not stop the others; where there is none at all, or one that this account may not open, the whole
 * is refused.
 */
export async function takePath(
  house: House,
  actor: Actor,
  path: string,
  { source, dryRun, isFull = false, isAgreed = false, knownSince }: ImportOptions,
): Promise<Result<readonly SheetReport[], Refusal>> {
  const found = await filesAt(path)
  if (!found.ok) return found
  const files = found.value
  if (files.length === 0) return invalid(`There is no CSV file or workbook in ${path}.`)
  const importer = await house.door.see(actor, askImporter, {})
  if (!importer.ok) return importer
  const kind = { isTrial: dryRun, isFull, isAgreed, isInInbox: false }
  const delivery = { files, source, ...kind, knownSince: knownSince ?? null }
  const taken = await house.door.run(importer.value, importing.takeIn, delivery)
  return taken.ok ? ok(taken.value.reports) : taken
}

/** How the names of files end that may hold something to take in. */
export const TABLES = /\.(csv|tsv|txt|xlsx|xml|json)$/i

/** The files at a path, each of which this account may read. */
async function filesAt(path: string): Promise<Result<readonly FileToTake[], Refusal>> {
  let at = path
  try {
    if (!(await stat(path)).isDirectory()) return ok([await expectReadable(path)])
    const files: FileToTake[] = []
    for (const name of (await readdir(path)).filter((name) => TABLES.test(name)).sort()) {
      at = join(path, name)
      if (!(await stat(at)).isDirectory()) files.push(await expectReadable(at))
    }
    return ok(files)
  } catch (fault) {
    return invalid(sayUnreadable(at, codeOf(fault)))
  }
}

async function expectReadable(path: string): Promise<FileToTake> {
  await access(path, constants.R_OK)
  return { name: basename(path), path }
}
