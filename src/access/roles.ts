/** What a person may be in an authority. Somebody may hold several, except that an administrator is nothing else. */
export const ROLES = [
  'auditLead',
  'independentPerson',
  'moderator',
  'auditor',
  'socialWorker',
  'teamManager',
  'panelCoordinator',
  'partner',
  'boardMember',
  'analyst',
  'informationGovernance',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  auditLead: 'Audit lead',
  independentPerson: 'Independent person',
  moderator: 'Moderator',
  auditor: 'Auditor',
  socialWorker: 'Social worker',
  teamManager: 'Team manager',
  panelCoordinator: 'Panel coordinator',
  partner: 'Partner agency member',
  boardMember: 'Board member',
  analyst: 'Data analyst',
  informationGovernance: 'Information governance officer',
  administrator: 'Administrator',
}

/** Roles whose work is the whole list: row security shows them every child of their authority. */
export const ROLES_WITH_SIGHT_OF_ALL: readonly Role[] = [
  'auditLead',
  'panelCoordinator',
  'informationGovernance',
]

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** Machine actors do the program's own work; they hold no role and cannot sign in. */
export const MACHINES = ['doorkeeper', 'importer', 'counter', 'operator', 'timekeeper', 'messenger'] as const

export type Machine = (typeof MACHINES)[number]

/** Machines that must read every child to do their work. */
export const MACHINES_WITH_SIGHT_OF_ALL: readonly Machine[] = ['importer', 'counter', 'timekeeper']
