import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOfRow, openColumns } from './copied-columns.ts'

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const TRAILER = Buffer.from([0xff, 0xff])
const OF_NUMBER = Buffer.from([0, 0, 0, 4])
const OF_ID = Buffer.from([0, 0, 0, 16])

interface Row {
  readonly numbers: readonly [number, number]
  readonly id: string
}

/** What the database sends for these rows: COPY's binary form. */
function sent(rows: readonly Row[]): Buffer {
  return Buffer.concat([HEADER, ...rows.map(sentRow), TRAILER])
}

function sentRow({ numbers, id }: Row): Buffer {
  const fields = numbers.flatMap((value) => {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32BE(value)
    return [OF_NUMBER, bytes]
  })
  return Buffer.concat([Buffer.from([0, 3]), ...fields, OF_ID, Buffer.from(id.replaceAll('-', ''), 'hex')])
}

/** The rows as they come back when what was sent arrives in pieces that end at these places. */
function arrived(rows: readonly Row[], places: readonly number[]): readonly Row[] {
  const bytes = sent(rows)
  const ends = [...places.map((place) => place % bytes.length), bytes.length].toSorted((a, b) => a - b)
  const reader = openColumns({ numberCount: 2, idCount: 1 })
  for (const [place, end] of ends.entries()) reader.take(bytes.subarray(ends[place - 1] ?? 0, end))
  const { count, numbers, ids } = reader.columns()
  const [first, second] = numbers as [Int32Array, Int32Array]
  return Array.from({ length: count }, (_, row) => ({
    numbers: [first[row] as number, second[row] as number],
    id: idOfRow(ids[0] as Uint8Array, row),
  }))
}

const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const rowsOf = (most: number) =>
  fc.array(fc.record({ numbers: fc.tuple(number, number), id: fc.uuid() }), { maxLength: most })

describe('rows that a query copies into columns', () => {
  it('are those that were sent, in whatever pieces they arrive', () => {
    const places = fc.array(fc.nat(2000), { maxLength: 12 })
    fc.assert(
      fc.property(rowsOf(40), places, (rows, ends) => {
        expect(arrived(rows, ends)).toEqual(rows)
      }),
    )
  })

  it('are none where nothing was found', () => {
    expect(arrived([], [])).toStrictEqual([])
    expect(arrived([], [1, 7, 18, 19, 20])).toStrictEqual([])
  })

  it('are all there where each byte arrives by itself', () => {
    const rows = Array.from({ length: 3 }, (_, row) => ({
      numbers: [row, -row - 1] as [number, number],
      id: `0000000${row}-0000-4000-8000-000000000000`,
    }))
    expect(arrived(rows, [...sent(rows).keys()])).toEqual(rows)
  })

  it('are more than a first guess has room for', () => {
    const rows = Array.from({ length: 9000 }, (_, row) => ({
      numbers: [row, row * 7] as [number, number],
      id: `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`,
    }))
    expect(arrived(rows, [50_000, 100_001, 200_002])).toEqual(rows)
  })
})
