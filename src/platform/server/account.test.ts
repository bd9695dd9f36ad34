import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, lstat, mkdir, readFile, readlink, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openServer, type Server } from './index.ts'
import { isRoot, newHome, postgresOf, programArguments, startProgram } from './testing.ts'
import { readNotes, writeNote } from './testing-notes.ts'

const NOBODY = 65534
const forced = process.env['GOLDTHREAD_ROOT_MODE']
const ways = !isRoot ? ['self'] : forced ? [forced] : ['namespace', 'nobody']

afterEach(() => {
  vi.unstubAllEnvs()
})

function openBy(way: string, home: string): Promise<Server> {
  vi.stubEnv('GOLDTHREAD_ROOT_MODE', way)
  return openServer(home)
}

async function ownerOf(home: string): Promise<number> {
  return (await stat(join(home, 'postgres', 'data'))).uid
}

describe('GOLDTHREAD_ROOT_MODE', () => {
  it('is refused to root when it names no way, and means nothing to an ordinary user', async () => {
    const home = await newHome()
    const opening = openBy('sideways', home)
    if (isRoot) await expect(opening).rejects.toThrow(/namespace or nobody, not sideways/)
    else await expect(opening.then((server) => server.close())).resolves.toBeUndefined()
  })
})

if (isRoot) {
  describe('root without the power to become another account', () => {
    it('is told to start as an ordinary user', async () => {
      const home = await newHome()
      const args = ['--bounding-set=-setuid,-setgid', process.execPath, ...programArguments(home)]
      const started = promisify(execFile)('setpriv', args, {
        env: { ...process.env, GOLDTHREAD_ROOT_MODE: 'nobody' },
      })
      await expect(started).rejects.toThrow(/ServerFault: .* Start Goldthread as an ordinary user/)
    })
  })
}

describe.each(ways)('PostgreSQL run by way of %s', (way) => {
  let home: string
  beforeAll(async () => {
    home = await newHome()
  })

  it('serves, is stopped, and serves again', async () => {
    const before = await openBy(way, home)
    await writeNote(before, 'first')
    await before.close()
    expect(await postgresOf(home)).toBeNull()
    const after = await openBy(way, home)
    expect(await readNotes(after)).toEqual(['first'])
    await after.close()
  })

  it('is recovered when it was killed', async () => {
    const before = await openBy(way, home)
    await writeNote(before, 'second')
    process.kill((await postgresOf(home)) ?? 0, 'SIGKILL')
    const after = await openBy(way, home)
    expect(await readNotes(after)).toEqual(['first', 'second'])
    await Promise.all([before.close(), after.close()])
  })

  it('has no power of root, and keeps its files and its socket from every other account', async () => {
    const server = await openBy(way, home)
    expect(await readFile(`/proc/${await postgresOf(home)}/status`, 'utf8')).toMatch(/^CapEff:\t0+$/m)
    for (const folder of [home, join(home, 'postgres')]) expect((await stat(folder)).mode & 0o067).toBe(0)
    const socket = join(server.socketFolder, `.s.PGSQL.${server.port}`)
    expect((await stat(socket)).mode & 0o777).toBe(0o700)
    expect(await mayStrangerSee(socket)).toBe(false)
    expect(await mayStrangerSee(join(home, 'postgres', 'data', 'PG_VERSION'))).toBe(false)
    await server.close()
  })
})

// Another program that runs as nobody; where the tests are no root, they cannot become anybody else.
async function mayStrangerSee(path: string): Promise<boolean> {
  if (!isRoot) return false
  const stranger = spawn('test', ['-e', path], { uid: NOBODY, gid: NOBODY, cwd: '/' })
  const [status] = await once(stranger, 'exit')
  return status === 0
}

describe('an ordinary user', () => {
  it('needs nothing of this', async () => {
    const home = await newHome()
    const user = isRoot ? NOBODY : (process.getuid?.() ?? -1)
    if (isRoot) await chown(dirname(home), user, user)
    const program = startProgram(home, isRoot ? { uid: user, gid: user, cwd: '/' } : {})
    expect(await program.said()).toMatchObject({ adopted: false })
    expect((await stat(`/proc/${await postgresOf(home)}`)).uid).toBe(user)
    await program.end('SIGTERM')
    expect(await postgresOf(home)).toBeNull()
  })
})

if (isRoot && !forced) {
  describe('a home of root', () => {
    it('keeps its rows when the way changes, there and back', async () => {
      const home = await newHome()
      const owners: number[] = []
      for (const way of ['namespace', 'nobody', 'namespace']) {
        const server = await openBy(way, home)
        await writeNote(server, `${owners.length} ${way}`)
        owners.push(await ownerOf(home))
        expect((await stat(home)).mode & 0o777).toBe(way === 'nobody' ? 0o710 : 0o700)
        if (owners.length === 3)
          expect(await readNotes(server)).toEqual(['0 namespace', '1 nobody', '2 namespace'])
        await server.close()
      }
      expect(owners).toEqual([0, NOBODY, 0])
    })

    it('that others may look into is not closed to them', async () => {
      const home = await newHome()
      await mkdir(home)
      await chmod(home, 0o755)
      await openBy('nobody', home).then((server) => server.close())
      expect((await stat(home)).mode & 0o777).toBe(0o755)
      expect((await stat(join(home, 'postgres'))).mode & 0o777).toBe(0o710)
    })
  })
}

if (isRoot && !forced) {
  describe('a home of root under a closed folder', () => {
    it('has its database outside when PostgreSQL runs as nobody, and stays closed', async () => {
      const home = await newHome(0o700)
      const before = await openBy('nobody', home)
      await writeNote(before, 'kept')
      await before.close()
      expect((await lstat(join(home, 'postgres', 'data'))).isSymbolicLink()).toBe(true)
      expect((await stat(home)).mode & 0o777).toBe(0o700)
      const after = await openBy('namespace', home)
      expect(await readNotes(after)).toEqual(['kept'])
      await after.close()
    })

    it('is refused, and no second database made, when the one outside is gone', async () => {
      const home = await newHome(0o700)
      await openBy('nobody', home).then((server) => server.close())
      const outside = await readlink(join(home, 'postgres', 'data'))
      await rename(outside, `${outside}-away`)
      await expect(openBy('nobody', home)).rejects.toThrow(/no longer there/)
      await rename(`${outside}-away`, outside)
      await expect(openBy('nobody', home).then((server) => server.close())).resolves.toBeUndefined()
    })

    it('says what to do when nobody cannot reach the database that it has', async () => {
      const home = await newHome(0o700)
      await openBy('namespace', home).then((server) => server.close())
      await expect(openBy('nobody', home)).rejects.toThrow(
        /cannot reach .* Move it, or start as an ordinary user/,
      )
      await expect(openBy('namespace', home).then((server) => server.close())).resolves.toBeUndefined()
    })
  })
}
