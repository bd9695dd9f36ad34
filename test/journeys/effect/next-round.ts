import { storyRows } from '../../../src/audits/tool/story.fixture.ts'

/** The round half a year later, and the hole of its time: none of its children was audited in April. */
export const NEXT = 'spring-2016'
const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8]

const ROUND = {
  ...{ round: NEXT, theme: 'Child sexual exploitation', register: 'vemt', month: '2016-04' },
  ...{ as_at: '2016-04-06', known_on: '2016-04-06', period_from: '2016-01-04', period_until: '2016-04-07' },
  ...{ sample_count: '8', strata: 'none', tool: 'exploitation-1', status: 'closed' },
  salt: '5d0f3c8e41b97a26c3e85f1d90ab47627c1e6b0d93f248a5e7164bd0822f9c3a',
  lead_nonce: '104d700b363d6ff683cbaed485315f48bc1da96324448bce956356afa10bb07e',
  independent_nonce: '2f97d05be13c486aa7e4509cd81b63f2054ec8a71d3f6b98e2a0574cbd916e08',
}

/** The papers of the round, as the authority would hand them in: every chronology is up to date now. */
export function papersOfNextRound(): readonly { readonly name: string; readonly text: string }[] {
  const cases = storyRows<'position' | 'first_auditor' | 'second_auditor'>('cases.csv').map((row) => ({
    ...{ round: NEXT, position: row.position },
    ...{ first_auditor: row.first_auditor, second_auditor: row.second_auditor },
    ...{ grade: 'good', grade_reason: 'Clear and focused recording.', safeguarded: 'yes' },
  }))
  const answers = POSITIONS.map((position) => ({
    ...{ round: NEXT, position: String(position), topic: 'chronology', question: 'upToDate' },
    ...{ answer: 'yes', mark: 'strength', comment: '' },
  }))
  return [
    { name: 'rounds.csv', text: csv([ROUND]) },
    { name: 'cases.csv', text: csv(cases) },
    { name: 'answers.csv', text: csv(answers) },
  ]
}

function csv(rows: readonly Readonly<Record<string, string>>[]): string {
  const head = Object.keys(rows[0] ?? {})
  return [head, ...rows.map((row) => head.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
}
