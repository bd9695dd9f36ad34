import type { Role } from '../../../src/access/index.ts'
import type { Fields } from '../visitor.ts'
import { among, dayFields, open, type Rules } from './rule.ts'

const KEEPERS: readonly Role[] = ['auditLead', 'panelCoordinator']
export const READERS: readonly Role[] = [
  ...[...KEEPERS, 'informationGovernance' as const],
  ...(['socialWorker', 'teamManager', 'partner', 'auditor', 'moderator'] as const),
]
const IMPORTERS: readonly Role[] = ['auditLead', 'analyst', 'panelCoordinator']

const keepersDo = (sends: Fields = {}) => among(READERS, KEEPERS, sends)

const STAYED = { riskLevel: 'low', strands: 'missing', ...dayFields('from', '2015-06-01') }
const TO_LIST = { ...STAYED, register: 'vemt', reasonOn: 'Seen with somebody of concern' }
const CHANGED = { version: '1', changeReason: 'It was wrong' }

/** Who works with the child attests what no feed brings; the panel coordinator attests what the panel knows. */
const ATTESTERS: readonly Role[] = ['socialWorker', 'teamManager']
const ATTESTED = { reference: 'V-1', ...dayFields('happenedOn', '2015-06-01') }

/** The list and the children on it. */
export const CHILDREN_RULES: Rules = {
  'GET /register': open(READERS),
  'POST /register/find': { may: READERS, sends: { find: 'a name' } },
  'GET /register/add': keepersDo(),
  // Who reads the list may search it; the page that shows the search's answer is what refuses.
  'POST /register/add/find': { ...keepersDo({ find: '' }), verb: 'register.seeAdd' },
  'POST /register/add': keepersDo({ ...TO_LIST, child: '$child' }),
  'POST /register/add/new': keepersDo({ ...TO_LIST, forename: 'Some', surname: 'One' }),
  'GET /stays/:stay': open(READERS),
  'GET /stays/:stay/end': keepersDo(),
  'POST /stays/:stay/end': keepersDo({
    version: '1',
    reasonOff: 'The risk is less',
    ...dayFields('until', '2015-11-01'),
  }),
  'GET /stays/:stay/correct': keepersDo(),
  'POST /stays/:stay/correct': keepersDo({ ...STAYED, ...CHANGED }),
  'GET /stays/:stay/withdraw': keepersDo(),
  'POST /stays/:stay/withdraw': keepersDo(CHANGED),
  'GET /children/:child': open(READERS),
  'GET /children/:child/entries': { may: READERS, query: '?kind=visit' },
  'GET /children/:child/attest': among(READERS, [...ATTESTERS, 'panelCoordinator']),
  'GET /children/:child/attest/:kind': among(READERS, ATTESTERS),
  'POST /children/:child/attest/:kind': among(READERS, ATTESTERS, ATTESTED),
  'GET /entries/:entry': open(READERS),
  'GET /entries/:entry/correct': among(READERS, ATTESTERS),
  'POST /entries/:entry/correct': among(READERS, ATTESTERS, { ...ATTESTED, ...CHANGED }),
  'GET /entries/:entry/withdraw': among(READERS, ATTESTERS),
  'POST /entries/:entry/withdraw': among(READERS, ATTESTERS, CHANGED),
  'GET /entries/:entry/restore': among(READERS, ATTESTERS),
  'POST /entries/:entry/restore': among(READERS, ATTESTERS, CHANGED),
}

const JOINERS: readonly Role[] = ['auditLead', 'informationGovernance']
const PAIR = '/one-child/:one/:other'
/** One child across sources. */
export const JOINING_RULES: Rules = {
  'GET /one-child': open(JOINERS),
  [`GET ${PAIR}`]: open(JOINERS),
  [`POST ${PAIR}`]: { may: JOINERS, sends: { reason: 'The same number' } },
  [`POST ${PAIR}/reject`]: { may: JOINERS, sends: { reason: 'A slip of the pen' } },
  'GET /one-child/joinings/:joining': open(JOINERS),
  'POST /one-child/joinings/:joining': { may: JOINERS, sends: { reason: 'Two after all' } },
}

const QUALITY_READERS: readonly Role[] = ['auditLead', 'analyst', 'informationGovernance']
/** How complete and free of contradiction the evidence is. */
export const QUALITY_RULES: Rules = {
  'GET /data-quality': open(QUALITY_READERS),
  'GET /data-quality/:problem': open(QUALITY_READERS),
  'GET /data-quality/:problem/rows.csv': open(QUALITY_READERS),
}

const FEED_SAYERS: readonly Role[] = ['auditLead', 'analyst']
/** How far the feeds of a source go. */
export const FEED_RULES: Rules = {
  'GET /feeds': open([...FEED_SAYERS, 'panelCoordinator', 'informationGovernance']),
  'GET /feeds/:source': open(FEED_SAYERS),
  'POST /feeds/:source': {
    may: FEED_SAYERS,
    sends: { kinds: 'visit', from: '2015-01-01', last: '2015-06-30' },
  },
}

/** Files that come in. */
export const IMPORT_RULES: Rules = {
  'GET /imports': open(IMPORTERS),
  'POST /imports': open(IMPORTERS),
  'GET /imports/deliveries/:delivery': open(IMPORTERS),
  'POST /imports/deliveries/:delivery/take': open(IMPORTERS),
  'POST /imports/deliveries/:delivery/set-aside': { may: IMPORTERS, places: { delivery: 'setAside' } },
  'GET /imports/withdrawals': open(['analyst', 'auditLead', 'administrator']),
  'POST /imports/withdrawals': {
    may: ['analyst', 'auditLead', 'administrator'],
    sends: { percent: '20', reason: 'Records were cleared' },
  },
  'GET /imports/purge': open(['informationGovernance']),
  'POST /imports/purge': {
    may: ['informationGovernance'],
    sends: { source: 'case-system', target: 'entries', key: 'E1', reason: 'Sent by mistake' },
  },
  'GET /imports/:file': open(IMPORTERS),
  'GET /imports/:file/problems.csv': open(IMPORTERS),
  'GET /imports/:file/rows.csv': open(IMPORTERS),
  'GET /imports/match': open(IMPORTERS),
  'POST /imports/match': open(IMPORTERS),
  'GET /imports/match/:file': open(IMPORTERS),
  'POST /imports/match/:file': open(IMPORTERS),
  'GET /imports/template.csv': open(IMPORTERS),
  'GET /imports/template.xlsx': open(IMPORTERS),
}
