import type { Command } from 'commander'
import { evaluateEverybody } from '../../evaluating.ts'
import { withHouse } from '../context.ts'
import { print, say } from '../output.ts'
import { expectDone } from '../refused.ts'

export function addStandards(goldthread: Command): void {
  const standards = goldthread.command('standards').description('Every record held against local procedure.')
  standards
    .command('evaluate')
    .description('Hold every child who was ever on a register against the standards, here and now')
    .option('--json', 'print one JSON document')
    .action(({ json }: { json?: true }) =>
      withHouse(undefined, async ({ house }) => {
        const evaluated = expectDone(await evaluateEverybody(house, (done) => say(`${done} children`)))
        const { children, moved } = evaluated
        print(json === true, evaluated, [
          `${children} children held against the standards; the verdicts of ${moved} moved.`,
        ])
      }),
    )
}
