import { CommanderError } from 'commander'
import { DatabaseFault } from '../../platform/database/connection.ts'
import { ServerFault } from '../../platform/server/index.ts'
import { program } from './program.ts'
import { Refused } from './refused.ts'
import { Stopped } from './stop.ts'

/** 0 done, 1 refused or failed, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    await program().parseAsync(process.argv)
    // A command that found something wrong has said so already.
    return Number(process.exitCode ?? 0)
  } catch (fault) {
    return statusOf(fault)
  }
}

function statusOf(fault: unknown): number {
  if (fault instanceof Stopped) {
    console.error(fault.message)
    process.exit(1)
  }
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
  if (fault instanceof Refused || fault instanceof DatabaseFault || fault instanceof ServerFault) {
    if (fault.message !== '') console.error(fault.message)
    return 1
  }
  console.error(fault)
  return 1
}

// Whoever reads what is printed may stop reading, as `head` does: what was asked for goes on.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})

process.exitCode = await main()
