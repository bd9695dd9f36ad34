import type { Command } from 'commander'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { registerList, sayNotAfterToday, type ListedChildDocument } from '../../../register/index.ts'
import { withHouse } from '../context.ts'
import { readDay, withShowOptions, type ShowOptions } from '../options.ts'
import { columns, print } from '../output.ts'
import { expectDone, Refused } from '../refused.ts'

interface ListOptions extends ShowOptions {
  readonly asAt?: Day
  readonly register?: string
}

export function addRegister(goldthread: Command): void {
  const register = goldthread.command('register').description('Who is on a register.')
  withShowOptions(register.command('list').description('The list as at a day, without names'))
    .option('--as-at <day>', 'the day, YYYY-MM-DD (default today, in a story its day)', readDay)
    .option('--register <code>', 'which register (default the first)')
    .action(({ as, json, ...asked }: ListOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const asAt = asAtDay(asked.asAt, (await house.moment()).today)
        const list = expectDone(await house.door.see(actor, registerList, { register: asked.register, asAt }))
        const head = ['Reference', 'Since', 'Strands', 'Risk', 'Team', 'Open to social care']
        const title = `${list.register}, ${list.asAt}: ${list.count} children`
        print(json === true, list, [title, ...columns(head, list.children.map(cells))])
      }),
    )
}

/** The day that was asked for, or today. Nobody knows yet who is on a list after today. */
function asAtDay(asked: Day | undefined, today: Day): string {
  if (asked !== undefined && asked > today) throw new Refused(sayNotAfterToday(today))
  return formatDay(asked ?? today)
}

function cells({
  reference,
  from,
  strands,
  riskLevel,
  team,
  openToSocialCare,
}: ListedChildDocument): string[] {
  const open = openToSocialCare === null ? 'cannot tell' : openToSocialCare ? 'yes' : 'no'
  return [reference, from, strands.join(', '), riskLevel ?? 'not recorded', team ?? 'not recorded', open]
}
