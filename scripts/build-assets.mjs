import { build } from 'esbuild'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileAsync } from 'sass'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const VIEWS = join(ROOT, 'src/platform/views')

/** Makes the stylesheet, the script and the icon that pages ask for under /assets. */
export async function buildAssets(outDir) {
  await mkdir(outDir, { recursive: true })
  await Promise.all([buildStyles(outDir), buildScript(outDir), copyIcon(outDir)])
}

async function buildStyles(outDir) {
  const { css } = await compileAsync(join(VIEWS, 'styles/goldthread.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    quietDeps: true,
    style: 'compressed',
  })
  await writeFile(join(outDir, 'goldthread.css'), css)
}

async function buildScript(outDir) {
  await build({
    entryPoints: [join(VIEWS, 'client/goldthread.ts')],
    outfile: join(outDir, 'goldthread.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
  })
}

async function copyIcon(outDir) {
  await copyFile(join(VIEWS, 'static/favicon.svg'), join(outDir, 'favicon.svg'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets(join(ROOT, 'dist/assets'))
