import { describe, expect, it } from 'vitest'
import { ROLES, type Actor, type Policy, type Role } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { caseFile, FIRST, SECOND } from './case.factory.ts'
import { CASE_STATUSES, type CaseFile } from './model.ts'
import { caresForChild, confirmsAgreed, seesCase, writesAgreed } from './policy.ts'

function actor(person: string, ...roles: Role[]): Actor {
  return {
    ...{ person: person as Id<'person'>, authority: 'authority' as Id<'authority'>, displayName: person },
    ...{ roles: new Set(roles), machine: null, worker: null, agency: null, onBehalfOf: null },
  }
}

const first = actor(FIRST.person, 'auditor')
const second = actor(SECOND.person, 'auditor')

function rolesThat(policy: Policy<{ file: CaseFile }>, file: CaseFile, answer: 'allowed' | 'hidden'): Role[] {
  return ROLES.filter((role) => policy(actor('somebody', role), { file }) === answer)
}

describe('seeing a case', () => {
  it('is hidden from an auditor of another case and from every role that has no business with it', () => {
    const hidden = rolesThat(seesCase, caseFile(), 'hidden')
    expect(hidden).toEqual(ROLES.filter((role) => role !== 'auditLead' && role !== 'informationGovernance'))
  })

  it('is open to its two auditors, the audit lead and governance', () => {
    expect(seesCase(first, { file: caseFile() })).toBe('allowed')
    expect(seesCase(second, { file: caseFile() })).toBe('allowed')
    expect(rolesThat(seesCase, caseFile(), 'allowed')).toEqual(['auditLead', 'informationGovernance'])
  })

  it('is open to a moderator only once the case is submitted', () => {
    const seen = CASE_STATUSES.filter((status) => {
      return seesCase(actor('somebody', 'moderator'), { file: caseFile({ status }) }) === 'allowed'
    })
    expect(seen).toEqual(['submitted', 'confirmed'])
  })
})

describe('the agreed record', () => {
  it('is written by nobody but the first-named auditor, whatever the role', () => {
    expect(rolesThat(writesAgreed, caseFile({ status: 'submitted' }), 'allowed')).toEqual([])
    expect(writesAgreed(second, { file: caseFile() })).toHaveProperty('sentence')
    expect(writesAgreed(first, { file: caseFile() })).toBe('allowed')
  })

  it('is confirmed by nobody but the second-named auditor', () => {
    expect(rolesThat(confirmsAgreed, caseFile({ status: 'submitted' }), 'allowed')).toEqual([])
    expect(confirmsAgreed(first, { file: caseFile() })).toHaveProperty('sentence')
    expect(confirmsAgreed(second, { file: caseFile() })).toBe('allowed')
  })

  it('stays hidden where there is no second auditor to be told anything', () => {
    expect(confirmsAgreed(second, { file: caseFile({ second: null }) })).toBe('hidden')
  })
})

describe('caring for the child', () => {
  it('is for either auditor and the lead', () => {
    for (const one of [first, second, actor('lead', 'auditLead')]) {
      expect(caresForChild(one, { file: caseFile() })).toBe('allowed')
    }
  })

  it('is not for governance, which only reads', () => {
    expect(caresForChild(actor('somebody', 'informationGovernance'), { file: caseFile() })).toHaveProperty(
      'sentence',
    )
  })
})
