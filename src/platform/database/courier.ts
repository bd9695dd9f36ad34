import type pg from 'pg'
import { Flight, type Answer, type Passenger, type Statement } from './flight.ts'

/**
 * Sends the statements of one connection: whatever is asked in the same moment travels in one message, and what
 * nobody waits for travels with the next.
 */
export class Courier {
  readonly #client: pg.ClientBase
  #waiting: Passenger[] = []

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  /** Asks, together with what waits and with what is asked before the program turns to anything else. */
  async ask(statement: Statement): Promise<Answer> {
    const answer = this.add(statement)
    process.nextTick(() => this.depart())
    return answer
  }

  /** Lets a statement wait for the next that is asked. Nobody has to wait for its answer: if it fails, so do they. */
  add(statement: Statement): Promise<Answer> {
    const answer = new Promise<Answer>((answered, failed) => {
      this.#waiting.push({ statement, answered, failed })
    })
    answer.catch(() => undefined)
    return answer
  }

  /** Sends what waits now. */
  depart(): void {
    if (this.#waiting.length === 0) return
    const flight = new Flight(this.#waiting)
    this.#waiting = []
    this.#client.query(flight)
  }

  /** Leaves what waits unsent. */
  forget(): void {
    this.#waiting = []
  }
}
