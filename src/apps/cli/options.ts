import { InvalidArgumentError, type Command } from 'commander'
import { parseDay, type Day } from '../../kernel/day.ts'

/** What every command that shows something understands. */
export interface ShowOptions {
  readonly as?: string
  readonly json?: boolean
}

export function withShowOptions(command: Command): Command {
  return command
    .option('--as <login>', 'who asks (in a story: anybody; default the audit lead)')
    .option('--json', 'one JSON document on standard output')
}

/** A day as an option or argument says it; what is no day is wrong usage. */
export function readDay(written: string): Day {
  const day = parseDay(written)
  if (day === null) throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.')
  return day
}
