import { holds, ROLES, type Actor, type Role } from '../../access/index.ts'

interface Destination {
  readonly text: string
  readonly href: string
  readonly roles: readonly Role[]
  /** Addresses elsewhere that belong to this place too. */
  readonly also?: RegExp
}

const SEES_RESULTS: readonly Role[] = [
  ...(['auditLead', 'moderator', 'auditor', 'teamManager', 'panelCoordinator'] as const),
  ...(['boardMember', 'analyst', 'informationGovernance', 'independentPerson'] as const),
]

const READS_REPORTS: readonly Role[] = [...SEES_RESULTS, 'partner', 'socialWorker']

const MONDAYS: readonly Role[] = ['auditLead', 'panelCoordinator', 'teamManager', 'socialWorker']
/** Everybody may read them; these work by them. */
const READS_PROCEDURES: readonly Role[] = [
  ...MONDAYS,
  'analyst',
  'informationGovernance',
  'boardMember',
  'auditor',
]

const DESTINATIONS: readonly Destination[] = [
  {
    text: 'Register',
    href: '/register',
    also: /^\/(children|stays)\//,
    roles: [
      'auditLead',
      'panelCoordinator',
      'informationGovernance',
      'teamManager',
      'socialWorker',
      'partner',
    ],
  },
  { text: 'This week', href: '/monday', roles: MONDAYS, also: /^\/teams\// },
  { text: 'Standards', href: '/procedures', roles: READS_PROCEDURES, also: /^\/register\/[^/]+\/standards$/ },
  { text: 'Rounds', href: '/rounds', roles: SEES_RESULTS, also: /^\/(recipe|timetable)$/ },
  { text: 'Tools', href: '/tools', roles: ['auditLead'] },
  { text: 'Cases', href: '/cases', roles: ['auditor', 'auditLead', 'moderator'] },
  { text: 'Moderation', href: '/moderation', roles: ['moderator'] },
  { text: 'Follow-ups', href: '/follow-ups', roles: ['auditor', 'auditLead', 'moderator', 'teamManager'] },
  { text: 'Reports', href: '/reports', roles: READS_REPORTS, also: /^\/rounds\/[^/]+\/report$/ },
  { text: 'Actions', href: '/actions', roles: READS_REPORTS },
  {
    text: 'Imports',
    href: '/imports',
    also: /^\/feeds/,
    roles: ['auditLead', 'analyst', 'panelCoordinator'],
  },
  { text: 'Purge', href: '/imports/purge', roles: ['informationGovernance'] },
  {
    text: 'Data quality',
    href: '/data-quality',
    also: /^\/one-child/,
    roles: ['auditLead', 'analyst', 'informationGovernance'],
  },
  { text: 'Case system', href: '/case-system', roles: ['administrator'] },
  { text: 'People', href: '/people', roles: ['administrator'] },
  { text: 'Jobs', href: '/jobs', roles: ['administrator'] },
  { text: 'Trail', href: '/trail', roles: ['informationGovernance'] },
  { text: 'Notices', href: '/notices', roles: ROLES },
]

/** The places in the top bar that this person's roles lead to, with the present one marked. */
export function navigationFor(actor: Actor, url: string) {
  const path = url.replace(/\?.*$/, '')
  const above = DESTINATIONS.find(({ also }) => also?.test(path))
  return DESTINATIONS.filter(({ roles }) => holds(actor, ...roles)).map((place) => ({
    text: place.text,
    href: place.href,
    current: path === place.href,
    active: above === undefined ? path.startsWith(`${place.href}/`) : place === above,
  }))
}
