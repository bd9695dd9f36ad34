import { dayText, line, quoted, type ChildTable } from './files/table.ts'
import { childOf } from './child.ts'
import * as assessments from './files/assessments.ts'
import { TEAM_COLUMNS, teamCount, teamLine, WORKER_COLUMNS, workerLines } from './files/authority.ts'
import * as evidence from './files/evidence.ts'
import * as people from './files/people.ts'
import * as status from './files/status.ts'
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
}

/** A file gets its header with its first line: one without a line would be reported as empty. */
function* piecesOf(plan: Plan, index: number, begun: Set<string>): Generator<Piece> {
  const { record, planted } = childOf(plan, index)
  for (const { file, columns, lines } of CHILD_TABLES) {
    const text = lines(record, plan.asAt).join('')
    if (text === '') continue
    yield { file, text: begun.has(file) ? text : line(...columns) + text }
    begun.add(file)
  }
  for (const { standard, what, fell, due, expected } of planted) {
    const cells = [record.person.id, standard, quoted(what), dayText(fell), dayText(due), expected]
    yield { file: PLANTED_FILE, text: line(...cells) }
  }
}
