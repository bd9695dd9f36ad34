import type { Role } from '../../../src/access/index.ts'
import { among, dayFields, EVERYBODY, open, type Rules } from './rule.ts'

export const SEES_CASE: readonly Role[] = ['auditor', 'auditLead', 'informationGovernance', 'moderator']
/** Comments about workers are hidden from governance, which sees the case. */
const READS_COMMENTS: readonly Role[] = ['auditor', 'auditLead', 'moderator']
const SEES_FOLLOW_UP: readonly Role[] = [...SEES_CASE, 'teamManager']

const CASE = '/cases/:case'
const FOLLOW_UP = '/follow-ups/:followUp'
const RAISED = { urgency: 'soon', what: 'A visit', why: 'Nobody went', manager: '$manager', deputy: 'nobody' }
const CLOCKS = { immediateHours: '12', soonWorkingDays: '3', nextHours: '2', nextWorkingDays: '1' }
const TOLD = { toldTo: 'The manager', ...dayFields('toldOn', '2015-11-18'), toldTime: '10:00' }

/** Cases and what is urgent in them. */
export const CASE_RULES: Rules = {
  'GET /cases': open(EVERYBODY),
  [`GET ${CASE}`]: open(SEES_CASE),
  [`GET ${CASE}/topics/:topic`]: open(SEES_CASE),
  [`POST ${CASE}/topics/:topic`]: among(SEES_CASE, ['auditor']),
  [`GET ${CASE}/first-view`]: among(SEES_CASE, ['auditor']),
  [`POST ${CASE}/first-view`]: among(SEES_CASE, ['auditor']),
  [`GET ${CASE}/release`]: among(SEES_CASE, ['auditLead']),
  [`POST ${CASE}/release`]: among(SEES_CASE, ['auditLead'], { seat: 'second', reason: 'Away for long' }),
  [`GET ${CASE}/voices`]: open(SEES_CASE),
  [`POST ${CASE}/voices`]: among(SEES_CASE, ['auditor']),
  [`GET ${CASE}/worker-comments`]: open(READS_COMMENTS),
  [`POST ${CASE}/worker-comments`]: { ...open(READS_COMMENTS), sends: { comment: 'Careful work' } },
  [`POST ${CASE}/worker-comments/draft`]: open(READS_COMMENTS),
  [`GET ${CASE}/judgement`]: open(SEES_CASE),
  [`POST ${CASE}/judgement`]: among(SEES_CASE, ['auditor']),
  [`GET ${CASE}/check`]: open(SEES_CASE),
  [`POST ${CASE}/check/submit`]: among(SEES_CASE, ['auditor']),
  [`GET ${CASE}/confirm`]: open(SEES_CASE),
  // The persona who is auditor writes the agreed record, so confirming it is the other one's.
  [`POST ${CASE}/confirm`]: among(SEES_CASE, []),
  [`POST ${CASE}/confirm/give-back`]: among(SEES_CASE, [], { reason: 'The plan is old' }),
  [`POST ${CASE}/confirm/draft`]: among(SEES_CASE, []),
  [`GET ${CASE}/print`]: open(SEES_CASE),
  [`GET ${CASE}/follow-ups/new`]: among(SEES_CASE, ['auditor', 'auditLead', 'moderator']),
  [`POST ${CASE}/follow-ups/new`]: among(SEES_CASE, ['auditor', 'auditLead', 'moderator'], RAISED),
  [`POST ${CASE}/follow-ups/new/draft`]: among(SEES_CASE, ['auditor', 'auditLead', 'moderator']),
  [`GET ${CASE}/actions`]: open(SEES_CASE),
  [`POST ${CASE}/actions`]: among(SEES_CASE, ['auditor'], {
    what: 'A visit',
    owner: 'The worker',
    ...dayFields('due', '2015-12-01'),
  }),
  [`POST ${CASE}/actions/done`]: among(SEES_CASE, ['auditor', 'auditLead'], { action: '$action' }),
  'GET /follow-ups': open(EVERYBODY),
  'GET /follow-ups/clocks': open(['auditLead']),
  'POST /follow-ups/clocks': { may: ['auditLead'], sends: CLOCKS },
  [`GET ${FOLLOW_UP}`]: open(SEES_FOLLOW_UP),
  [`POST ${FOLLOW_UP}/tell`]: among(SEES_FOLLOW_UP, ['teamManager', 'auditor', 'auditLead'], TOLD),
  [`POST ${FOLLOW_UP}/acknowledge`]: among(SEES_FOLLOW_UP, ['teamManager']),
  [`POST ${FOLLOW_UP}/act`]: among(SEES_FOLLOW_UP, ['teamManager'], { acted: 'A visit was made' }),
  [`POST ${FOLLOW_UP}/verify`]: among(SEES_FOLLOW_UP, ['auditor', 'auditLead'], {
    verified: 'The visit is on file',
  }),
  [`POST ${FOLLOW_UP}/reopen`]: among(SEES_FOLLOW_UP, ['auditor', 'auditLead'], {
    reopened: 'No visit is on file',
  }),
}
