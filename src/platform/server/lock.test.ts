import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFree, takeLock } from './lock.ts'
import { newHome, startScript } from './testing.ts'

async function newPath(): Promise<string> {
  return join(dirname(await newHome()), 'some.lock')
}

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
