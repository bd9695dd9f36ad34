import { existsSync } from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Switched off so that the browser asks nobody outside and needs no sandbox of its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]
const STILL = ['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

const SYSTEM = '/usr/bin/chromium'

/** A real Chromium: the one that $CHROMIUM_PATH names, else the system's, else the one that comes with npm. */
export async function openChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined) return launch(named === 'bundled' ? await bundledChromium() : named)
  return launch(existsSync(SYSTEM) ? SYSTEM : await bundledChromium())
}

function launch(executablePath: string): Promise<Browser> {
  return playwright.launch({ executablePath, args: [...QUIET, ...STILL], headless: true })
}

/** The bundled browser unpacks the libraries that a bare machine lacks, once it believes to be where it was made for. */
async function bundledChromium(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}
