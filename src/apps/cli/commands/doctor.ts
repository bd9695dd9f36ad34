import { platform, userInfo } from 'node:os'
import type { Command } from 'commander'
import { readMailSettings } from '../../../platform/mail/index.ts'
import { homeFolder, type Installation } from '../installation.ts'
import { withInstallation } from '../context.ts'
import { sayOpenToOthers } from '../open-to-others.ts'
import { print } from '../output.ts'
import { publicAddress } from '../public-address.ts'
import { setting } from '../settings.ts'
import { findStoryName, serverVersion, standingIn } from '../store.ts'
import { isSaid, kindOf, Refused } from '../refused.ts'
import { NO_JOBS, sayFailedJob, sayUnexpected } from '../words.ts'

interface Diagnosis {
  readonly node: string
  readonly database: { readonly kind: string; readonly version: string; readonly path: string | null }
  readonly home: string
  readonly uid: number
  readonly story: string | null
  readonly problems: readonly string[]
}

export function addDoctor(goldthread: Command): void {
  goldthread
    .command('doctor')
    .description('Look at this machine and this home, and say what would keep Goldthread from working.')
    .option('--json', 'one JSON document on standard output')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await diagnose()
      print(json === true, found, lines(found))
      if (found.problems.length > 0) process.exitCode = 1
    })
}

async function diagnose(): Promise<Diagnosis> {
  const here = { node: process.version, home: homeFolder(), uid: userInfo().uid }
  try {
    return { ...here, ...(await withInstallation(examine)) }
  } catch (fault) {
    const kind = setting('DATABASE_URL') === undefined ? 'embedded' : 'server'
    const sentence = isSaid(fault) ? fault.message : sayUnexpected(kindOf(fault))
    return {
      ...here,
      database: { kind, version: 'not reached', path: null },
      story: null,
      problems: [sentence],
    }
  }
}

/** What keeps jobs and mails from going out. */
async function problemsLater({ pool, jobs }: Installation): Promise<string[]> {
  const standing = await standingIn(pool)
  const failed = (standing ?? []).filter(({ state }) => state === 'failing' || state === 'givenUp')
  return [
    ...(jobs === null ? [NO_JOBS] : []),
    ...failed.map(sayFailedJob),
    ...readMailSettings(process.env).problems,
  ]
}

/** What is wrong around the database: with this machine, the home and the address that people use. */
async function problemsAround(home: string): Promise<string[]> {
  const windows = platform() === 'win32' ? 'Windows is not supported yet.' : null
  const problems = [windows, await sayOpenToOthers(home), problemWithAddress()]
  return problems.filter((problem) => problem !== null)
}

function problemWithAddress(): string | null {
  try {
    publicAddress()
    return null
  } catch (fault) {
    if (fault instanceof Refused) return fault.message
    throw fault
  }
}

async function examine(
  installation: Installation,
): Promise<Pick<Diagnosis, 'database' | 'story' | 'problems'>> {
  const { pool, kind, home } = installation
  return {
    database: {
      kind,
      version: await serverVersion(pool),
      path: kind === 'embedded' ? `${home}/postgres` : null,
    },
    story: await findStoryName(pool),
    problems: [...(await problemsAround(home)), ...(await problemsLater(installation))],
  }
}

function lines({ node, database, home, uid, story, problems }: Diagnosis): string[] {
  return [
    `Node       ${node}`,
    `Database   PostgreSQL ${database.version} (${database.kind})`,
    `Home       ${home}`,
    `User id    ${uid}`,
    `Story      ${story ?? 'none'}`,
    ...(problems.length === 0 ? ['Nothing is wrong.'] : problems.map((problem) => `Problem    ${problem}`)),
  ]
}
