import type { Command } from 'commander'
import { wholeKey } from '../../../imports/index.ts'
import { importing } from '../../importing.ts'
import { withHouse } from '../context.ts'
import { print } from '../output.ts'
import { expectDone } from '../refused.ts'

interface PurgeOptions {
  // These three are options of the command above.
  readonly source: string
  readonly as?: string
  readonly json?: boolean
  readonly table: string
  readonly key: string
  readonly reason: string
}

export function addPurge(imports: Command): void {
  imports
    .command('purge')
    .description('Have one record of a source forgotten: no file brings it back. For information governance.')
    .requiredOption('--table <name>', 'the table of the record, like entries')
    .requiredOption('--key <id>', 'the id of the record as it stands in the file')
    .requiredOption('--reason <text>', 'why; this remains, so name no child')
    .addHelpText('after', '\nAlso: --source <name>, the system whose id it is; --as <login>; --json')
    .action(async (_options: unknown, command: Command) => {
      const { source, table: target, key, reason, as, json } = command.optsWithGlobals<PurgeOptions>()
      const asked = { source, target, key, reason, confirmed: wholeKey({ source, target, key }) }
      const tombstone = await withHouse(as, async ({ house, actor }) =>
        expectDone(await house.door.run(actor, importing.purge, asked)),
      )
      print(json === true, { tombstone }, ['The record was purged. Its id, who, when and why remain.'])
    })
}
