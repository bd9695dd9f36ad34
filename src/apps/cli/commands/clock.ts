import type { Command } from 'commander'
import { setStoryDay } from '../../../organisation/index.ts'
import { formatDay, sayDay, type Day } from '../../../kernel/day.ts'
import { withHouse } from '../context.ts'
import { readDay } from '../options.ts'
import { say } from '../output.ts'
import { expectDone } from '../refused.ts'

export function addClock(goldthread: Command): void {
  const clock = goldthread.command('clock').description('The story day of a story installation.')
  clock
    .command('set')
    .description('Move the story day forward. Impossible in a real installation; on the trail.')
    .argument('<day>', 'the new story day, YYYY-MM-DD', readDay)
    .option('--as <login>', 'who does it (default: the audit lead)')
    .action((day: Day, { as }: { as?: string }) =>
      withHouse(as, async ({ house, actor }) => {
        const moved = expectDone(await house.door.run(actor, setStoryDay, { day: formatDay(day) }))
        say(`The story day is ${sayDay(moved)}.`)
      }),
    )
}
