import Papa from 'papaparse'
import type { Action } from '../../actions/index.ts'
import { STATUS_WORDS } from '../../actions/index.ts'
import { sayDay } from '../../kernel/day.ts'
import { sayDayOrMonth } from '../../kernel/day-or-month.ts'
import type { ListDocument, ListedChildDocument } from '../../register/index.ts'
import type { PackTable } from './model.ts'

const NOT_RECORDED = 'not recorded'

/** A table as CSV that a spreadsheet opens without running anything in it. */
export function csvOf({ head, rows }: PackTable): Buffer {
  const lines = Papa.unparse([[...head], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: true,
  })
  return Buffer.from(`${lines}\r\n`, 'utf8')
}

/** A row for each child on the list, for those who may have one: our own reference and no name. */
export function listTable({ children }: ListDocument): PackTable {
  return {
    head: ['reference', 'on the list since', 'strands', 'risk level', 'team', 'open to social care'],
    rows: children.map((child) => [
      ...[child.reference, child.from, child.strands.join(' and '), child.riskLevel ?? NOT_RECORDED],
      ...[child.team ?? NOT_RECORDED, sayOpen(child)],
    ]),
  }
}

/** How many children the list holds by strand, risk level and whether they are open to social care; no row for a child. */
export function countsTable({ children }: ListDocument): PackTable {
  const counted = (what: string, values: readonly string[]) =>
    [...new Set(values)].toSorted().map((value) => {
      return [what, value, values.filter((each) => each === value).length, children.length]
    })
  return {
    head: ['what', 'value', 'children', 'of'],
    rows: [
      ['on the list', '', children.length, children.length],
      ...counted(
        'strand',
        children.flatMap(({ strands }) => [...strands]),
      ),
      ...counted(
        'risk level',
        children.map(({ riskLevel }) => riskLevel ?? NOT_RECORDED),
      ),
      ...counted('open to social care', children.map(sayOpen)),
    ],
  }
}

function sayOpen({ openToSocialCare }: ListedChildDocument): string {
  if (openToSocialCare === null) return 'cannot tell'
  return openToSocialCare ? 'yes' : 'no'
}

/** Every action in its own words, and where it stands. */
export function actionsTable(actions: readonly Action[]): PackTable {
  return {
    head: ['round', 'reference', 'wording', 'owner', 'recommended', 'due', 'in force from', 'status'],
    rows: actions.map(({ round, reference, wording, owner, recommended, due, inForceFrom, status }) => [
      ...[round.code, reference, wording, owner ?? NOT_RECORDED],
      ...[recommended, due].map((day) => (day === null ? NOT_RECORDED : sayDayOrMonth(day))),
      inForceFrom === null ? NOT_RECORDED : sayDay(inForceFrom),
      STATUS_WORDS[status],
    ]),
  }
}
