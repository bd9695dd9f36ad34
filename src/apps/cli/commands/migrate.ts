import type { Command } from 'commander'
import { DatabaseFault } from '../../../platform/database/connection.ts'
import { jobsOnServer, migrateAs, unreachable } from '../installation.ts'
import { withInstallation } from '../context.ts'
import { print } from '../output.ts'
import { setting } from '../settings.ts'

export function addMigrate(goldthread: Command): void {
  goldthread
    .command('migrate')
    .description(
      'Bring the database up to this program. On a server it signs in with DATABASE_OWNER_URL, and for the queue with DATABASE_JOBS_URL.',
    )
    .option('--json', 'one JSON document on standard output')
    .action(async ({ json }: { json?: boolean }) => {
      const ran = await migrateNow()
      const sentence =
        ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length}: ${ran.join(', ')}`
      print(json === true, { ran }, [sentence])
    })
}

/** The embedded database is migrated whenever it is opened, so opening it is all there is to do. */
async function migrateNow(): Promise<string[]> {
  const url = setting('DATABASE_OWNER_URL')
  return url === undefined ? withInstallation(async () => []) : migrateOn(url)
}

async function migrateOn(url: string): Promise<string[]> {
  try {
    const ran = await migrateAs({ connectionString: url })
    await jobsOnServer()
    return ran
  } catch (fault) {
    throw fault instanceof DatabaseFault ? fault : unreachable(fault, 'DATABASE_OWNER_URL')
  }
}
