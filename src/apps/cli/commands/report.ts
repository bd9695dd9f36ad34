import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { Option, type Command } from 'commander'
import {
  AUDIENCES,
  REPORT_FORMATS,
  writeReport,
  type Audience,
  type ReportFormat,
  type WrittenReport,
} from '../../../reports/index.ts'
import { withHouse } from '../context.ts'
import { say } from '../output.ts'
import { codeOf, expectDone, Refused } from '../refused.ts'

interface ReportOptions {
  readonly format?: ReportFormat
  readonly audience: Audience
  readonly out: string
  readonly issued?: true
  readonly as?: string
}

export function addReport(goldthread: Command): void {
  goldthread
    .command('report')
    .description(
      'The newest board report of a round as a file: for who drafts it the draft, for others what was issued. Every audience gets what it may see and no more.',
    )
    .argument('<round>', 'the code of the round, like april-2015')
    .addOption(
      new Option(
        '--format <format>',
        'what kind of file; left out, what its name ends with, or else html',
      ).choices([...REPORT_FORMATS]),
    )
    .addOption(new Option('--audience <audience>', 'for whom').choices([...AUDIENCES]).default('restricted'))
    .requiredOption('--out <file>', 'where to write it; - for standard output')
    .option('--issued', 'the newest version as it was issued, whatever is drafted since')
    .option('--as <login>', 'who asks (in a story: anybody; default the audit lead)')
    .action((round: string, options: ReportOptions, command: Command) => {
      const { audience, out, issued, as } = options
      const which = { format: formatFor(options, command), isIssuedOnly: issued === true }
      return withHouse(as, async ({ house, actor }) => {
        const written = expectDone(await writeReport(house, actor, { round, audience, ...which }))
        if (out === '-') pass(written)
        else await keep(written, { out, audience })
      })
    })
}

/** A report on standard output; what it is, is said beside it. */
function pass(written: WrittenReport): void {
  process.stdout.write(written.content)
  say(`Written: ${sayVersion(written)}.`)
}

function sayVersion({ version, isIssued }: WrittenReport): string {
  return isIssued ? `version ${version} as it was issued` : `a draft of version ${version}, not issued`
}

/** The format that was asked for or that the name of the file says; a name without an ending is taken for a page. */
function formatFor({ format, out }: ReportOptions, command: Command): ReportFormat {
  const ending = extname(out).toLowerCase()
  const named = REPORT_FORMATS.find((one) => ending === `.${one}`)
  if (format !== undefined && named !== undefined && named !== format)
    command.error(
      `error: --format ${format} and a file that ends with ${ending} are not the same kind of file`,
    )
  if (format === undefined && named === undefined && ending !== '')
    command.error(
      `error: no report ends with ${ending}. Let the file end with .${REPORT_FORMATS.join(', .')}, or say --format`,
    )
  return format ?? named ?? 'html'
}

async function keep(
  written: WrittenReport,
  { out, audience }: Pick<ReportOptions, 'out' | 'audience'>,
): Promise<void> {
  try {
    await writeTo(out, written.content, audience === 'restricted')
  } catch (fault) {
    throw new Refused(
      `The report cannot be written to ${out} (${codeOf(fault) ?? 'no reason given'}). Choose a file in a folder that is there.`,
    )
  }
  process.stdout.write(`Written: ${out}, ${sayVersion(written)}.\n`)
}

/** The rows of children are for their owner alone, also where a file that others could read was there before. */
async function writeTo(out: string, content: Buffer, isForOwnerAlone: boolean): Promise<void> {
  const file = await open(out, 'w', isForOwnerAlone ? 0o600 : 0o666)
  try {
    if (isForOwnerAlone && (await file.stat()).isFile()) await file.chmod(0o600)
    await file.writeFile(content)
  } finally {
    await file.close()
  }
}
