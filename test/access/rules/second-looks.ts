import type { Role } from '../../../src/access/index.ts'
import { SEES_CASE } from './cases.ts'
import { among, dayFields, open, SEES_ROUNDS, type Rules } from './rule.ts'

const LEAD: readonly Role[] = ['auditLead']
const GRADERS: readonly Role[] = ['auditLead', 'auditor', 'moderator']

const CASE = '/cases/:case'
const ROUND = '/rounds/:round'
const LOOKED = { decision: 'agree', grade: 'good', safeguarded: 'yes', reason: 'So it is' }
const PLANNED = { what: 'A plan', owner: 'The worker', ...dayFields('due', '2015-12-01') }
const GRADED = { grade: 'good', safeguarded: 'yes', reason: 'The visits', 'answer-voice': 'yes' }

const NO_LINE = '00000000-0000-7000-8000-000000000000'

/** Who may not know of a case is not told that it has a moderator. */
const OF_CASE = { ...among(['auditLead', 'auditor', 'moderator'], LEAD), places: { round: 'autumn-2015' } }

/** Moderation, re-audits and calibration. */
export const SECOND_LOOK_RULES: Rules = {
  'GET /moderation': open(['moderator']),
  [`GET ${ROUND}/moderation`]: among(SEES_ROUNDS, LEAD),
  [`GET ${ROUND}/moderation/:case`]: OF_CASE,
  [`POST ${ROUND}/moderation/:case`]: { ...OF_CASE, sends: { person: '$manager' } },
  [`GET ${CASE}/moderation`]: open(SEES_CASE),
  // Nobody was chosen for the case of the walk, so a second look at it is nobody's.
  [`POST ${CASE}/moderation`]: among(SEES_CASE, [], LOOKED),
  [`POST ${CASE}/moderation/draft`]: among(SEES_CASE, ['moderator']),
  'GET /re-audits': open(LEAD),
  [`GET ${CASE}/re-audit`]: open(SEES_CASE),
  [`POST ${CASE}/re-audit`]: among(SEES_CASE, LEAD, PLANNED),
  [`POST ${CASE}/re-audit/done`]: among(SEES_CASE, LEAD, { improvement: NO_LINE }),
  [`POST ${CASE}/re-audit/undo`]: among(SEES_CASE, LEAD, {
    improvement: NO_LINE,
    reason: 'Marked by mistake',
  }),
  [`POST ${CASE}/re-audit/begin`]: among(SEES_CASE, LEAD),
  'GET /calibrations': open(GRADERS),
  'GET /calibrations/new': among(GRADERS, LEAD),
  'POST /calibrations/new': among(GRADERS, LEAD, { vignette: 'lantern-street', people: '$manager' }),
  'GET /calibrations/:calibration': open(GRADERS),
  // The persona who is auditor was asked to grade, and the others were not.
  'POST /calibrations/:calibration': among(GRADERS, ['auditor'], GRADED),
  'POST /calibrations/:calibration/close': among(GRADERS, LEAD),
}
