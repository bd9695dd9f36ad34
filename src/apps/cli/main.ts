import { CommanderError } from 'commander'
import { program, refuseUnknown } from './program.ts'
import { isSaid, kindOf } from './refused.ts'
import { Stopped } from './stop.ts'
import { sayUnexpected } from './words.ts'

/** 0 done, 1 refused or failed, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    const goldthread = program()
    refuseUnknown(goldthread, process.argv.slice(2))
    await goldthread.parseAsync(process.argv)
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
  if (isSaid(fault)) {
    if (fault.message !== '') console.error(fault.message)
    return 1
  }
  console.error(process.env.GOLDTHREAD_SHOW_FAULTS === 'yes' ? fault : sayUnexpected(kindOf(fault)))
  return 1
}

// Whoever reads what is printed may stop reading, as `head` does: what was asked for goes on.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})

process.exitCode = await main()
