import { writeFile } from 'node:fs/promises'
import { Option, type Command } from 'commander'
import {
  AUDIENCES,
  REPORT_FORMATS,
  writeReport,
  type Audience,
  type ReportFormat,
} from '../../../reports/index.ts'
import { withHouse } from '../context.ts'
import { say } from '../output.ts'
import { codeOf, expectDone, Refused } from '../refused.ts'

interface ReportOptions {
  readonly format?: ReportFormat
  readonly audience: Audience
  readonly out: string
  readonly as?: string
}

export function addReport(goldthread: Command): void {
  goldthread
    .command('report')
    .description('The board report of a round as a file. Every audience gets what it may see and no more.')
    .argument('<round>', 'the code of the round, like april-2015')
    .addOption(
      new Option(
        '--format <format>',
        'what kind of file; left out, what its name ends with, or else html',
      ).choices([...REPORT_FORMATS]),
    )
    .addOption(new Option('--audience <audience>', 'for whom').choices([...AUDIENCES]).default('restricted'))
    .requiredOption('--out <file>', 'where to write it; - for standard output')
    .option('--as <login>', 'who asks (in a story: anybody; default the audit lead)')
    .action((round: string, { format, audience, out, as }: ReportOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const wanted = { round, format: format ?? formatNamed(out), audience }
        const file = expectDone(await writeReport(house, actor, wanted))
        if (out === '-') process.stdout.write(file)
        else await keep(file, out)
      }),
    )
}

/** The format that the name of a file says; a name that says none is taken for a page. */
function formatNamed(out: string): ReportFormat {
  return REPORT_FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'html'
}

async function keep(file: Buffer, out: string): Promise<void> {
  try {
    await writeFile(out, file)
  } catch (fault) {
    throw new Refused(
      `The report cannot be written to ${out} (${codeOf(fault) ?? 'no reason given'}). Choose a file in a folder that is there.`,
    )
  }
  say(`Written: ${out}`)
}
