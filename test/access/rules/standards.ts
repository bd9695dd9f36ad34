import type { Role } from '../../../src/access/index.ts'
import { READERS } from './children.ts'
import { among, dayFields, EVERYBODY, open, type Rules } from './rule.ts'

const MONDAYS: readonly Role[] = ['auditLead', 'panelCoordinator', 'teamManager', 'socialWorker']
const SEES_SHARES: readonly Role[] = [...READERS, 'boardMember', 'analyst', 'independentPerson']
const CHANGED = {
  ...{ amount: '2', unit: 'months', citation: 'Procedure 4', reason: 'A new figure' },
  ...dayFields('from', '2016-01-01'),
}
const leadDoes = (sends = {}) => among(EVERYBODY, ['auditLead'], sends)

const ofTeam = (sends = {}) => ({
  ...among(MONDAYS, ['panelCoordinator', 'teamManager'], sends),
  places: { kind: 'teamKind' },
})

/** What is held against procedure, for a child and for the list. */
export const STANDARDS_RULES: Rules = {
  'GET /children/:child/standards': open(READERS),
  'GET /children/:child/line-of-sight': open(READERS),
  'GET /register/:register/standards': open(SEES_SHARES),
  'GET /register/:register/standards.csv': open(SEES_SHARES),
  'GET /monday': open(MONDAYS),
  'GET /teams/:team': open(MONDAYS),
  'GET /teams/:team/attest/:kind': ofTeam(),
  'POST /teams/:team/attest/:kind': ofTeam({ reference: 'M-1', ...dayFields('happenedOn', '2015-11-03') }),
  'GET /teams/:team/entries/:teamEntry/take-away': ofTeam(),
  'POST /teams/:team/entries/:teamEntry/take-away': ofTeam({ reason: 'A slip of the pen' }),
  'GET /procedures': open(EVERYBODY),
  'GET /procedures/:standard': open(EVERYBODY),
  'GET /procedures/:standard/change': leadDoes(),
  'POST /procedures/:standard/change': leadDoes(CHANGED),
  'GET /procedures/:standard/versions/:version/withdraw': leadDoes(),
  'POST /procedures/:standard/versions/:version/withdraw': leadDoes({ reason: 'Not agreed' }),
}
