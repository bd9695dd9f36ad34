import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Option, type Command } from 'commander'
import { formatDay } from '../../../kernel/day.ts'
import { AUDIENCES, type Audience } from '../../../reports/index.ts'
import { makePack } from '../../inspection-pack/make.ts'
import type { PackFile } from '../../inspection-pack/model.ts'
import { notEmpty } from '../../inspection-pack/words.ts'
import { withHouse } from '../context.ts'
import { say } from '../output.ts'
import { codeOf, expectDone, Refused } from '../refused.ts'

interface PackOptions {
  readonly audience: Audience
  readonly out: string
  readonly as?: string
}

export function addPack(goldthread: Command): void {
  goldthread
    .command('pack')
    .description('Everything for an inspection in one folder: list, rounds, issued reports, actions, index.')
    .addOption(new Option('--audience <audience>', 'for whom').choices([...AUDIENCES]).makeOptionMandatory())
    .requiredOption('--out <folder>', 'a folder that is empty or not there yet')
    .option('--as <login>', 'who asks (in a story: anybody; default the audit lead)')
    .action(({ audience, out, as }: PackOptions) =>
      withHouse(as, async ({ house, actor }) => {
        await expectEmpty(out)
        const asAt = formatDay((await house.moment()).today)
        const files = expectDone(await makePack({ house, actor, audience, asAt }))
        await keep(files, out)
      }),
    )
}

async function expectEmpty(folder: string): Promise<void> {
  const there = await readdir(folder).catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return []
    throw new Refused(cannotWrite(folder, fault))
  })
  if (there.length > 0) throw new Refused(notEmpty(folder))
}

/** Readable by its owner alone: a pack for inspectors is handed over, not left lying about. */
async function keep(files: readonly PackFile[], folder: string): Promise<void> {
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
      await writeFile(join(folder, path), content, { mode: 0o600 })
    }
  } catch (fault) {
    throw new Refused(cannotWrite(folder, fault))
  }
  say(`Written: ${files.length} files in ${folder}. Begin with index.html.`)
}

function cannotWrite(folder: string, fault: unknown): string {
  return `The pack cannot be written to ${folder} (${codeOf(fault) ?? 'no reason given'}). Choose another folder.`
}
