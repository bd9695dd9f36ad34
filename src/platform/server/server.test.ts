import {
  chmod,
  chown,
  cp,
  mkdir,
  lstat,
  readdir,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { ServerFault, openServer } from './index.ts'
import { shortPlaceOf } from './socket.ts'
import { isRoot, isRunning, newHome, postgresOf, startProgram } from './testing.ts'
import { ask, readNotes, writeNote } from './testing-notes.ts'

describe('a home that cannot be used', () => {
  it('is refused when it belongs to another account', async () => {
    const home = isRoot ? await newHome() : '/'
    if (isRoot) await mkdir(home).then(() => chown(home, 65534, 65534))
    await expect(openServer(home)).rejects.toThrow(/belongs to another account/)
  })

  it('is refused when others may write in it', async () => {
    const home = await newHome()
    await mkdir(home)
    await chmod(home, 0o770)
    await expect(openServer(home)).rejects.toThrow(/Other accounts may write/)
  })

  it('is refused when its database was made by another PostgreSQL', async () => {
    const home = await newHome()
    await mkdir(join(home, 'postgres', 'data'), { recursive: true, mode: 0o700 })
    await writeFile(join(home, 'postgres', 'data', 'PG_VERSION'), '17\n')
    await expect(openServer(home)).rejects.toThrow(/made by PostgreSQL 17/)
  })

  it.each([[['letter.txt']], [[]]])(
    'is refused, and left alone, when %j stands for its database',
    async (names) => {
      const home = await newHome()
      const data = join(home, 'postgres', 'data')
      await mkdir(data, { recursive: true, mode: 0o700 })
      for (const name of names) await writeFile(join(data, name), 'Dear')
      await expect(openServer(home)).rejects.toThrow(/holds no database/)
      expect(await readdir(data)).toEqual(names)
    },
  )

  it('can be opened once the reason for the fault is gone', async () => {
    const home = await newHome()
    await mkdir(join(home, 'postgres', 'data'), { recursive: true, mode: 0o700 })
    await expect(openServer(home)).rejects.toThrow(ServerFault)
    await rmdir(join(home, 'postgres', 'data'))
    const server = await openServer(home)
    expect(await readNotes(server)).toEqual([])
    await server.close()
  })
})

describe('a new home', () => {
  it('is made for its owner alone, with PostgreSQL 18, a socket and no port', async () => {
    const home = await newHome()
    const server = await openServer(home)
    expect((await stat(home)).mode & 0o067).toBe(0)
    expect(server).toMatchObject({
      adopted: false,
      superuser: 'postgres',
      version: expect.stringMatching(/^18\./),
    })
    const shown = await ask(
      server,
      `select current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
              current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('server_encoding') as encoding`,
    )
    expect(shown).toEqual([{ addresses: '', checksums: 'on', fsync: 'on', commit: 'on', encoding: 'UTF8' }])
    await server.close()
  })

  it('has one server when several open it at the same moment', async () => {
    const home = await newHome()
    const elsewhere = startProgram(home)
    const servers = await Promise.all([openServer(home), openServer(home), openServer(home)])
    const adopted = [...servers, await elsewhere.said()].map((server) => server.adopted)
    expect(adopted.filter((was) => !was)).toHaveLength(1)
    await elsewhere.end('SIGTERM')
    await Promise.all(servers.map((server) => server.close()))
    expect(await postgresOf(home)).toBeNull()
  })

  it('may have a name too long for a socket', async () => {
    const home = await newHome(0o711, 'a'.repeat(120))
    const server = await openServer(home)
    expect(basename(dirname(server.socketFolder))).toMatch(/^goldthread-[0-9a-f]{16}$/)
    expect((await stat(dirname(server.socketFolder))).mode & 0o007).toBe(0)
    expect(await readNotes(server)).toEqual([])
    await server.close()
    await expect(stat(dirname(server.socketFolder))).rejects.toThrow(/ENOENT/)
  })

  it('is refused when the short place for its socket leads elsewhere, which is left alone', async () => {
    const home = await newHome(0o711, 'b'.repeat(120))
    const place = shortPlaceOf({ home })
    await symlink(dirname(home), place)
    await expect(openServer(home)).rejects.toThrow(/Another account has taken/)
    expect((await lstat(place)).isSymbolicLink()).toBe(true)
    await rm(place)
  })

  it('may have a name with spaces, commas and quotes', async () => {
    const home = await newHome(0o711, `it's, "so" \\ to say`)
    const server = await openServer(home)
    expect(await readNotes(server)).toEqual([])
    await server.close()
  })
})

describe('the server of a home', () => {
  let home: string
  beforeAll(async () => {
    home = await newHome()
  })

  it('is adopted by a second program and stopped by the last that leaves', async () => {
    const first = await openServer(home)
    const pid = (await postgresOf(home)) ?? 0
    const second = startProgram(home)
    expect(await second.said()).toMatchObject({ adopted: true, socketFolder: first.socketFolder })
    await first.close()
    expect(await isRunning(home, pid)).toBe(true)
    await second.end('SIGTERM')
    expect(await isRunning(home, pid)).toBe(false)
  })

  it('is left once, however often close is called', async () => {
    const [one, other] = [await openServer(home), await openServer(home)]
    await one.close()
    await one.close()
    expect(await readNotes(other)).toBeDefined()
    await other.close()
  })

  it('keeps what was written when it is stopped and started', async () => {
    const before = await openServer(home)
    await writeNote(before, 'kept')
    await before.close()
    const after = await openServer(home)
    expect(after.adopted).toBe(false)
    expect(await readNotes(after)).toContain('kept')
    await after.close()
  })

  it('is not taken for that of a copy of the home', async () => {
    const copy = await newHome()
    const original = await openServer(home)
    await cp(home, copy, { recursive: true, filter: (path) => basename(path) !== 'run' })
    const other = await openServer(copy)
    expect(other.adopted).toBe(false)
    await writeNote(other, 'in the copy')
    expect(await readNotes(original)).not.toContain('in the copy')
    await other.close()
    await original.close()
  })
})

describe('making the cluster', () => {
  it('leaves nothing half made when the program is killed in the middle', async () => {
    const home = await newHome()
    const program = startProgram(home)
    await untilUnfinished(home)
    await program.end('SIGKILL')
    const server = await openServer(home)
    expect(await readNotes(server)).toEqual([])
    await server.close()
    expect((await readdir(join(home, 'postgres'))).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})

async function untilUnfinished(home: string): Promise<void> {
  for (;;) {
    const names = await readdir(join(home, 'postgres')).catch((): string[] => [])
    const unfinished = names.find((name) => name.startsWith('data-unfinished-'))
    if (unfinished && (await readdir(join(home, 'postgres', unfinished))).includes('global')) return
    await sleep(5)
  }
}
