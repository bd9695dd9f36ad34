import pg from 'pg'
import { camelCase } from './camel-case.ts'
import values from 'pg/lib/utils.js'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What came back: its rows with their columns named as in the program. */
export interface Answer {
  command: string
  rowCount: number | null
  readonly rows: Record<string, unknown>[]
}

/** A statement under way, and whoever waits for its answer. */
export interface Passenger {
  readonly statement: Statement
  readonly answered: (answer: Answer) => void
  readonly failed: (fault: unknown) => void
}

type Column = readonly [name: string, parse: (text: string) => unknown]

interface Leg {
  readonly passenger: Passenger
  /** Under which the connection keeps the plan; a blank one is planned for this time alone. */
  readonly name: string
  readonly answer: Answer
  columns: readonly Column[]
}

// A list of many rows has a text of its own for each length: it is planned each time and not kept.
const MOST_VALUES = 64
const MOST_KEPT = 1000
const NAMES = new Map<string, string>()

function nameOf({ text, values: { length } }: Statement): string {
  const known = NAMES.get(text)
  if (known !== undefined || length > MOST_VALUES || NAMES.size >= MOST_KEPT) return known ?? ''
  NAMES.set(text, `s${NAMES.size}`)
  return nameOf({ text, values: [] })
}

// What each connection has planned, with the columns that it answers: row policies take longer to plan than to run.
const PLANNED = new WeakMap<pg.Connection, Map<string, readonly Column[]>>()

/**
 * Statements that travel to the server and back together, in their order. Where one fails nothing after it is run, and
 * all of them are told. The driver knows it as a query of our own making.
 */
export class Flight {
  readonly #legs: readonly Leg[]
  #planned = new Map<string, readonly Column[]>()
  #place = 0

  constructor(passengers: readonly Passenger[]) {
    this.#legs = passengers.map((passenger) => ({
      passenger,
      name: nameOf(passenger.statement),
      answer: { command: '', rowCount: null, rows: [] },
      columns: [],
    }))
  }

  submit(connection: pg.Connection): null {
    this.#planned = PLANNED.get(connection) ?? new Map<string, readonly Column[]>()
    PLANNED.set(connection, this.#planned)
    connection.stream.cork()
    for (const leg of this.#legs) this.#send(connection, leg)
    connection.sync()
    connection.stream.uncork()
    return null
  }

  #send(connection: pg.Connection, leg: Leg): void {
    const { name, passenger } = leg
    const columns = this.#planned.get(name)
    if (columns === undefined) {
      // Of a statement that failed nobody knows whether its plan was kept.
      if (name !== '') connection.close({ type: 'S', name }, true)
      connection.parse({ name, text: passenger.statement.text, types: [] }, true)
    }
    connection.bind({ statement: name, values: passenger.statement.values.map(values.prepareValue) }, true)
    if (columns === undefined) connection.describe({ type: 'P', name: '' }, true)
    else leg.columns = columns
    connection.execute({}, true)
  }

  get #leg(): Leg {
    const leg = this.#legs[this.#place]
    if (leg === undefined) throw new Error('The server answered more than it was asked')
    return leg
  }

  handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
    this.#leg.columns = fields.map(({ name, dataTypeID }) => [
      camelCase(name),
      pg.types.getTypeParser(dataTypeID, 'text'),
    ])
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const { columns, answer } = this.#leg
    const row: Record<string, unknown> = {}
    for (const [place, [name, parse]] of columns.entries()) {
      const text = fields[place] ?? null
      row[name] = text === null ? null : parse(text)
    }
    answer.rows.push(row)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const { name, answer, columns } = this.#leg
    const [command = '', ...counts] = text.split(' ')
    answer.command = command
    answer.rowCount = counts.length > 0 ? Number(counts.at(-1)) : null
    if (name !== '') this.#planned.set(name, columns)
    this.#place += 1
  }

  handleEmptyQuery(): void {
    this.#place += 1
  }

  handleReadyForQuery(): void {
    for (const { passenger, answer } of this.#legs) passenger.answered(answer)
  }

  handleError(fault: unknown): void {
    for (const { passenger } of this.#legs) passenger.failed(fault)
  }
}
