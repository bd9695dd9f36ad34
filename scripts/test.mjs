// Runs every test, then prints the figures that the tests promised; a figure that is missing fails the run, so that
// no part can be skipped unseen. Arguments go to vitest; with any, only what they name is run and nothing is demanded.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'

const PROMISED = [
  ...['server version', 'Node version', 'user id', 'tables checked', 'routes × roles visited'],
  ...['pages checked with JavaScript', 'component fixtures compared'],
]

const chosen = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'gt-figures-'))
const file = join(folder, 'figures')

await build(process.cwd())
const environment = { ...process.env, GOLDTHREAD_FIGURES: file, TZ: 'UTC' }
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...chosen], {
  stdio: 'inherit',
  env: environment,
})
const missing = report()
rmSync(folder, { recursive: true, force: true })
process.exit(status !== 0 ? (status ?? 1) : missing.length > 0 ? 1 : 0)

function report() {
  const lines = readFigures()
  console.log(`\nFigures\n${lines.map((line) => `  ${line}`).join('\n')}`)
  if (chosen.length > 0) return []
  const missing = PROMISED.filter((name) => !lines.some((line) => line.startsWith(`${name}: `)))
  for (const name of missing) console.error(`The run did not say: ${name}`)
  return missing
}

function readFigures() {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').sort()
  } catch {
    return []
  }
}
