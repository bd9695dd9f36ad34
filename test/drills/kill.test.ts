import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { connectionAs, DATABASE, openServer, withClient } from '../../src/platform/server/index.ts'
import { Home } from '../support/goldthread.ts'
import { Caller, fieldOf } from '../support/caller.ts'
import { openCase } from '../support/open-case.ts'

const PORT = 3917
const ROUNDS = 12
const TOPIC = 'topics/chronology'
const home = new Home()
afterAll(() => home.remove())

/** What an auditor sent, one answer after the other, and whether each was acknowledged before the kill. */
interface Written {
  readonly comment: string
  readonly isAcknowledged: boolean
}

/** Answers the same question without pause until the program or its database is gone; the kill waits for a first success. */
async function answerUntilKilled(topic: string, number: number, kill: () => void): Promise<Written[]> {
  const auditor = new Caller(`http://127.0.0.1:${PORT}`)
  await auditor.signIn('auditor1')
  const written: Written[] = []
  for (let write = 0; ; write += 1) {
    const comment = `Answer ${write} of round ${number}`
    const isAcknowledged = await answer(auditor, topic, comment)
    written.push({ comment, isAcknowledged })
    if (!isAcknowledged) return written
    if (write === 0) setTimeout(kill, 200 + 40 * number)
  }
}

/** Saves one answer on the page of the topic; true once the program says that it is saved. */
async function answer(auditor: Caller, topic: string, comment: string): Promise<boolean> {
  try {
    const { body } = await auditor.open(topic)
    const [seen, token] = [fieldOf(body, 'seen-exists'), fieldOf(body, '_csrf')]
    const said = { 'answer-exists': 'yes', 'mark-exists': '', 'comment-exists': comment }
    const { status } = await auditor.post(topic, { ...said, 'seen-exists': seen, go: 'later', _csrf: token })
    return status === 303
  } catch {
    // The connection broke: the program or its database is gone.
    return false
  }
}

/** Every answer that the database holds, in the order in which they came. */
async function storedComments(): Promise<string[]> {
  const server = await openServer(home.folder)
  const sql = `select comment from audits.answer where topic = 'chronology' and comment like 'Answer %' order by id`
  const { rows } = await withClient(connectionAs(server, server.superuser, DATABASE), (client) =>
    client.query<{ comment: string }>(sql),
  )
  await server.close()
  return rows.map(({ comment }) => comment)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((ended) => child.once('exit', ended).kill('SIGKILL'))
}

function killAll(processes: readonly number[]): void {
  for (const id of processes) process.kill(id, 'SIGKILL')
}

describe('kill -9 of program and database', () => {
  it(`loses no acknowledged answer in ${ROUNDS} rounds`, async () => {
    const written: Written[] = []
    let address = ''
    for (let number = 0; number < ROUNDS; number += 1) {
      const child = await home.start(PORT)
      if (number === 0) address = await openFirstCase()
      const victims = () => (number % 2 === 0 ? [child.pid ?? 0] : home.postgres())
      const round = await answerUntilKilled(`${address}/${TOPIC}`, number, () => killAll(victims()))
      expect(round.length, `answers of round ${number}`).toBeGreaterThan(1)
      written.push(...round)
      await end(child)
    }
    comparesWithWhatIsStored(written, await storedComments())
    await showsTheLast(`${address}/${TOPIC}`, await storedComments())
  }, 240_000)

  it('leaves no process behind after kill -TERM', async () => {
    const child = await home.start(PORT)
    const ended = new Promise((exit) => child.once('exit', exit))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await pause(200)
    expect(home.postgres()).toEqual([])
  }, 60_000)
})

async function openFirstCase(): Promise<string> {
  const lead = new Caller(`http://127.0.0.1:${PORT}`)
  await lead.signIn('lead')
  return openCase(lead, 'Joanna Pryce', 'Callum Petrie')
}

/** All that was acknowledged is there, in its order; what was only tried may be there or not, and nothing else is. */
function comparesWithWhatIsStored(written: readonly Written[], stored: readonly string[]): void {
  const acknowledged = written.filter(({ isAcknowledged }) => isAcknowledged).map(({ comment }) => comment)
  const tried = written.filter(({ isAcknowledged }) => !isAcknowledged).map(({ comment }) => comment)
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS)
  expect(stored.filter((comment) => !tried.includes(comment))).toEqual(acknowledged)
}

/** The page shows the answer that came last, whoever was killed after it. */
async function showsTheLast(topic: string, stored: readonly string[]): Promise<void> {
  const child = await home.start(PORT)
  const auditor = new Caller(`http://127.0.0.1:${PORT}`)
  await auditor.signIn('auditor1')
  expect((await auditor.open(topic)).body).toContain(`>${stored.at(-1)}</textarea>`)
  await end(child)
}
