import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'

const PORT = 3969
const ADDRESS = `http://127.0.0.1:${PORT}/sign-in`
const home = new Home()
afterAll(() => home.remove())

/** Starts as the README says, in a process group of its own, as a terminal does. */
async function start(): Promise<ChildProcess> {
  const env = { ...process.env, GOLDTHREAD_HOME: home.folder, PORT: String(PORT) }
  const npm = spawn('npm', ['start'], { env, detached: true, stdio: 'ignore' })
  for (let tries = 0; tries < 300 && !(await isServing()); tries++) await pause(200)
  return npm
}

const isServing = () =>
  fetch(ADDRESS).then(
    () => true,
    () => false,
  )

async function isAllGone(): Promise<boolean> {
  for (let tries = 0; tries < 75; tries++) {
    if (home.postgres().length === 0 && !(await isServing())) return true
    await pause(200)
  }
  return false
}

describe('npm start', () => {
  it('leaves neither the program nor PostgreSQL after kill -TERM of npm alone', async () => {
    const npm = await start()
    expect(home.postgres()).not.toEqual([])
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    expect(await isAllGone()).toBe(true)
  }, 120_000)

  it('leaves neither after Ctrl-C, which reaches everything that the terminal runs', async () => {
    const npm = await start()
    expect(home.postgres()).not.toEqual([])
    process.kill(-npm.pid!, 'SIGINT')
    await once(npm, 'exit')
    expect(await isAllGone()).toBe(true)
  }, 120_000)

  it('leaves neither when Ctrl-C is pressed again and again', async () => {
    const npm = await start()
    const ended = once(npm, 'exit')
    for (let times = 0; times < 4 && npm.exitCode === null; times += 1) {
      process.kill(-npm.pid!, 'SIGINT')
      await pause(5)
    }
    await ended
    expect(await isAllGone()).toBe(true)
  }, 120_000)

  it('leaves neither when it is stopped while a new home is being made', async () => {
    const fresh = new Home()
    const env = { ...process.env, GOLDTHREAD_HOME: fresh.folder, PORT: String(PORT) }
    const npm = spawn('npm', ['start'], { env, detached: true, stdio: 'ignore' })
    while (fresh.postgres().length === 0) await pause(20)
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    for (let tries = 0; tries < 75 && fresh.postgres().length > 0; tries++) await pause(200)
    expect(fresh.postgres()).toEqual([])
    fresh.remove()
  }, 120_000)
})
