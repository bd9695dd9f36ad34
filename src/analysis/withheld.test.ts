import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../access/index.ts'
import { whyWithheld } from './withheld.ts'

const [LEAD, BOARD, AUDITOR] = (['auditLead', 'boardMember', 'auditor'] as const).map(holderOf) as [
  Actor,
  Actor,
  Actor,
]
const UNDER_WAY = { auditedCount: 1, unfinishedCount: 2, unconfirmedCount: 0 }

describe('the figures of a round', () => {
  it('are shown to nobody of a cancelled round, which ends without results', () => {
    for (const actor of [LEAD, BOARD])
      expect(whyWithheld(actor, { status: 'cancelled' }, UNDER_WAY)).toContain('was cancelled')
  })

  it('are the lead’s alone while audits are not confirmed, and say how many are', () => {
    for (const actor of [BOARD, AUDITOR])
      expect(whyWithheld(actor, { status: 'auditing' }, UNDER_WAY)).toMatch(/^One of 3 audits is confirmed\./)
    expect(whyWithheld(LEAD, { status: 'auditing' }, UNDER_WAY)).toBeNull()
  })

  it('are the lead’s alone while a submitted record waits to be confirmed, and say so', () => {
    const waiting = { auditedCount: 2, unfinishedCount: 1, unconfirmedCount: 1 }
    expect(whyWithheld(BOARD, { status: 'auditing' }, waiting)).toMatch(
      /^Two of 3 audits are confirmed\. One more is submitted and waits to be confirmed\./,
    )
  })

  it('are everybody’s once all are confirmed, or the round is closed with fewer', () => {
    expect(
      whyWithheld(BOARD, { status: 'auditing' }, { ...UNDER_WAY, auditedCount: 3, unfinishedCount: 0 }),
    ).toBeNull()
    expect(whyWithheld(BOARD, { status: 'closed' }, UNDER_WAY)).toBeNull()
    expect(
      whyWithheld(BOARD, { status: 'knownInPart' }, { ...UNDER_WAY, auditedCount: 0, unfinishedCount: 0 }),
    ).toBeNull()
  })
})

function holderOf(role: Role): Actor {
  return { roles: new Set([role]) } as unknown as Actor
}
