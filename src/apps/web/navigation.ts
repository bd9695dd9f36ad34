import { holds, type Actor, type Role } from '../../access/index.ts'

interface Destination {
  readonly text: string
  readonly href: string
  readonly roles: readonly Role[]
}

const SEES_RESULTS: readonly Role[] = [
  ...(['auditLead', 'moderator', 'auditor', 'teamManager', 'panelCoordinator'] as const),
  ...(['boardMember', 'analyst', 'informationGovernance', 'independentPerson'] as const),
]

const DESTINATIONS: readonly Destination[] = [
  {
    text: 'Register',
    href: '/register',
    roles: [
      'auditLead',
      'panelCoordinator',
      'informationGovernance',
      'teamManager',
      'socialWorker',
      'partner',
    ],
  },
  { text: 'Rounds', href: '/rounds', roles: SEES_RESULTS },
  { text: 'Cases', href: '/cases', roles: ['auditor', 'auditLead', 'moderator'] },
  { text: 'Moderation', href: '/moderation', roles: ['moderator'] },
  { text: 'Follow-ups', href: '/follow-ups', roles: ['auditor', 'auditLead', 'moderator', 'teamManager'] },
  { text: 'Actions', href: '/actions', roles: [...SEES_RESULTS, 'partner', 'socialWorker'] },
  { text: 'Imports', href: '/imports', roles: ['auditLead', 'analyst', 'panelCoordinator'] },
  { text: 'People', href: '/people', roles: ['administrator'] },
  { text: 'Trail', href: '/trail', roles: ['informationGovernance'] },
]

/** The places in the top bar that this person's roles lead to, with the present one marked. */
export function navigationFor(actor: Actor, url: string) {
  return DESTINATIONS.filter(({ roles }) => holds(actor, ...roles)).map(({ text, href }) => ({
    text,
    href,
    current: url === href || url.startsWith(`${href}?`),
    active: url.startsWith(`${href}/`),
  }))
}
