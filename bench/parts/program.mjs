// The program on a home of its own, started for a benchmark and ended with it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts the program on a new home with the story in it. */
export async function startProgram(port) {
  const home = mkdtempSync(join(tmpdir(), 'gt-bench-'))
  const program = spawn('bin/goldthread', ['start'], {
    env: { ...process.env, GOLDTHREAD_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise((ready) =>
    program.stderr.on('data', (text) => String(text).includes('Goldthread is ready') && ready()),
  )
  const stop = async () => {
    await new Promise((ended) => program.once('exit', ended).kill('SIGTERM'))
    rmSync(home, { recursive: true, force: true })
  }
  return { home, pid: program.pid, address: `http://127.0.0.1:${port}`, stop }
}

/** Signs somebody in through the form, and gives the cookies that a browser would hold. */
export async function signIn(address, login, password) {
  const page = await fetch(`${address}/sign-in`)
  const token = tokenIn(await page.text())
  const fields = new URLSearchParams({ login, password, _csrf: token })
  const headers = { cookie: cookiesOf(page) }
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers,
  })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
  return `${cookiesOf(page)}; ${cookiesOf(answer)}`
}

/** The token that every form of a page carries. */
export function tokenIn(html) {
  return /name="_csrf" value="([^"]+)"/.exec(html)[1]
}

function cookiesOf(answer) {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** The time below which this share of the times lies. */
export function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]
}
