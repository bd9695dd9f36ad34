import { readFile, stat } from 'node:fs/promises'
import { JSON_BROKEN, JSON_CONTRACT, JSON_NO_ARRAY, JSON_NUMBER, JSON_TOO_LARGE } from '../words.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { decoderOf, type Encoding } from './encoding.ts'
import { addValue, type Shape, type TreeRow } from './shape.ts'

/** A JSON is read as a whole, so it may be no larger than this. */
const MOST_BYTES = 64 << 20

/** The array of a JSON document, or the sentence that says why there is none to read. */
export async function readArray(
  path: string,
  encoding: Encoding,
): Promise<Result<readonly unknown[], string>> {
  if ((await stat(path)).size > MOST_BYTES) return no(JSON_TOO_LARGE)
  const decode = decoderOf(encoding)
  const parsed = parse(decode(await readFile(path)) + decode(null))
  if (!parsed.ok) return parsed
  if (Array.isArray(parsed.value)) return ok(parsed.value as readonly unknown[])
  return no(isObject(parsed.value) && 'openapi' in parsed.value ? JSON_CONTRACT : JSON_NO_ARRAY)
}

/** A number that cannot be kept to its last digit is refused: an id would come out as another. */
function parse(text: string): Result<unknown, string> {
  let isExact = true
  try {
    const value: unknown = JSON.parse(text, (_, each: unknown) => {
      if (typeof each === 'number' && Math.abs(each) > Number.MAX_SAFE_INTEGER) isExact = false
      return each
    })
    return isExact ? ok(value) : no(JSON_NUMBER)
  } catch {
    return no(JSON_BROKEN)
  }
}

/** The rows of the array's items; an item that is no object is a row without values, so that nothing goes uncounted. */
export function* jsonRows(items: readonly unknown[], shape: Shape): Generator<TreeRow> {
  const first = Object.keys(shape.rows)[0] ?? ''
  for (const [index, item] of items.entries()) yield* rowsOf(first, item, index + 1, new Map(), shape)
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
