// Each page of the audit lead beside a bare page of the same size, asked for by turns in one run.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PORT = 3918
const ADDRESS = `http://127.0.0.1:${PORT}`
const ROUNDS = 60
const GOAL_MS = 50
const PAGES = [
  '/',
  '/register',
  '/rounds',
  '/rounds/april-2015',
  '/rounds/april-2015/results',
  '/cases',
  '/actions',
  '/follow-ups',
]

const home = mkdtempSync(join(tmpdir(), 'gt-bench-'))
const program = spawn('bin/goldthread', ['start'], {
  env: { ...process.env, GOLDTHREAD_HOME: home, PORT: String(PORT) },
  stdio: ['ignore', 'ignore', 'pipe'],
})
await new Promise((ready) =>
  program.stderr.on('data', (text) => String(text).includes('Goldthread is ready') && ready()),
)
let bare = ''
const peer = createServer((_request, answer) =>
  answer.setHeader('content-type', 'text/html').end(bare),
).listen(0, '127.0.0.1')
try {
  await compare(await signIn())
} finally {
  peer.close()
  await new Promise((ended) => program.once('exit', ended).kill('SIGTERM'))
  rmSync(home, { recursive: true, force: true })
}

async function signIn() {
  const page = await fetch(`${ADDRESS}/sign-in`)
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())[1]
  const fields = new URLSearchParams({ login: 'lead', password: 'northmere-lead', _csrf: token })
  const answer = await fetch(`${ADDRESS}/sign-in`, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { cookie: cookiesOf(page) },
  })
  return `${cookiesOf(page)}; ${cookiesOf(answer)}`
}

function cookiesOf(answer) {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function compare(cookie) {
  const medians = []
  for (const path of PAGES) {
    const first = await fetch(ADDRESS + path, { headers: { cookie } })
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}`)
    bare = await first.text()
    const ours = []
    const theirs = []
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await timed(ADDRESS + path, { cookie }))
      theirs.push(await timed(`http://127.0.0.1:${peer.address().port}/`, {}))
    }
    medians.push(at(ours, 0.5))
    console.log(
      `${path}  ${bare.length} bytes  median ${ms(at(ours, 0.5))}  p99 ${ms(at(ours, 0.99))}  bare page median ${ms(at(theirs, 0.5))}  p99 ${ms(at(theirs, 0.99))}`,
    )
  }
  const slowest = Math.max(...medians)
  console.log(`pages: slowest median ${ms(slowest)} (goal ${GOAL_MS} ms)`)
  if (slowest > GOAL_MS) process.exitCode = 1
}

async function timed(address, headers) {
  const from = performance.now()
  await (await fetch(address, { headers })).text()
  return performance.now() - from
}

function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]
}

function ms(time) {
  return `${time.toFixed(1)} ms`
}
