import type { Figures } from '../cut/model.ts'
import type { MetShare } from '../list-standards/model.ts'
import { judged, measured, type Row } from './row.ts'

/** Each standard on the whole list and for the teams that have a figure: met, what it is of, and how many cannot be told. */
export function standardRows({ standards: counted }: Figures): Row[] {
  if (counted === null) return []
  return counted.standards.flatMap((standard) => [
    ...shareRows(standard.code, 'list', standard),
    ...standard.teams.flatMap((team) => shareRows(standard.code, team.team, team)),
  ])
}

function shareRows(code: string, group: string, { met, of, cannotTell }: MetShare): Row[] {
  const rows = [
    judged('standards', code, 'met', { count: met, of }),
    ...measured('standards', code, 'cannotTell', cannotTell),
  ]
  return rows.map((row) => ({ ...row, topic: 'list', group }))
}
