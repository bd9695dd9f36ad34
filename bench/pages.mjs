// Each page of the audit lead beside a bare page of the same size, asked for by turns in one run.
import { createServer } from 'node:http'
import { at, signIn, startProgram } from './parts/program.mjs'

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

const { address, stop } = await startProgram(3918)
let bare = ''
const peer = createServer((_request, answer) =>
  answer.setHeader('content-type', 'text/html').end(bare),
).listen(0, '127.0.0.1')
try {
  await compare(await signIn(address, 'lead', 'northmere-lead'))
} finally {
  peer.close()
  await stop()
}

async function compare(cookie) {
  const medians = []
  for (const path of PAGES) {
    const first = await fetch(address + path, { headers: { cookie } })
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}`)
    bare = await first.text()
    const ours = []
    const theirs = []
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await timed(address + path, { cookie }))
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

async function timed(url, headers) {
  const from = performance.now()
  await (await fetch(url, { headers })).text()
  return performance.now() - from
}

function ms(time) {
  return `${time.toFixed(1)} ms`
}
