// From the database to verdicts: the columns of all entries, against the same COPY with nothing done to it, and those of
// one child in a hundred.
import { finished } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'

const COLUMNS = 'child, kind::int, day, attributes'
const SHAPE = { numberCount: 4, idCount: 0 }

/** How long the server and the driver need to bring the rows, nothing being done with them. */
export async function bareCopy(client) {
  const from = performance.now()
  const rows = client.query(copyTo(`copy (select ${COLUMNS} from entry) to stdout (format binary)`))
  rows.resume()
  await finished(rows)
  await client.query('select')
  return performance.now() - from
}

/** The same rows as a timeline: child, kind and day in order. `children` are the numbers asked for; null for all. */
export async function loadFromPostgres(client, record, parts, children) {
  const from = performance.now()
  const where =
    children === null
      ? ''
      : `join (select child as asked, (row_number() over (order by child) - 1)::int as n
          from unnest(array[${children}]) as child) as c on c.asked = entry.child`
  const columns = children === null ? COLUMNS : COLUMNS.replace('child', 'c.n')
  const copied = await parts.copyColumns(client, `select ${columns} from entry ${where}`, SHAPE)
  const [child, kind, day, attributes] = copied.numbers
  const childCount = children?.length ?? record.children
  const group = parts.groupsOf(child, kind, record.kinds.length)
  const { first, rows } = parts.sortRows(group, childCount * record.kinds.length, day, day)
  const loaded = { ...record, children: childCount, count: copied.count, first }
  loaded.day = parts.gather(day, rows)
  loaded.attributes = new Uint32Array(parts.gather(attributes, rows).buffer)
  if (children !== null) Object.assign(loaded, staysOfSome(record, children))
  return { ms: performance.now() - from, loaded }
}

function staysOfSome({ stayFirst, stayFrom, stayUntil }, children) {
  const some = { stayFirst: new Uint32Array(children.length + 1), stayFrom: [], stayUntil: [] }
  for (const [place, child] of children.entries()) {
    some.stayFrom.push(...stayFrom.subarray(stayFirst[child], stayFirst[child + 1]))
    some.stayUntil.push(...stayUntil.subarray(stayFirst[child], stayFirst[child + 1]))
    some.stayFirst[place + 1] = some.stayFrom.length
  }
  return {
    ...some,
    stayFrom: Int32Array.from(some.stayFrom),
    stayUntil: Int32Array.from(some.stayUntil),
  }
}
