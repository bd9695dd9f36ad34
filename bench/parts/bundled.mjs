// Parts of the program as the build has them, for benchmarks that time a part and not the whole.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const THREAD = 'src/audits/allocation/solver/highs-thread.mjs'

/** What the files under `src` export, bundled as the program is, with the thread of the solver beside it. */
export async function bundled(files) {
  return import(await bundleOf(files))
}

/** The same as the address of a module, for threads of their own. */
export async function bundleOf(files) {
  const folder = mkdtempSync(resolve('dist-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const contents = files.map((file) => `export * from './src/${file}'`).join('\n')
  const outfile = join(folder, 'parts.mjs')
  const stdin = { contents, resolveDir: resolve('.'), loader: 'ts' }
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' }
  await build({ stdin, outfile, ...options, logLevel: 'warning' })
  copyFileSync(resolve(THREAD), join(folder, 'highs-thread.mjs'))
  return pathToFileURL(outfile).href
}

export function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}

/** A chance that is the same in each run. */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
