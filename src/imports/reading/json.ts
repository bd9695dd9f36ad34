import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import {
  JSON_BROKEN,
  JSON_CONTRACT,
  JSON_ITEM_TOO_LONG,
  JSON_NO_ARRAY,
  JSON_NUMBER,
  JSON_TOO_DEEP,
} from '../words.ts'
import { ArraySplitter, type Unsplit } from './array-splitter.ts'
import { decoderOf, type Encoding } from './encoding.ts'
import { addValue, type Shape, type TreeRow } from './shape.ts'

const PIECE_BYTES = 1 << 16
/** A document that is no array is looked at only to say what it is. */
const MOST_BYTES_TO_NAME = 16 << 20

/** A JSON that cannot be read, with the sentence that says why. */
export class JsonRefused extends Error {}

const SENTENCES: Readonly<Record<Unsplit, string>> = {
  broken: JSON_BROKEN,
  tooLong: JSON_ITEM_TOO_LONG,
  tooDeep: JSON_TOO_DEEP,
}

/** The rows of a JSON's array, item by item; memory stays the same however long the file is. */
export async function* jsonRows(path: string, encoding: Encoding, shape: Shape): AsyncGenerator<TreeRow> {
  const first = Object.keys(shape.rows)[0] ?? ''
  const splitter = new ArraySplitter()
  let number = 0
  for await (const piece of textsOf(path, encoding)) {
    if (number === 0 && /^\s*\{/.test(piece) && !splitter.isBegun) throw await whyNoArray(path, encoding)
    const items = splitter.take(piece)
    let next = items.next()
    for (; next.done !== true; next = items.next()) {
      number += 1
      // An item that is no object is a row without values, so that nothing goes uncounted.
      yield* rowsOf(first, parse(next.value), number, new Map(), shape)
    }
    if (next.value !== null) throw new JsonRefused(SENTENCES[next.value])
  }
  if (!splitter.isWhole) throw new JsonRefused(JSON_BROKEN)
}

async function whyNoArray(path: string, encoding: Encoding): Promise<JsonRefused> {
  if ((await stat(path)).size > MOST_BYTES_TO_NAME) return new JsonRefused(JSON_NO_ARRAY)
  const decode = decoderOf(encoding)
  const value = parse(decode(await readFile(path)) + decode(null))
  return new JsonRefused(isObject(value) && 'openapi' in value ? JSON_CONTRACT : JSON_NO_ARRAY)
}

async function* textsOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>)
    yield decode(piece)
  yield decode(null)
}

/** A number that cannot be kept to its last digit is refused: an id would come out as another. */
function parse(text: string): unknown {
  let isExact = true
  const value = parsed(text, (each) => {
    if (typeof each === 'number' && Math.abs(each) > Number.MAX_SAFE_INTEGER) isExact = false
  })
  if (!isExact) throw new JsonRefused(JSON_NUMBER)
  return value
}

function parsed(text: string, meet: (value: unknown) => void): unknown {
  try {
    return JSON.parse(text, (_, each: unknown) => {
      meet(each)
      return each
    }) as unknown
  } catch {
    throw new JsonRefused(JSON_BROKEN)
  }
}

function* rowsOf(
  element: string,
  item: unknown,
  number: number,
  above: ReadonlyMap<string, string>,
  shape: Shape,
): Generator<TreeRow> {
  const inherited = (shape.rows[element] ?? []).map((name) => [name, above.get(name) ?? ''] as const)
  const values = new Map<string, string>(inherited)
  const inner: (readonly [string, unknown])[] = []
  if (isObject(item)) collect(item, '', values, inner, shape)
  yield { element, number, values }
  for (const [name, each] of inner) yield* rowsOf(name, each, number, new Map([...above, ...values]), shape)
}

/** The values of an object and of those in it that are no rows; a name that is taken already goes by where it stands. */
function collect(
  item: Readonly<Record<string, unknown>>,
  within: string,
  values: Map<string, string>,
  inner: (readonly [string, unknown])[],
  shape: Shape,
): void {
  for (const [name, value] of Object.entries(item)) {
    if (Array.isArray(value) && Object.hasOwn(shape.rows, name))
      inner.push(...value.map((each: unknown) => [name, each] as const))
    else if (Array.isArray(value)) addAll(values, nameIn(within, name, values), value)
    else if (isObject(value)) collect(value, name, values, inner, shape)
    else values.set(nameIn(within, name, values), textOf(value))
  }
}

function nameIn(within: string, name: string, values: ReadonlyMap<string, string>): string {
  return within !== '' && (name === 'purge' || values.has(name)) ? `${within}_${name}` : name
}

function addAll(values: Map<string, string>, name: string, items: readonly unknown[]): void {
  values.set(name, '')
  for (const item of items) addValue(values, name, textOf(item))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
