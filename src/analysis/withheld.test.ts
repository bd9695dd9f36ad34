import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../access/index.ts'
import { whyWithheld } from './withheld.ts'

const [LEAD, BOARD, AUDITOR] = (['auditLead', 'boardMember', 'auditor'] as const).map(holderOf) as [
  Actor,
  Actor,
  Actor,
]
const UNDER_WAY = { auditedCount: 1, sampleCount: 3 }

describe('the figures of a round', () => {
  it('are shown to nobody of a cancelled round, which ends without results', () => {
    for (const actor of [LEAD, BOARD])
      expect(whyWithheld(actor, { status: 'cancelled' }, UNDER_WAY)).toContain('was cancelled')
  })

  it('are the lead’s alone while audits are not submitted, and say how many are', () => {
    for (const actor of [BOARD, AUDITOR])
      expect(whyWithheld(actor, { status: 'auditing' }, UNDER_WAY)).toMatch(/^One of 3 audits is submitted\./)
    expect(whyWithheld(LEAD, { status: 'auditing' }, UNDER_WAY)).toBeNull()
  })

  it('are everybody’s once all are submitted, or the round is closed with fewer', () => {
    expect(whyWithheld(BOARD, { status: 'auditing' }, { auditedCount: 3, sampleCount: 3 })).toBeNull()
    expect(whyWithheld(BOARD, { status: 'closed' }, UNDER_WAY)).toBeNull()
    expect(whyWithheld(BOARD, { status: 'knownInPart' }, { auditedCount: 0, sampleCount: 8 })).toBeNull()
  })
})

function holderOf(role: Role): Actor {
  return { roles: new Set([role]) } as unknown as Actor
}
