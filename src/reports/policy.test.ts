import { describe, expect, it } from 'vitest'
import { ROLES, type Actor, type Role } from '../access/index.ts'
import type { Audience } from './model.ts'
import { audiencesOf, drafters, mayRead } from './policy.ts'

function actorWith(...roles: Role[]): Actor {
  const nobody = { person: '' as Actor['person'], authority: '' as Actor['authority'], displayName: '' }
  return { ...nobody, roles: new Set(roles), machine: null, worker: null, agency: null, onBehalfOf: null }
}

const ALL: Audience[] = ['restricted', 'partnership', 'public']
const AUDIENCES_BY_ROLE: Readonly<Record<Role, Audience[]>> = {
  auditLead: ALL,
  panelCoordinator: ALL,
  informationGovernance: ALL,
  independentPerson: ['partnership', 'public'],
  moderator: ['partnership', 'public'],
  auditor: ['partnership', 'public'],
  teamManager: ['partnership', 'public'],
  boardMember: ['partnership', 'public'],
  analyst: ['partnership', 'public'],
  socialWorker: ['public'],
  partner: ['public'],
  administrator: [],
}

describe('who may read which report', () => {
  it.each(ROLES)('%s', (role) => {
    const actor = actorWith(role)
    expect(audiencesOf(actor)).toEqual(AUDIENCES_BY_ROLE[role])
    for (const audience of ALL) {
      const access = mayRead(actor, { audience, isThere: true })
      const isMine = AUDIENCES_BY_ROLE[role].includes(audience)
      expect(access === 'allowed').toBe(isMine)
      expect(access === 'hidden').toBe(AUDIENCES_BY_ROLE[role].length === 0)
    }
  })

  it('tells only those who see figures that nothing was issued yet', () => {
    const nothing = { audience: 'public', isThere: false } as const
    expect(mayRead(actorWith('boardMember'), nothing)).toBe('allowed')
    expect(mayRead(actorWith('partner'), nothing)).toBe('hidden')
  })

  it('is the audit lead alone where drafts are concerned', () => {
    expect(ROLES.filter((role) => drafters(actorWith(role), {}) === 'allowed')).toEqual(['auditLead'])
  })
})
