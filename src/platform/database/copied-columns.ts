/** Rows of a query as columns: whole numbers, and behind them the uuids that the query ends with. */
export interface CopiedColumns {
  readonly count: number
  readonly numbers: readonly Int32Array[]
  /** 16 bytes a row for each column of uuids. */
  readonly ids: readonly Uint8Array[]
}

export interface CopiedShape {
  /** How many columns of type int4 come first; none of them may be null. */
  readonly numberCount: number
  /** How many uuids that are never null stand behind them. */
  readonly idCount: 0 | 1 | 2
}

const HEADER_BYTES = 19
const NUMBER_BYTES = 4 + 4
const ID_BYTES = 16
const FIRST_ROWS = 4096

/** Reads the binary form of COPY whose rows are all equally long, whatever pieces it comes in. */
export function openColumns({ numberCount, idCount }: CopiedShape) {
  const rowBytes = 2 + numberCount * NUMBER_BYTES + idCount * (4 + ID_BYTES)
  const numbers = Array.from({ length: numberCount }, () => new Int32Array(FIRST_ROWS))
  const ids = Array.from({ length: idCount }, () => new Uint8Array(FIRST_ROWS * ID_BYTES))
  let [count, room, isHeaderRead] = [0, FIRST_ROWS, false]
  // What the last piece began and did not end, the header or a row, and how many bytes of it are still to come.
  let [left, due] = [new Uint8Array(0), HEADER_BYTES]

  const grow = (rows: number) => {
    // Copied seldom: memory that no row has reached yet costs an address and nothing more.
    while (room < rows) room *= 4
    for (const [column, narrow] of numbers.entries()) {
      numbers[column] = new Int32Array(room)
      numbers[column].set(narrow)
    }
    for (const [column, narrow] of ids.entries()) {
      ids[column] = new Uint8Array(room * ID_BYTES)
      ids[column].set(narrow)
    }
  }
  const readRows = (bytes: Uint8Array, from: number): number => {
    const rows = Math.floor((bytes.length - from) / rowBytes)
    if (count + rows > room) grow(count + rows)
    for (let column = 0; column < numberCount; column += 1)
      readNumbers(
        bytes,
        from + 2 + 4 + column * NUMBER_BYTES,
        rowBytes,
        rows,
        numbers[column] as Int32Array,
        count,
      )
    const idsFrom = from + 2 + numberCount * NUMBER_BYTES + 4
    for (let column = 0; column < idCount; column += 1)
      readIds(bytes, idsFrom + column * (4 + ID_BYTES), rowBytes, rows, ids[column] as Uint8Array, count)
    count += rows
    return from + rows * rowBytes
  }
  return {
    take: (piece: Uint8Array) => {
      const begun = joined(left, piece.subarray(0, due))
      if (piece.length < due) return void ([left, due] = [begun, due - piece.length])
      if (isHeaderRead) readRows(begun, 0)
      isHeaderRead = true
      left = piece.slice(readRows(piece, due))
      due = left.length === 0 ? 0 : rowBytes - left.length
    },
    // What is left is the trailer, which has no row.
    columns: (): CopiedColumns => ({
      count,
      numbers: numbers.map((column) => column.subarray(0, count)),
      ids: ids.map((column) => column.subarray(0, count * ID_BYTES)),
    }),
  }
}

function readNumbers(
  bytes: Uint8Array,
  from: number,
  step: number,
  rows: number,
  into: Int32Array,
  first: number,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = from
  for (let row = first; row < first + rows; row += 1) {
    into[row] = view.getInt32(at)
    at += step
  }
}

function readIds(
  bytes: Uint8Array,
  from: number,
  step: number,
  rows: number,
  into: Uint8Array,
  first: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const at = from + row * step
    into.set(bytes.subarray(at, at + ID_BYTES), (first + row) * ID_BYTES)
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** The uuid of a row of a column of uuids, as text. */
export function idOfRow(ids: Uint8Array, row: number): string {
  const hex = Buffer.from(ids.buffer, ids.byteOffset + row * ID_BYTES, ID_BYTES).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
