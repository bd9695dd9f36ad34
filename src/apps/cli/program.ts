import { Command } from 'commander'
import { addActions } from './commands/actions.ts'
import { addClock } from './commands/clock.ts'
import { addDoctor } from './commands/doctor.ts'
import { addImport } from './commands/import.ts'
import { addMigrate } from './commands/migrate.ts'
import { addPack } from './commands/pack.ts'
import { addRegister } from './commands/register.ts'
import { addReport } from './commands/report.ts'
import { addRound } from './commands/round.ts'
import { addSignIn, addSignOut } from './commands/sign-in.ts'
import { addStandards } from './commands/standards.ts'
import { addStart } from './commands/start.ts'
import { addSynthesise } from './commands/synthesise.ts'

const AFTER_HELP = `
Home:    GOLDTHREAD_HOME, the folder that holds the database and the session (default .goldthread)
Port:    PORT, on 127.0.0.1 (default 3000)
Server:  DATABASE_URL uses a PostgreSQL server (15 or newer) instead of the embedded one;
         DATABASE_OWNER_URL is for migrate alone; DATABASE_JOBS_URL runs the jobs
Web:     GOLDTHREAD_PUBLIC_URL, the address people use; GOLDTHREAD_BEHIND_PROXY=yes behind a web server
Mail:    GOLDTHREAD_SMTP_URL, GOLDTHREAD_MAIL_FROM, GOLDTHREAD_PUBLIC_URL; without them nothing is mailed
Status:  0 done, 1 refused or failed, 2 wrong usage`

/** Help is of a command that there is: with a name that is none, asking for help is wrong usage too. */
export function refuseUnknown(goldthread: Command, args: readonly string[]): void {
  let command = goldthread
  for (const name of args.filter((arg) => arg !== 'help')) {
    const known = command.commands.find((one) => one.name() === name)
    const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0
    if (name.startsWith('-') || !isGroup) return
    if (known === undefined) return command.error(`error: unknown command '${name}'`)
    command = known
  }
}

/** The whole command line; each command lives in a file of its own. */
export function program(): Command {
  const goldthread = new Command('goldthread')
    .description('Practice assurance for safeguarding children who may be exploited, missing or trafficked.')
    .exitOverride()
    .showHelpAfterError('(add --help for how to use it)')
    .addHelpText('after', AFTER_HELP)
  for (const add of [
    addStart,
    addImport,
    addRegister,
    addRound,
    addReport,
    addActions,
    addPack,
    addStandards,
  ])
    add(goldthread)
  for (const add of [addSynthesise, addSignIn, addSignOut, addClock, addMigrate, addDoctor]) add(goldthread)
  return goldthread
}
