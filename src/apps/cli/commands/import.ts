import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Effects, ImportDocument } from '../../../imports/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { parseAuthorityName, refuseOtherName } from '../authority-name.ts'
import { foundFor } from '../first-import.ts'
import { importCovering } from '../../covering.ts'
import { importPath } from '../../importing.ts'
import { checkStory } from '../../story.ts'
import { addPurge } from './import-purge.ts'
import { withHouse, withInstallation } from '../context.ts'
import { refuseIntoStory } from '../into-story.ts'
import { readDay } from '../options.ts'
import { print } from '../output.ts'
import { expectDone, Refused } from '../refused.ts'
import { hasAuthority } from '../store.ts'

interface ImportOptions {
  readonly source: string
  readonly authority?: string
  readonly dryRun?: boolean
  readonly full?: boolean
  readonly withdrawAnyway?: boolean
  readonly covers?: Day
  readonly intoStory?: boolean
  readonly as?: string
  readonly json?: boolean
}

export function addImport(goldthread: Command): void {
  const imports = goldthread
    .command('import')
    .description('Take in a CSV file, a workbook or a folder of them. Loading twice changes nothing.')
    .argument('<path>', 'the file or folder; a folder may hold installation.toml')
    .requiredOption('--source <name>', 'the system whose ids stand in the files')
    .option(
      '--authority <name>',
      'in a new home without installation.toml: whose data this is',
      parseAuthorityName,
    )
    .option('--dry-run', 'say what would happen and change nothing')
    .option('--full', 'the files hold everything: what is no longer in them is withdrawn')
    .option('--withdraw-anyway', 'go on although a full extract withdraws more than the set share')
    .option('--covers <day>', 'the source has now brought everything up to and including this day', readDay)
    .option('--into-story', 'the data are invented, and may stand in a home that holds a story')
    .option('--as <login>', 'on whose behalf')
    .option('--json', 'one JSON document on standard output')
    .action(async (path: string, options: ImportOptions) => {
      const { document, uncovered } = await takeIn(resolve(path), options)
      const said = [...lines(document), ...(uncovered === null ? [] : [uncovered])]
      const first = options.dryRun === true ? [TRIED] : []
      print(options.json === true, { ...document, uncovered }, [...first, ...said])
      const isNothingIn = document.accepted + document.duplicate === 0
      if (isNothingIn || uncovered !== null) process.exitCode = 1
    })
  addPurge(imports)
}

interface TakenIn {
  readonly document: ImportDocument
  /** Why it was not said how far the source goes; null where it was, or where nobody asked for it to be said. */
  readonly uncovered: string | null
}

/** A new home is founded by what is taken in; a home that serves an authority keeps it. */
async function takeIn(
  path: string,
  { source, authority, dryRun, full, withdrawAnyway, covers, intoStory, as }: ImportOptions,
): Promise<TakenIn> {
  const furnished = await withInstallation(async ({ pool }) => {
    if (await hasAuthority(pool)) return null
    // What a new home takes in first founds it, and a founding cannot be tried.
    if (dryRun === true) throw new Refused(NOTHING_TO_TRY)
    if (covers !== undefined) throw new Refused(NOTHING_COVERED)
    return foundFor(pool, path, { name: authority, source })
  })
  if (furnished !== null) return { document: furnished, uncovered: null }
  const kind = { isFull: full === true, isAgreed: withdrawAnyway === true }
  const wanted = { source, dryRun: dryRun === true, ...kind }
  return withHouse(as, async ({ house, installation, actor }) => {
    expectDone(await checkStory(house, path))
    refuseOtherName((await house.authority()).name, authority)
    await refuseIntoStory({ house, installation }, path, intoStory === true)
    if (covers !== undefined)
      return expectDone(await importCovering(house, actor, path, wanted, formatDay(covers)))
    return { document: expectDone(await importPath(house, actor, path, wanted)), uncovered: null }
  })
}

const NOTHING_COVERED =
  'This home is new, so nobody said yet what its sources bring. Let installation.toml say it, or take the files in without --covers and say it once under “What the feeds cover”.'

const NOTHING_TO_TRY =
  'This home is new, and a dry run changes nothing, so there is no authority to try it on. Run it without --dry-run in a home of its own.'

const TRIED = 'A dry run: nothing was kept. Taken in, these files would give:'

function lines({
  read,
  accepted,
  rejected,
  duplicate,
  files,
  problems,
  ...effects
}: ImportDocument): string[] {
  return [
    ...files.map((file) => `${placeOf(file)}: ${sayCounts(file)}${file.keepsNothing ? NOT_KEPT : ''}`),
    ...problems.map((problem) => sayProblem(problem)),
    sayEffects(effects),
    `In all: ${sayCounts({ read, accepted, rejected, duplicate })}${sayUnkept(files)}`,
  ]
}

const NOT_KEPT = ' (it carries no evidence: nothing of it was known, and nothing is kept)'

/** How many of the duplicates are none. */
function sayUnkept(files: ImportDocument['files']): string {
  const count = files.reduce((sum, { keepsNothing, duplicate }) => sum + (keepsNothing ? duplicate : 0), 0)
  return count === 0 ? '' : ` (of the duplicates ${count} on lists that carry no evidence)`
}

function sayEffects({ added, changed, ended, withdrawn, known }: Effects): string {
  const gone = withdrawn === null ? '' : `; withdrawn ${withdrawn} of ${known ?? 0} that were known`
  return `Records: added ${added}, changed ${changed} (of these ended ${ended})${gone}`
}

function sayCounts({
  read,
  accepted,
  rejected,
  duplicate,
}: Pick<ImportDocument, 'read' | 'accepted' | 'rejected' | 'duplicate'>): string {
  return `read ${read} = accepted ${accepted} + rejected ${rejected} + duplicate ${duplicate}`
}

/** A workbook has several tables, and an XML file several kinds of record: each is named. */
function placeOf({ file, sheet }: { readonly file: string; readonly sheet: string | null }): string {
  return sheet === null ? file : `${file}, ${sheet}`
}

/** Where and why, and never what stands there: what is printed may end in a mail. JSON gives the value. */
function sayProblem({ row, column, reason, file, sheet }: ImportDocument['problems'][number]): string {
  const place = [placeOf({ file, sheet }), row === null ? '' : `row ${row}`, column ?? '']
    .filter((part) => part !== '')
    .join(', ')
  return `  ${place}: ${reason}`
}
