// Builds dist/: the program as one file, and the style sheet, script and pictures that pages use.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// What runs in a thread of its own stands beside the program, as it does in the sources.
const THREADS = ['src/audits/allocation/solver/highs-thread.mjs']
const SOURCES = ['src', 'scripts', 'package.json', 'tsconfig.json']

/** Builds when there is no build or when a source is newer than it. */
export async function buildIfStale(root) {
  const stamp = join(root, 'dist', 'built')
  if (existsSync(stamp) && newest(SOURCES.map((name) => join(root, name))) <= statSync(stamp).mtimeMs) return
  if (!existsSync(join(root, 'src'))) return
  console.error('Building Goldthread …')
  await build(root)
}

/** Builds beside the old build and puts it in its place when it is whole, so that a killed build harms nothing. */
export async function build(root) {
  const startedAt = new Date()
  const fresh = join(root, `dist-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    await Promise.all([buildProgram(root, fresh), buildAssets(fresh)])
    writeFileSync(join(fresh, 'built'), startedAt.toISOString())
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    renameSync(fresh, join(root, 'dist'))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function buildProgram(root, out) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/apps/cli/main.ts'],
    outfile: join(out, 'goldthread.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  // It works through a process of its own, which would otherwise stay as long as the program.
  await esbuild.stop()
  for (const thread of THREADS) copyFileSync(join(root, thread), join(out, basename(thread)))
}

async function buildAssets(out) {
  const assets = await import('./build-assets.mjs')
  await assets.buildAssets(join(out, 'assets'))
}

function newest(paths) {
  return Math.max(...paths.map(newestIn))
}

function newestIn(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)))
  return Math.max(status.mtimeMs, ...inside)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build(process.cwd())
