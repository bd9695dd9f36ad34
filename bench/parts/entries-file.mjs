// Files of a case system as large as wanted, written piece by piece: children, workers, and entries of our practice CSV.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { seeded } from './bundled.mjs'

// What an entry says of itself stands in the order in which the database gives it back.
const KINDS = [
  ['visit', (chance) => `seen=${answer(chance)};seen_alone=${answer(chance)}`],
  ['supervision', (chance) => `management_oversight=${answer(chance)}`],
  ['caseNote', () => ''],
  ['returnInterview', (chance) => `held=${answer(chance)};offered=${answer(chance)}`],
  ['plan', (chance) => `version=${1 + Math.floor(chance() * 9)};complete=${answer(chance)}`],
]
const FIRST_DAY = Date.UTC(2013, 0, 1)
const DAYS = 1000
const DAY_MS = 86_400_000
const PIECE_ROWS = 5000

const answer = (chance) => (chance() < 0.7 ? 'yes' : 'no')
const dayOf = (number) => new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10)

/** Children, each with a name and a day of birth. */
export function writeChildren(path, count) {
  const row = (place) => `C${place},Child${place},Family${place % 977},${dayOf(-1000 - (place % 4000))}\n`
  return writeRows(path, 'pers_person_id,pers_forename,pers_surname,pers_dob\n', count, row)
}

export function writeWorkers(path, count) {
  return writeRows(
    path,
    'prof_professional_id,prof_professional_name\n',
    count,
    (place) => `W${place},Worker${place}\n`,
  )
}

/** Entries as a case system exports them: in the order in which they were recorded, children mixed. */
export function writeEntries(path, { count, children, workers, seed }) {
  const chance = seeded(seed)
  const head = 'entry_id,person_id,kind,happened,recorded,worker_id,attributes,reference\n'
  const row = (place) => {
    const [kind, attributesOf] = KINDS[Math.floor(chance() * KINDS.length)]
    const day = Math.floor((place / count) * DAYS)
    const hour = 8 + Math.floor(chance() * 10)
    const person = Math.floor(chance() * children)
    const worker = Math.floor(chance() * workers)
    return `E${place},C${person},${kind},${dayOf(day)}T${String(hour).padStart(2, '0')}:15:00,${dayOf(day + 2)},W${worker},${attributesOf(chance)},/records/${place}\n`
  }
  return writeRows(path, head, count, row)
}

async function writeRows(path, head, count, row) {
  const file = createWriteStream(path)
  file.write(head)
  for (let from = 0; from < count; from += PIECE_ROWS) {
    const until = Math.min(count, from + PIECE_ROWS)
    let piece = ''
    for (let place = from; place < until; place += 1) piece += row(place)
    if (!file.write(piece)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}
