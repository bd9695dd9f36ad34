import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isFree, takeLock } from './lock.ts'
import { newHome, startScript } from './testing.ts'

async function newPath(): Promise<string> {
  return join(dirname(await newHome()), 'some.lock')
}

/** The commands that this process runs at the moment to take a lock; waits until there is one. */
async function commandsThatWait(): Promise<number[]> {
  for (;;) {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
    const found = children.filter((id) => nameOf(id) === 'flock').map(Number)
    if (found.length > 0) return found
    await pause(5)
  }
}

const nameOf = (id: string) => readFileSync(`/proc/${id}/comm`, 'utf8').trim()

describe('a lock', () => {
  it('is refused while another holds it alone', async () => {
    const path = await newPath()
    const held = await takeLock(path, 'exclusive', 0)
    expect(await takeLock(path, 'exclusive', 0)).toBeNull()
    expect(await takeLock(path, 'shared', 0)).toBeNull()
    held?.release()
    expect(await isFree(path)).toBe(true)
  })

  it('is refused to who wants it alone until the last of those who share it has gone', async () => {
    const path = await newPath()
    const one = await takeLock(path, 'shared', 0)
    const other = await takeLock(path, 'shared', 0)
    one?.release()
    expect(await isFree(path)).toBe(false)
    other?.release()
    expect(await isFree(path)).toBe(true)
  })

  it('is given to who waits for it', async () => {
    const path = await newPath()
    const held = await takeLock(path, 'exclusive', 0)
    const waiting = takeLock(path, 'exclusive', 10)
    setTimeout(() => held?.release(), 100)
    const lock = await waiting
    expect(lock).not.toBeNull()
    lock?.release()
  })

  it('is given although a Ctrl-C killed the command that was waiting for it', async () => {
    const path = await newPath()
    const held = await takeLock(path, 'exclusive', 0)
    const waiting = takeLock(path, 'exclusive', 10)
    for (const command of await commandsThatWait()) process.kill(command, 'SIGINT')
    setTimeout(() => held?.release(), 100)
    const lock = await waiting
    expect(lock).not.toBeNull()
    lock?.release()
  })

  it('goes with a program that is killed', async () => {
    const path = await newPath()
    const lockFile = new URL('./lock.ts', import.meta.url).href
    const script = `const { takeLock } = await import('${lockFile}')
      await takeLock('${path}', 'exclusive', 0)
      console.log('{}')
      setInterval(() => undefined, 60_000)`
    const program = startScript(script)
    await program.said()
    expect(await isFree(path)).toBe(false)
    await program.end('SIGKILL')
    expect(await isFree(path)).toBe(true)
  })
})
