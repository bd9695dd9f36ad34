import { dayText, line, quoted, type ChildTable } from './files/table.ts'
import { childOf } from './child.ts'
import * as assessments from './files/assessments.ts'
import { TEAM_COLUMNS, teamCount, teamLine, WORKER_COLUMNS, workerLines } from './files/authority.ts'
import * as evidence from './files/evidence.ts'
import * as people from './files/people.ts'
import * as status from './files/status.ts'
import { malformedRows } from './files/malformed.ts'
import { installationText } from './installation.ts'
import type { Plan } from './model.ts'

/** A piece of one file of an extract; the pieces of a file follow each other. */
export interface Piece {
  readonly file: string
  readonly text: string
}

const CHILD_TABLES: readonly ChildTable[] = [
  ...Object.values(people),
  ...Object.values(status),
  ...Object.values(assessments),
  ...Object.values(evidence),
]

/** The list of what was planted. It stands beside an extract and is no part of it. */
export const PLANTED_FILE = 'planted.csv'
const PLANTED_COLUMNS = ['person_id', 'standard', 'what', 'fell_on', 'due_on', 'expected']

/**
 * The files of an authority's extract in pieces, child by child, so that whoever writes them needs no more memory for
 * England than for a list. The same plan gives the same pieces.
 */
export function* extractOf(plan: Plan): Generator<Piece> {
  yield { file: 'installation.toml', text: installationText(plan.asAt) }
  yield { file: 'ssd_department.csv', text: line(...TEAM_COLUMNS) }
  yield { file: 'ssd_professionals.csv', text: line(...WORKER_COLUMNS) }
  for (let team = 0; team < teamCount(plan); team += 1) {
    yield { file: 'ssd_department.csv', text: teamLine(team) }
    yield { file: 'ssd_professionals.csv', text: workerLines(team) }
  }
  yield { file: PLANTED_FILE, text: line(...PLANTED_COLUMNS) }
  const begun = new Set<string>()
  for (let index = 0; index < plan.children; index += 1) yield* piecesOf(plan, index, begun)
  if (plan.hasMalformed) yield* malformedPieces(plan, begun)
}

/** They come last, so that a row that is right is never refused for their sake. */
function* malformedPieces(plan: Plan, begun: Set<string>): Generator<Piece> {
  const { id } = childOf(plan, 0).record.person
  for (const { file, line: text, person, what } of malformedRows(id, plan.asAt)) {
    yield { file, text: withHeader(file, text, begun) }
    yield {
      file: PLANTED_FILE,
      text: line(person, 'malformed', quoted(`${file}: ${what}`), '', '', 'rejected'),
    }
  }
}

/** A file gets its header with its first line: one without a line would be reported as empty. */
function withHeader(file: string, text: string, begun: Set<string>): string {
  if (begun.has(file)) return text
  begun.add(file)
  const table = CHILD_TABLES.find((each) => each.file === file)
  return line(...(table?.columns ?? [])) + text
}

function* piecesOf(plan: Plan, index: number, begun: Set<string>): Generator<Piece> {
  const { record, planted } = childOf(plan, index)
  for (const { file, lines } of CHILD_TABLES) {
    const text = lines(record, plan.asAt).join('')
    if (text !== '') yield { file, text: withHeader(file, text, begun) }
  }
  for (const { standard, what, fell, due, expected } of planted) {
    const cells = [record.person.id, standard, quoted(what), dayText(fell), dayText(due), expected]
    yield { file: PLANTED_FILE, text: line(...cells) }
  }
}
