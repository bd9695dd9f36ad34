import { newId } from '../../../src/platform/chance.ts'
import type { Role } from '../../../src/access/index.ts'
import { among, but, dayFields, open, PUBLICLY, SEES_ROUNDS, type Rules } from './rule.ts'

const LEAD: readonly Role[] = ['auditLead']
const SEATS: readonly Role[] = ['auditLead', 'independentPerson']
const WITNESSES: readonly Role[] = [...SEATS, 'informationGovernance']
const APPROVERS: readonly Role[] = ['auditLead', 'informationGovernance']
const CHECKERS: readonly Role[] = ['auditLead', 'moderator', 'independentPerson']

const ROUND = '/rounds/:round'
const PLAN = {
  theme: 'A theme',
  register: 'vemt',
  sizeKind: 'count',
  sizeCount: '3',
  strata: 'none',
  howDrawn: 'twoPeople',
}
const PLANNED = { ...PLAN, ...dayFields('asAt', '2015-11-02') }
const WHY = { reason: 'It has to be' }

const leadDoes = (sends = {}) => among(SEES_ROUNDS, LEAD, sends)

/** Who may not know of a case is not told that it could be replaced. */
const OF_CASE = { ...among(['auditLead', 'auditor', 'moderator'], LEAD), places: { round: 'autumn-2015' } }

/** Planning, drawing and ending a round. */
export const ROUND_RULES: Rules = {
  'GET /recipe': PUBLICLY,
  'GET /rounds': open(SEES_ROUNDS),
  'GET /timetable': open(SEES_ROUNDS),
  'GET /rounds/new': leadDoes(),
  'POST /rounds/new': leadDoes({ ...PLANNED, code: 'a-round' }),
  [`GET ${ROUND}`]: open(SEES_ROUNDS),
  [`GET ${ROUND}/dates`]: leadDoes(),
  [`POST ${ROUND}/dates`]: leadDoes(),
  [`GET ${ROUND}/edit`]: leadDoes(),
  [`POST ${ROUND}/edit`]: leadDoes(PLANNED),
  [`GET ${ROUND}/exclude`]: leadDoes(),
  [`POST ${ROUND}/exclude`]: leadDoes({ ...WHY, child: '$child', code: 'other' }),
  // The round leaves nobody out, so there is nothing to be told about.
  [`POST ${ROUND}/exclude/include`]: { may: LEAD, sends: { exclusion: '$manager' } },
  [`GET ${ROUND}/freeze`]: leadDoes(),
  [`POST ${ROUND}/freeze`]: leadDoes(),
  [`GET ${ROUND}/nonce`]: among(SEES_ROUNDS, SEATS),
  [`POST ${ROUND}/nonce`]: among(SEES_ROUNDS, SEATS, { seat: 'lead' }),
  [`GET ${ROUND}/reveal`]: among(SEES_ROUNDS, SEATS),
  [`POST ${ROUND}/reveal`]: among(SEES_ROUNDS, SEATS, { nonce: 'f'.repeat(64) }),
  [`GET ${ROUND}/draw`]: leadDoes(),
  [`POST ${ROUND}/draw`]: leadDoes(),
  [`GET ${ROUND}/redraw`]: among(SEES_ROUNDS, WITNESSES),
  [`POST ${ROUND}/redraw`]: among(SEES_ROUNDS, SEATS, WHY),
  [`POST ${ROUND}/redraw/agree`]: among(SEES_ROUNDS, WITNESSES),
  [`GET ${ROUND}/open`]: leadDoes(),
  [`POST ${ROUND}/open`]: leadDoes(),
  [`GET ${ROUND}/allocate`]: leadDoes(),
  [`POST ${ROUND}/allocate`]: leadDoes(),
  [`GET ${ROUND}/cases`]: leadDoes(),
  [`GET ${ROUND}/cases/:case/replace`]: OF_CASE,
  [`POST ${ROUND}/cases/:case/replace`]: { ...OF_CASE, sends: WHY },
  [`GET ${ROUND}/close`]: leadDoes(),
  [`POST ${ROUND}/close`]: leadDoes(),
  [`GET ${ROUND}/cancel`]: leadDoes(),
  [`POST ${ROUND}/cancel`]: leadDoes(WHY),
  [`GET ${ROUND}/verify`]: open(SEES_ROUNDS),
  [`GET ${ROUND}/frame`]: open(SEES_ROUNDS),
  [`GET ${ROUND}/frame.txt`]: open(SEES_ROUNDS),
  [`GET ${ROUND}/recipe`]: open(SEES_ROUNDS),
}

const REPORT = '/reports/:report'
const HEADER = { board: 'The board', title: 'A title', preparedBy: '', presentedBy: '' }
const EDIT = { audience: 'restricted', after: '' }

/** Drafting and reading what the board hears. */
export const REPORT_RULES: Rules = {
  'GET /reports': open(but('administrator')),
  [`GET ${ROUND}/report`]: open(but('administrator')),
  [`GET ${ROUND}/report.docx`]: open(but('administrator')),
  [`GET ${ROUND}/report.html`]: open(but('administrator')),
  [`GET ${ROUND}/report.pdf`]: open(but('administrator')),
  [`GET ${ROUND}/report.csv`]: open(but('administrator')),
  [`POST ${ROUND}/report/draft`]: open(LEAD),
  'GET /reports/layouts': open(LEAD),
  'POST /reports/layouts': { may: LEAD, sends: { from: 'board-4' } },
  'GET /reports/layouts/:layout': open(LEAD),
  'GET /reports/layouts/draft': open(LEAD),
  'POST /reports/layouts/draft': { may: LEAD, sends: { kind: 'rename', side: 'inside' } },
  'POST /reports/layouts/draft/publish': { may: LEAD, sends: { seen: 'a hash' } },
  'POST /reports/layouts/draft/discard': { may: LEAD, sends: { seen: 'a hash' } },
  'GET /reports/layouts/draft/preview': open(LEAD),
  'GET /reports/layouts/draft/:side/:section': open(LEAD),
  'POST /reports/layouts/draft/:side/:section': { may: LEAD, sends: { kind: 'rename' } },
  [`GET ${REPORT}/header`]: open(LEAD),
  [`GET ${REPORT}/changes`]: open(APPROVERS),
  [`POST ${REPORT}/header`]: { may: LEAD, sends: HEADER },
  [`GET ${REPORT}/paragraphs/:paragraph`]: open(LEAD),
  [`POST ${REPORT}/paragraphs/:paragraph`]: { may: LEAD, sends: { ...EDIT, text: 'A text' } },
  [`POST ${REPORT}/paragraphs/:paragraph/revert`]: { may: LEAD, sends: EDIT },
  // Submitted once, so whoever may approve it reads it too.
  [`GET ${REPORT}/paragraphs/:paragraph/comments`]: open(APPROVERS),
  [`POST ${REPORT}/paragraphs/:paragraph/comments`]: { may: APPROVERS, sends: { text: 'A comment' } },
  // No such comment is there, so nobody is told more than that.
  [`POST ${REPORT}/paragraphs/:paragraph/comments/resolve`]: {
    may: APPROVERS,
    sends: { comment: '$manager' },
  },
  [`GET ${REPORT}/issue`]: open(APPROVERS),
  [`GET ${REPORT}/findings/:finding`]: open(APPROVERS),
  [`POST ${REPORT}/findings/:finding`]: { may: APPROVERS, sends: WHY },
  [`POST ${REPORT}/issue/submit`]: { may: LEAD, sends: { seen: 'a hash' } },
  [`POST ${REPORT}/issue/approve`]: among(APPROVERS, ['informationGovernance'], { seen: 'a hash' }),
  [`POST ${REPORT}/issue/send-back`]: { may: APPROVERS, sends: { ...WHY, seen: 'a hash' } },
  [`POST ${REPORT}/issue`]: { may: LEAD, sends: { seen: 'a hash' } },
}

const ACTION = '/actions/:action'
const RECORDED = { owner: 'The board', measure: '' }
const ADDED = { ...RECORDED, round: 'autumn-2015', reference: '9.9', title: 'A title', wording: 'A wording' }

/** What a round found, and what became of it. */
export const OUTCOME_RULES: Rules = {
  'GET /rounds/:round/results': open(SEES_ROUNDS),
  'GET /rounds/:round/results.csv': open(SEES_ROUNDS),
  'GET /rounds/:round/results/cases': open(LEAD),
  'GET /actions': open(but('administrator')),
  'GET /actions/board': open(but('administrator')),
  [`GET ${ACTION}/exposure/:round`]: open(LEAD),
  [`POST ${ACTION}/exposure/:round`]: {
    may: LEAD,
    sends: { case: newId(), exposure: 'yes', reason: 'The plan was used' },
  },
  [`GET ${ACTION}`]: open(but('administrator')),
  'GET /actions/new': open(LEAD),
  'POST /actions/new': { may: LEAD, sends: ADDED },
  [`GET ${ACTION}/record`]: open(LEAD),
  [`POST ${ACTION}/record`]: { may: LEAD, sends: RECORDED },
  [`GET ${ACTION}/further`]: open(LEAD),
  [`POST ${ACTION}/further`]: { may: LEAD, sends: { ...RECORDED, reference: '9.9.2', title: 'A title' } },
  [`GET ${ACTION}/measures/new`]: open(LEAD),
  [`POST ${ACTION}/measures/new`]: { may: LEAD, sends: { kind: 'followUps', direction: 'fewer' } },
  [`GET ${ACTION}/measures/:measure/take-back`]: open(LEAD),
  [`POST ${ACTION}/measures/:measure/take-back`]: { may: LEAD, sends: { reason: 'It was the wrong one' } },
  [`GET ${ACTION}/moves/:move`]: open(CHECKERS),
  [`POST ${ACTION}/moves/:move`]: { may: CHECKERS, sends: { note: 'It is begun' } },
}
