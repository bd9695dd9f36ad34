// Saving one answer of an audit, ten auditors at once each in their own case, through the address that a page saves
// itself to, beside a bare server that writes the same two rows in one transaction: by turns in one run. Every answer
// must stand in the database with its line on the trail, or the time does not count.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { checkStored } from './parts/answers-stored.mjs'
import { median } from './parts/bundled.mjs'
import { connectionsTime, postmasterOf, processorTime } from './parts/processor-time.mjs'
import { openTopics, saverTo } from './parts/saving-answers.mjs'
import { at, signIn, startProgram } from './parts/program.mjs'
import { layAuditors, PASSWORD } from './parts/ten-auditors.mjs'

const AUDITORS = 10
// A server works for weeks and is compiled in its first minute: before this many rounds its times are of its start.
const WARMING_ROUNDS = 6
const ROUNDS = 8
const SAVES = 40
const GOAL_SHARE = 0.75
const GOAL_MS = 25

const program = await startProgram(Number(process.env.PORT ?? 3919))
const server = { host: join(program.home, 'postgres', 'run'), user: 'postgres', database: 'goldthread' }
const database = new pg.Client(server)
try {
  await database.connect()
  await compare(await layAuditors(database, AUDITORS))
} finally {
  await database.end()
  await program.stop()
}

async function compare(auditors) {
  const bareServer = fork(join(import.meta.dirname, 'parts', 'bare-answers.mjs'), [JSON.stringify(server)])
  const [port] = await once(bareServer, 'message')
  const bareAddress = `http://127.0.0.1:${port}`
  const postmaster = postmasterOf(program.home)
  const takenBy = {
    ours: () => [processorTime(program.pid), connectionsTime(postmaster, 'goldthread_program')],
    bare: () => [processorTime(bareServer.pid), connectionsTime(postmaster, server.user)],
  }
  for (const each of auditors) {
    const cookie = await signIn(program.address, each.login, PASSWORD)
    each.topics = await openTopics(program.address, cookie, each.cases.ours)
    each.save = {
      ours: saverTo(program.address, 'ours', each, cookie),
      bare: saverTo(bareAddress, 'bare', each, ''),
    }
  }
  for (let round = 0; round < WARMING_ROUNDS; round += 1)
    for (const side of ['ours', 'bare']) await runRound(side, auditors)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever goes second may find the disk busy with what the first wrote, so they take turns at it.
    const sides = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours']
    const figures = {}
    for (const side of sides) figures[side] = await timed(() => runRound(side, auditors), takenBy[side])
    rounds.push(figures)
  }
  bareServer.kill()
  await checkStored(database, auditors, SAVES * (WARMING_ROUNDS + ROUNDS))
  report(rounds)
}

/** A round with the processor time that one answer took: of the server, of its connections, and of this client. */
async function timed(round, taken) {
  const before = [...taken(), process.cpuUsage()]
  const figures = await round()
  const own = process.cpuUsage(before.pop())
  const times = [...taken().map((after, place) => after - before[place]), (own.user + own.system) / 1000]
  return { ...figures, processor: times.map((time) => time / (AUDITORS * SAVES)) }
}

/** All auditors save at once, each the next answer when the one before is acknowledged. */
async function runRound(side, auditors) {
  const from = performance.now()
  const times = await Promise.all(
    auditors.map(async ({ save }) => {
      const own = []
      for (let count = 0; count < SAVES; count += 1) own.push(await save[side]())
      return own
    }),
  )
  return { perSecond: (AUDITORS * SAVES * 1000) / (performance.now() - from), times: times.flat() }
}

function report(rounds) {
  for (const side of ['bare', 'ours']) {
    const times = rounds.flatMap((figures) => figures[side].times)
    const perSecond = median(rounds.map((figures) => figures[side].perSecond))
    const [half, most] = [at(times, 0.5).toFixed(1), at(times, 0.99).toFixed(1)]
    console.log(`${side}  ${perSecond.toFixed(0)} answers a second, median ${half} ms, p99 ${most} ms`)
  }
  for (const side of ['bare', 'ours']) {
    const [own, database, client] = [0, 1, 2].map((place) =>
      (rounds.reduce((sum, figures) => sum + figures[side].processor[place], 0) / rounds.length).toFixed(2),
    )
    console.log(
      `${side}  processor time of one answer: server ${own} ms, database ${database} ms; client ${client} ms`,
    )
  }
  const share = median(rounds.map(({ ours, bare: floor }) => ours.perSecond / floor.perSecond))
  const p99 = at(
    rounds.flatMap(({ ours }) => ours.times),
    0.99,
  )
  const isMet = share >= GOAL_SHARE && p99 <= GOAL_MS
  console.log(
    `audits: ${(share * 100).toFixed(0)}% of the bare server (goal ${GOAL_SHARE * 100}%), p99 ${p99.toFixed(1)} ms (goal ${GOAL_MS} ms): ${isMet ? 'met' : 'missed'}`,
  )
  if (!isMet) process.exitCode = 1
}
