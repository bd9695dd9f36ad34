// The record as the shipped standards read it, and a sink that keeps every breach with its entries and its sentence.
import { timelineOfRecord } from './ours.mjs'

/** The same timeline under the kinds that the shipped standards name: a part of a kind has every third of its entries. */
export function withKinds(record, kinds, named, parts) {
  const places = named.map((code) => kinds.indexOf(code.split('.')[0]))
  const namesPart = parts.YES << (2 * parts.PART)
  const first = new Uint32Array(record.children * named.length + 1)
  const columns = { day: [], attributes: [] }
  let count = 0
  for (const pass of ['count', 'fill']) {
    if (pass === 'fill') columns.day = new Int32Array(count)
    if (pass === 'fill') columns.attributes = new Uint32Array(count)
    count = 0
    for (let child = 0; child < record.children; child += 1) {
      for (const [place, kind] of places.entries()) {
        first[child * named.length + place] = count
        const group = child * kinds.length + kind
        const step = named[place].includes('.') ? 3 : 1
        for (let row = record.first[group]; row < record.first[group + 1]; row += step) {
          if (pass === 'fill') columns.day[count] = record.day[row]
          if (pass === 'fill') columns.attributes[count] = record.attributes[row] | (step > 1 ? namesPart : 0)
          count += 1
        }
      }
    }
  }
  first[record.children * named.length] = count
  return timelineOfRecord({ ...record, ...columns, kinds: named, first, count }, parts)
}

/** Keeps of each breach whose it is, the entries that it rests on, and its sentence, in columns that grow. */
export function breachSink(tell, { NOT_MET }) {
  const breaches = { count: 0, rows: new Int32Array(4 * FEW), sentences: [] }
  let current = 0
  return {
    breaches,
    begin(child) {
      current = child
    },
    duty(found) {
      if (found.verdict !== NOT_MET) return
      const place = 4 * breaches.count++
      if (place === breaches.rows.length) breaches.rows = twiceAsLong(breaches.rows)
      breaches.rows[place] = current
      breaches.rows[place + 1] = found.standard
      breaches.rows[place + 2] = found.firstRow
      breaches.rows[place + 3] = found.lastRow
      breaches.sentences.push(tell(found))
    },
    end() {},
    fault() {
      throw new Error('A standard had a fault')
    },
  }
}

const FEW = 2 ** 16

function twiceAsLong(rows) {
  const longer = new Int32Array(2 * rows.length)
  longer.set(rows)
  return longer
}
