import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { signIn, signOut } from '../../../access/session/commands.ts'
import { identifyToken } from '../../identify.ts'
import type { House } from '../../house.ts'
import { withHouse } from '../context.ts'
import { say } from '../output.ts'
import { expectDone } from '../refused.ts'
import { forgetSession, keepSession, readSession } from '../session-file.ts'

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
        say(
          `You are signed in as ${login}. The session ends after half an hour without use, or with: bin/goldthread sign-out`,
        )
      })
    })
}

export function addSignOut(goldthread: Command): void {
  goldthread
    .command('sign-out')
    .description(
      'End the session of the command line: what follows is done as the account that runs this home.',
    )
    .action(() => withHouse(undefined, ({ house, installation }) => leave(house, installation.home)))
}

/** The session ends for the server too, where it still lived; the file goes in any case. */
export async function leave(house: House, home: string): Promise<void> {
  const sessionToken = await readSession(home)
  const actor = sessionToken === null ? null : await identifyToken(house, sessionToken)
  if (actor !== null) expectDone(await house.door.run(actor, signOut, { sessionToken }))
  await forgetSession(home)
  say(actor === null ? 'Nobody is signed in here.' : `${actor.displayName} is signed out.`)
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
