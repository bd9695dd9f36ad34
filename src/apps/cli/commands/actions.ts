import type { Command } from 'commander'
import { actionsDocument, allActions } from '../../../actions/index.ts'
import { withHouse } from '../context.ts'
import { withShowOptions, type ShowOptions } from '../options.ts'
import { columns, print } from '../output.ts'
import { expectDone } from '../refused.ts'

const NOT_RECORDED = 'not recorded'

export function addActions(goldthread: Command): void {
  const actions = goldthread.command('actions').description('What the board agreed.')
  withShowOptions(
    actions.command('list').description('Every action with owner, due day, status and exposure'),
  ).action(({ as, json }: ShowOptions) =>
    withHouse(as, async ({ house, actor }) => {
      const document = actionsDocument(expectDone(await house.door.see(actor, allActions, {})))
      const rows = document.actions.map((action) => [
        ...[action.reference, action.status, action.due ?? NOT_RECORDED, action.owner ?? NOT_RECORDED],
        ...[action.inForceFrom ?? NOT_RECORDED, action.title],
      ])
      print(
        json === true,
        document,
        columns(['Action', 'Status', 'Due', 'Owner', 'In force from', 'Title'], rows),
      )
    }),
  )
}
