// A case record of England's size, the same for the same seed: children with stays, and entries in columns that are
// sorted by child, kind and day. 40 entries a child over two years, kinds as a social worker's week has them.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { seeded } from '../bundled.mjs'

export const AS_AT = 16_758 // 19 November 2015
export const FIRST_DAY = AS_AT - 730
export const OPEN = 2 ** 31 - 1
export const ENTRIES_A_CHILD = 40

const WEIGHTS = {
  ...{ visit: 30, supervision: 15, caseNote: 22, planningMeeting: 4, strategyMeeting: 3, plan: 4 },
  ...{ planReview: 3, riskAssessment: 4, directWork: 4, intelligence: 4, chronologyUpdate: 4 },
  ...{ wishesAndFeelings: 2, managementOversight: 1 },
}

/** `kinds` are the program's own codes, in its order; `answers` says how many answers an entry of each may give. */
export function caseRecord(entriesWanted, kinds, answers, seed = 2015) {
  const chance = seeded(seed)
  const upTo = (count) => Math.floor(chance() * count)
  const children = Math.round(entriesWanted / ENTRIES_A_CHILD)
  const wheel = kinds.flatMap((kind, place) => Array(WEIGHTS[kind] ?? 0).fill(place))
  const room = Math.round(entriesWanted * 1.05) + 1000
  const record = {
    ...{ children, kinds, count: 0, first: new Uint32Array(children * kinds.length + 1) },
    ...{ child: new Int32Array(room), kind: new Uint8Array(room), day: new Int32Array(room) },
    attributes: new Uint32Array(room),
    ...{ stayFirst: new Uint32Array(children + 1), stayFrom: [], stayUntil: [] },
  }
  for (let child = 0; child < children; child += 1) {
    record.stayFirst[child] = record.stayFrom.length
    addStays(record, chance, upTo)
    addEntries(record, child, { wheel, answers, chance, upTo })
  }
  record.first.fill(record.count, children * kinds.length)
  record.stayFirst[children] = record.stayFrom.length
  for (const column of ['child', 'kind', 'day', 'attributes'])
    record[column] = record[column].subarray(0, record.count)
  record.stayFrom = Int32Array.from(record.stayFrom)
  record.stayUntil = Int32Array.from(record.stayUntil)
  return record
}

/** Most children have one stay that goes on, some ended, some have two, a few none. */
function addStays({ stayFrom, stayUntil }, chance, upTo) {
  const kind = chance()
  if (kind < 0.03) return
  const from = FIRST_DAY + 30 + upTo(500)
  const until = kind < 0.6 ? OPEN : from + 30 + upTo(120)
  stayFrom.push(from)
  stayUntil.push(until)
  if (kind < 0.9) return
  // Every other one of these begins again on the day on which it ended.
  const again = until + (kind < 0.95 ? 0 : 1 + upTo(60))
  stayFrom.push(again)
  stayUntil.push(again + 40 + upTo(400) > AS_AT ? OPEN : again + 40)
}

const days = Array.from({ length: 64 }, () => new Int32Array(256))
const fills = new Int32Array(64)

function addEntries(record, child, { wheel, answers, chance, upTo }) {
  const { kinds, first } = record
  fills.fill(0)
  for (let left = 20 + upTo(2 * (ENTRIES_A_CHILD - 20) + 1); left > 0; left -= 1) {
    const kind = wheel[upTo(wheel.length)]
    days[kind][fills[kind]++] = FIRST_DAY + upTo(731)
  }
  for (let kind = 0; kind < kinds.length; kind += 1) {
    first[child * kinds.length + kind] = record.count
    const own = days[kind].subarray(0, fills[kind]).sort()
    for (const day of own) {
      const row = record.count++
      record.child[row] = child
      record.kind[row] = kind
      record.day[row] = day
      record.attributes[row] = answersOf(answers[kind], chance)
    }
  }
}

/** Two bits an answer: not recorded 15%, yes 60%, no 20%, not applicable 5%. */
function answersOf(count, chance) {
  let bits = 0
  for (let place = 0; place < count; place += 1) {
    const said = chance()
    bits |= (said < 0.15 ? 0 : said < 0.75 ? 1 : said < 0.95 ? 2 : 3) << (2 * place)
  }
  return bits
}

/** The entries as a file that both databases read: row, child, kind, day, attributes; sorted by kind as extracts are. */
export async function writeEntries({ count, child, kind, day, attributes, kinds }, path) {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 })
  const buffer = Buffer.allocUnsafe(1 << 20)
  let at = 0
  const digits = (value, end) => {
    let unit = 1
    while (unit * 10 <= value) unit *= 10
    for (let left = value; unit >= 1; unit = Math.trunc(unit / 10)) {
      const digit = Math.trunc(left / unit)
      buffer[at++] = 48 + digit
      left -= digit * unit
    }
    buffer[at++] = end
  }
  for (let wanted = 0; wanted < kinds.length; wanted += 1) {
    for (let row = 0; row < count; row += 1) {
      if (kind[row] !== wanted) continue
      digits(row, 44)
      digits(child[row], 44)
      digits(kind[row], 44)
      digits(day[row], 44)
      digits(attributes[row], 10)
      if (at < (1 << 20) - 100) continue
      if (!out.write(Buffer.from(buffer.subarray(0, at)))) await once(out, 'drain')
      at = 0
    }
  }
  out.end(Buffer.from(buffer.subarray(0, at)))
  await once(out, 'finish')
}
