import { join } from 'node:path'
import type { Command } from 'commander'
import { systemClock } from '../../../platform/clock.ts'
import { openMailer, readMailSettings } from '../../../platform/mail/index.ts'
import { ROLE_NAMES, isRole } from '../../../access/index.ts'
import { openHouse, type House } from '../../house.ts'
import { buildServer } from '../../web/server.ts'
import { openWorker } from '../../worker.ts'
import { holdInstallation } from '../context.ts'
import { parseAuthorityName } from '../authority-name.ts'
import { firstLink, foundEmpty } from '../first-administrator.ts'
import { prepareFirstUse } from '../first-use.ts'
import { ROOT } from '../../root.ts'
import type { Installation } from '../installation.ts'
import { NO_JOBS } from '../words.ts'
import { columns, say } from '../output.ts'
import { publicAddress } from '../public-address.ts'
import { codeOf, Refused } from '../refused.ts'
import { unlessStopped } from '../stop.ts'

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
    .option('--authority <name>', 'with --empty: the name of your authority', parseAuthorityName)
    .action((options: StartOptions, command: Command) => {
      if (options.authority !== undefined && options.empty !== true) command.error(NAMED_STORY)
      return holdInstallation((installation, stop) => start(installation, options, stop))
    })
}

const NAMED_STORY =
  'error: --authority names a new authority and goes with --empty. Without --empty a new home gets the story.'

async function start(installation: Installation, options: StartOptions, stop: Promise<void>): Promise<void> {
  const port = readPort(process.env.PORT)
  const publicly = publicAddress()
  const address = `http://127.0.0.1:${port}`
  await unlessStopped(prepare(installation, options), stop)
  const house = await openHouse(installation.pool, systemClock)
  const server = await buildServer({
    house,
    assets: join(ROOT, 'dist', 'assets'),
    inbox: join(installation.home, 'inbox'),
    isHttps: publicly?.startsWith('https:') ?? false,
    isBehindProxy: process.env.GOLDTHREAD_BEHIND_PROXY === 'yes',
  })
  await listen(server, port)
  const worker = startWorker(house, installation)
  say(`Goldthread is ready: ${address}`)
  // A link that was not shown would have voided the one before, so it is made when nothing can go wrong any more.
  const link = await firstLink(house)
  if (link !== null) say(`First administrator, open once within a day: ${publicly ?? address}${link}`)
  for (const line of await whoCanSignIn(house)) say(line)
  say('Stop with Ctrl-C.')
  await stop
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

const LARGEST_PORT = 65_535
const NO_PORT = `PORT must be a whole number from 1 to ${LARGEST_PORT}, like PORT=3001 npm start. Without it the port is 3000.`

function readPort(text = '3000'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > LARGEST_PORT) throw new Refused(NO_PORT)
  return port
}

function prepare(installation: Installation, { empty, authority }: StartOptions): Promise<void> {
  return empty === true ? foundEmpty(installation, authority) : prepareFirstUse(installation, systemClock)
}

const NOT_LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program. Stop that one',
  EACCES: 'may not be used by this account. Start as one that may',
}

async function listen(
  server: { listen: (at: { host: string; port: number }) => Promise<string> },
  port: number,
) {
  try {
    await server.listen({ host: '127.0.0.1', port })
  } catch (fault) {
    const code = codeOf(fault)
    const why = code === null ? undefined : NOT_LISTENING[code]
    if (why === undefined) throw fault
    throw new Refused(`Port ${port} ${why}, or choose another: PORT=3001 npm start`)
  }
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
