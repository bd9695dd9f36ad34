import type { Fields } from '../visitor.ts'
import { dayFields, EVERYBODY, open, PUBLICLY, type Rule, type Rules } from './rule.ts'

const adminOnly = (sends: Fields = {}): Rule => ({ may: ['administrator'], sends })

/** The way in and out, and what everybody keeps for themselves. */
export const ACCOUNT_RULES: Rules = {
  'GET /': open(EVERYBODY),
  'GET /brand.css': PUBLICLY,
  'GET /health': PUBLICLY,
  'GET /sign-in': PUBLICLY,
  'POST /sign-in': PUBLICLY,
  'GET /sign-out': open(EVERYBODY),
  'POST /sign-out': { may: EVERYBODY, endsSession: true },
  'GET /join/:token': PUBLICLY,
  'POST /join/:token': PUBLICLY,
  'GET /accessibility': PUBLICLY,
  'GET /account': open(EVERYBODY),
  'POST /account/sign-out-everywhere': { may: EVERYBODY, endsSession: true },
  'GET /calendar': open(EVERYBODY),
  'POST /calendar': open(EVERYBODY),
  'POST /calendar/withdraw': open(EVERYBODY),
  'GET /calendar/:secret': PUBLICLY,
  'GET /account/password': open(EVERYBODY),
  'POST /account/password': open(EVERYBODY),
  'GET /account/relationships': open(EVERYBODY),
  'POST /account/relationships': open(EVERYBODY),
  'POST /account/relationships/end': open(EVERYBODY),
  'GET /account/absences': open(EVERYBODY),
  'POST /account/absences': open(EVERYBODY),
  'POST /account/absences/end': open(EVERYBODY),
}

const PERSON = '/people/:person'
/** The accounts of other people. */
export const PEOPLE_RULES: Rules = {
  'GET /people': adminOnly(),
  'GET /people/new': adminOnly(),
  'POST /people/new': adminOnly({ login: 'someone', displayName: 'Some One', agency: '', roles: 'auditor' }),
  [`GET ${PERSON}`]: adminOnly(),
  [`GET ${PERSON}/details`]: adminOnly(),
  [`POST ${PERSON}/details`]: adminOnly({ displayName: 'Some One', agency: '', email: '', lineManager: '' }),
  [`GET ${PERSON}/link`]: adminOnly(),
  [`POST ${PERSON}/link`]: adminOnly(),
  [`GET ${PERSON}/roles`]: adminOnly(),
  [`POST ${PERSON}/roles`]: adminOnly({ role: 'analyst' }),
  [`POST ${PERSON}/roles/end`]: adminOnly({ role: 'auditor' }),
  [`GET ${PERSON}/deputies`]: adminOnly(),
  [`POST ${PERSON}/deputies`]: adminOnly({ deputy: '$manager', ...dayFields('first', '2015-11-20') }),
  [`POST ${PERSON}/deputies/end`]: adminOnly({ named: '$manager' }),
  [`GET ${PERSON}/worker`]: adminOnly(),
  [`POST ${PERSON}/worker`]: adminOnly({ worker: '$worker' }),
  [`POST ${PERSON}/worker/unlink`]: adminOnly(),
  [`GET ${PERSON}/relationships`]: adminOnly(),
  [`POST ${PERSON}/relationships`]: adminOnly({ worker: '$worker', kind: 'manages' }),
  [`POST ${PERSON}/relationships/end`]: adminOnly({ relationship: '$worker' }),
  [`GET ${PERSON}/close`]: adminOnly(),
  [`POST ${PERSON}/close`]: adminOnly(),
  [`POST ${PERSON}/close/undo`]: adminOnly(),
}

/** When auditors are away: the audit lead sees and declares it for everybody. */
export const ABSENCE_RULES: Rules = {
  'GET /absences': open(['auditLead']),
  'POST /absences': {
    may: ['auditLead'],
    sends: { person: '$manager', reason: 'Annual leave', ...dayFields('first', '2015-12-01') },
  },
  'POST /absences/end': { may: ['auditLead'], sends: { person: '$manager', absence: '$worker' } },
}

/** How records of the case system are opened from here. */
export const SETTING_RULES: Rules = {
  'GET /case-system': open(['administrator', 'auditLead']),
  'POST /case-system': open(['administrator', 'auditLead']),
}

/** What the program tells people, and what it does later. */
export const NOTICE_RULES: Rules = {
  'GET /notices': open(EVERYBODY),
  'POST /notices/read': open(EVERYBODY),
  'POST /notices/:notice/read': open(EVERYBODY),
  'GET /jobs': adminOnly(),
  'POST /jobs/try-again': adminOnly({ job: '1' }),
}

/** Who saw and did what. */
export const TRAIL_RULES: Rules = {
  'GET /trail': open(['informationGovernance']),
  'GET /trail/:line': open(['informationGovernance']),
  'GET /trail/children/:child': open(['informationGovernance']),
}
