import { chmod, cp, lstat, mkdir, readlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Account } from './account.ts'
import { installedBinaries, isLinked, usableBinaries } from './binaries.ts'
import { isRoot, newHome, startScript } from './testing.ts'

const NOBODY = 65534
const us: Account = { kind: 'namespace', uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 }

// As npm unpacks it: no links.
async function newPackage(): Promise<string> {
  const folder = join(dirname(await newHome(0o755)), 'package')
  await mkdir(folder)
  await cp(join(installedBinaries(), '..', 'package.json'), join(folder, 'package.json'))
  const wanted = async (path: string): Promise<boolean> =>
    !(await lstat(path)).isSymbolicLink() && !path.endsWith('.a')
  await cp(installedBinaries(), join(folder, 'native'), { recursive: true, filter: wanted })
  return join(folder, 'native')
}

describe('the binaries', () => {
  it('get their links where they stand', async () => {
    const native = await newPackage()
    expect(await isLinked(native)).toBe(true)
    expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
    expect(await isLinked(native)).toBe(true)
    const account: Account = isRoot ? us : { ...us, kind: 'self' }
    expect(await usableBinaries(native, { account, folder: dirname(native) })).toBe(native)
  })

  it('are copied, once, where they stand in a folder that must not be written', async () => {
    const native = await newPackage()
    const folder = join(dirname(dirname(native)), 'lodging')
    await mkdir(folder)
    await chmod(folder, 0o777)
    await chmod(join(native, 'lib'), 0o555)
    const copies = await startScript(scriptOf(native, folder), ordinary()).said()
    await chmod(join(native, 'lib'), 0o755)
    const copy = join(folder, 'native-18.4.0-beta.17')
    expect(copies).toEqual([copy, copy])
    expect(await readlink(join(copy, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  })
})

function ordinary(): { uid?: number; gid?: number; cwd: string } {
  return isRoot ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : { cwd: '/' }
}

function scriptOf(native: string, folder: string): string {
  return `const { usableBinaries } = await import('${new URL('./binaries.ts', import.meta.url).href}')
    const account = { kind: 'self', uid: process.getuid(), gid: process.getgid() }
    const use = () => usableBinaries('${native}', { account, folder: '${folder}' })
    console.log(JSON.stringify([await use(), await use()]))`
}
