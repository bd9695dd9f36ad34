import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { signIn } from '../../../access/session/commands.ts'
import { withHouse } from '../context.ts'
import { say } from '../output.ts'
import { expectDone } from '../refused.ts'
import { keepSession } from '../session-file.ts'

export function addSignIn(goldthread: Command): void {
  goldthread
    .command('sign-in')
    .description(
      'Sign in for the commands that show case data. The password is asked for, or read from standard input.',
    )
    .requiredOption('--login <login>', 'your user name')
    .action(async ({ login }: { login: string }) => {
      const password = await askPassword()
      await withHouse(undefined, async ({ house, installation }) => {
        const doorkeeper = await house.machine('doorkeeper')
        const { token } = expectDone(await house.door.run(doorkeeper, signIn, { login, password }))
        await keepSession(installation.home, token)
        say(`You are signed in as ${login}. The session ends after half an hour without use.`)
      })
    })
}

/** Reads one line; on a terminal what is typed is not shown. */
async function askPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) process.stderr.write('Password: ')
  const lines = createInterface({ input: process.stdin, terminal: isTerminal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
