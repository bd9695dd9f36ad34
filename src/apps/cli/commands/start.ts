import { join } from 'node:path'
import type { Command } from 'commander'
import { systemClock } from '../../../platform/clock.ts'
import { openMailer, readMailSettings } from '../../../platform/mail/index.ts'
import { ROLE_NAMES, isRole } from '../../../access/index.ts'
import { openHouse, type House } from '../../house.ts'
import { buildServer } from '../../web/server.ts'
import { openWorker } from '../../worker.ts'
import { withInstallation } from '../context.ts'
import { foundEmpty } from '../first-administrator.ts'
import { prepareFirstUse } from '../first-use.ts'
import { ROOT, type Installation } from '../installation.ts'
import { NO_JOBS } from '../words.ts'
import { columns, say } from '../output.ts'
import { Refused } from '../refused.ts'
import { hasAuthority } from '../store.ts'

interface StartOptions {
  readonly empty?: boolean
  readonly authority?: string
}

export function addStart(goldthread: Command): void {
  goldthread
    .command('start')
    .description(
      'Start the database and the web application on 127.0.0.1. A new home gets the story Northmere 2015.',
    )
    .option('--empty', 'without a story: only a first administrator, through a one-time link printed here')
    .option('--authority <name>', 'with --empty: the name of your authority', 'Unnamed authority')
    .action((options: StartOptions) => withInstallation((installation) => start(installation, options)))
}

async function start(installation: Installation, options: StartOptions): Promise<void> {
  const port = Number(process.env.PORT ?? 3000)
  const address = `http://127.0.0.1:${port}`
  const link = await prepare(installation, options)
  const house = await openHouse(installation.pool, systemClock)
  const server = await buildServer({
    house,
    assets: join(ROOT, 'dist', 'assets'),
    inbox: join(installation.home, 'inbox'),
    isHttps: process.env.GOLDTHREAD_PUBLIC_URL?.startsWith('https:') ?? false,
  })
  const stopped = untilStopped()
  await listen(server, port)
  const worker = startWorker(house, installation)
  say(`Goldthread is ready: ${address}`)
  if (link !== null) say(`First administrator, open once within a day: ${address}${link}`)
  for (const line of await whoCanSignIn(house)) say(line)
  say('Stop with Ctrl-C.')
  await stopped
  await server.close()
  await worker?.stop()
}

/** The jobs run inside the program until load asks for more. */
function startWorker(house: House, { jobs }: Installation) {
  const { settings, problems } = readMailSettings(process.env)
  for (const problem of problems) say(problem)
  if (jobs === null) {
    say(NO_JOBS)
    return null
  }
  const mailer = settings === null ? null : openMailer(settings)
  return openWorker({ house, connection: jobs, mailer, report: say })
}

async function prepare(installation: Installation, options: StartOptions): Promise<string | null> {
  if (options.empty !== true) {
    await prepareFirstUse(installation.pool, systemClock)
    return null
  }
  return foundEmpty(
    installation.pool,
    options.authority ?? 'Unnamed authority',
    await hasAuthority(installation.pool),
  )
}

async function listen(
  server: { listen: (at: { host: string; port: number }) => Promise<string> },
  port: number,
) {
  try {
    await server.listen({ host: '127.0.0.1', port })
  } catch (fault) {
    const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE'
    if (!isTaken) throw fault
    throw new Refused(
      `Port ${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`,
    )
  }
}

/** Resolves at Ctrl-C, kill -TERM or when the terminal goes away. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

async function whoCanSignIn(house: House): Promise<string[]> {
  const { personas, name } = await house.authority()
  if (personas.length === 0) return []
  const rows = personas.map(({ roles, name, login, password }) => [
    roles.map((role) => (isRole(role) ? ROLE_NAMES[role] : role)).join(', '),
    ...[name, login, password],
  ])
  return [
    '',
    `Who can sign in (${name} is invented):`,
    ...columns(['Role', 'Name', 'User name', 'Password'], rows),
    '',
  ]
}
