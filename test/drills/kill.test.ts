import { setTimeout as pause } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'

const PORT = 3917
const ROUNDS = 12
const home = new Home()
afterAll(() => home.remove())

const ADDRESS = `http://127.0.0.1:${PORT}`

/** A person who records, one after the other, from which day an action is in force. */
class Recorder {
  #cookies = new Map<string, string>()

  async signIn(): Promise<void> {
    const token = await this.#tokenOf('/sign-in')
    await this.#post('/sign-in', { login: 'lead', password: 'northmere-lead', _csrf: token })
  }

  /** Puts a round on the plan; true once the program has answered that it is done. */
  async plan(code: string): Promise<boolean> {
    const token = await this.#tokenOf('/rounds/new')
    const day = { 'asAt-day': '2', 'asAt-month': '11', 'asAt-year': '2015' }
    const plan = {
      theme: 'Drill',
      register: 'vemt',
      tool: 'exploitation-1',
      sizeKind: 'count',
      sizeCount: '8',
    }
    const { status } = await this.#post('/rounds/new', {
      ...{ ...plan, ...day, code, strata: 'none', howDrawn: 'onePerson', _csrf: token },
    })
    return status === 303
  }

  async #tokenOf(path: string): Promise<string> {
    const page = await fetch(ADDRESS + path, { headers: { cookie: this.#sent() }, redirect: 'manual' })
    this.#keep(page)
    return /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  }

  async #post(path: string, fields: Record<string, string>): Promise<Response> {
    const answer = await fetch(ADDRESS + path, {
      method: 'POST',
      headers: { cookie: this.#sent(), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    this.#keep(answer)
    return answer
  }

  #sent(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
  }
}

/** Writes without pause until the kill, and gives what was acknowledged. */
async function writeUntilKilled(number: number, kill: () => void): Promise<string[]> {
  const recorder = new Recorder()
  await recorder.signIn()
  const acknowledged: string[] = []
  setTimeout(kill, 300 + 40 * number)
  try {
    for (let write = 0; ; write += 1) {
      const code = `drill-${number}-${write}`
      if (!(await recorder.plan(code))) break
      acknowledged.push(code)
    }
  } catch {
    // The connection broke: the program or its database is gone.
  }
  return acknowledged
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((ended) => child.once('exit', ended).kill('SIGKILL'))
}

describe('kill -9 of program and database', () => {
  it(`loses no acknowledged write in ${ROUNDS} rounds, and kill -TERM leaves no process behind`, async () => {
    const acknowledged: string[] = []
    for (let number = 0; number < ROUNDS; number += 1) {
      const child = await home.start(PORT)
      const victim = number % 2 === 0 ? [child.pid ?? 0] : home.postgres().slice(0, 1)
      acknowledged.push(
        ...(await writeUntilKilled(number, () => victim.forEach((id) => process.kill(id, 'SIGKILL')))),
      )
      await end(child)
    }
    const { rounds } = home.json('round', 'list').document as { rounds: { round: string }[] }
    const stored = new Set(rounds.map(({ round }) => round))
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
    expect(acknowledged.filter((code) => !stored.has(code))).toEqual([])

    const child = await home.start(PORT)
    const ended = new Promise((exit) => child.once('exit', exit))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await pause(200)
    expect(home.postgres()).toEqual([])
  }, 240_000)
})
