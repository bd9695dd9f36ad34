import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { openServer } from './index.ts'
import { isRunning, newHome, postgresOf, startProgram } from './testing.ts'
import { ask, readNotes, writeNote } from './testing-notes.ts'

let home: string

beforeAll(async () => {
  home = await newHome()
})

async function killPostgres(): Promise<void> {
  const pid = (await postgresOf(home)) ?? 0
  process.kill(pid, 'SIGKILL')
  while (await isRunning(home, pid)) await sleep(5)
}

describe('when PostgreSQL is killed', () => {
  it('keeps every row that was acknowledged, and none that was not', async () => {
    const before = await openServer(home)
    for (const text of ['one', 'two', 'three']) await writeNote(before, text)
    const open = ask(before, `begin; insert into note values ('open'); select pg_sleep(60)`)
    const lost = expect(open).rejects.toThrow(/terminat/)
    await sleep(50)
    await killPostgres()
    await lost
    const after = await openServer(home)
    expect(after.adopted).toBe(false)
    expect(await readNotes(after)).toEqual(['one', 'three', 'two'])
    await Promise.all([before.close(), after.close()])
  })

  it('waits for a part of it that still works', async () => {
    const before = await openServer(home)
    await writeNote(before, 'at work')
    const busy = ask(
      before,
      `do $$ declare until timestamptz := clock_timestamp() + interval '700 ms';
                              begin while clock_timestamp() < until loop end loop; end $$`,
    )
    const ended = busy.then(
      () => performance.now(),
      () => performance.now(),
    )
    await sleep(50)
    await killPostgres()
    const after = await openServer(home)
    expect(performance.now()).toBeGreaterThan(await ended)
    expect(await readNotes(after)).toContain('at work')
    await Promise.all([before.close(), after.close()])
  })

  it('starts although its process number has gone to another program', async () => {
    const before = await openServer(home)
    await writeNote(before, 'number')
    await killPostgres()
    await giveNumberTo(process.ppid)
    const after = await openServer(home)
    expect(await readNotes(after)).toContain('number')
    await Promise.all([before.close(), after.close()])
    expect(await postgresOf(home)).toBeNull()
  })

  it('can still be closed', async () => {
    const server = await openServer(home)
    await killPostgres()
    await expect(server.close()).resolves.toBeUndefined()
  })
})

// What the numbers of processes do by themselves in time, which a test cannot wait for.
async function giveNumberTo(pid: number): Promise<void> {
  const path = join(home, 'postgres', 'data', 'postmaster.pid')
  const [, ...rest] = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [pid, ...rest].join('\n'))
}

describe('when the program is killed', () => {
  it('leaves a server that the next program adopts, and stops when it leaves', async () => {
    const killed = startProgram(home)
    const { socketFolder = '', port = 0 } = await killed.said()
    await writeNote({ socketFolder, port }, 'program')
    await killed.end('SIGKILL')
    const pid = (await postgresOf(home)) ?? 0
    const next = await openServer(home)
    expect(next.adopted).toBe(true)
    expect(await readNotes(next)).toContain('program')
    expect(await postgresOf(home)).toBe(pid)
    await next.close()
    expect(await isRunning(home, pid)).toBe(false)
  })

  it('together with PostgreSQL, keeps every row that was acknowledged', async () => {
    const killed = startProgram(home)
    const { socketFolder = '', port = 0 } = await killed.said()
    await writeNote({ socketFolder, port }, 'both')
    await Promise.all([killed.end('SIGKILL'), killPostgres()])
    const next = await openServer(home)
    expect(next.adopted).toBe(false)
    expect(await readNotes(next)).toContain('both')
    await next.close()
  })
})

describe("the terminal's Ctrl-C", () => {
  it('reaches the program and not PostgreSQL, which serves until the program has closed it', async () => {
    const program = startProgram(home, { detached: true })
    const { socketFolder = '', port = 0 } = await program.said()
    await writeNote({ socketFolder, port }, 'terminal')
    const pid = (await postgresOf(home)) ?? 0
    const gone = once(program.process, 'exit')
    process.kill(-(program.process.pid ?? 0), 'SIGINT')
    expect((await program.said()).notes).toContain('terminal')
    expect(await gone).toEqual([0, null])
    expect(await isRunning(home, pid)).toBe(false)
  })
})
