import type { Role } from '../../../src/access/index.ts'
import { READERS } from './children.ts'
import { open, type Rules } from './rule.ts'

const MONDAYS: readonly Role[] = ['auditLead', 'panelCoordinator', 'teamManager', 'socialWorker']

/** What is held against procedure, for a child and for the list. */
export const STANDARDS_RULES: Rules = {
  'GET /children/:child/standards': open(READERS),
  'GET /children/:child/line-of-sight': open(READERS),
  'GET /monday': open(MONDAYS),
}
