import type { Command } from 'commander'

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
