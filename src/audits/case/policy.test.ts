import { describe, expect, it } from 'vitest'
import { ROLES, type Actor, type Policy, type Role } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { caseFile, FIRST, SECOND } from './case.factory.ts'
import { CASE_STATUSES, type CaseFile } from './model.ts'
import { caresForChild, seesCase, seesWorkerComments, takes } from './policy.ts'

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

  it('is hidden from who was one of its auditors and is an auditor no more', () => {
    const file = caseFile()
    expect(seesCase(actor(FIRST.person), { file })).toBe('hidden')
    expect(takes('answerFirst')(actor(FIRST.person, 'socialWorker'), { file })).toBe('hidden')
    expect(seesWorkerComments(actor(SECOND.person, 'boardMember'), { file })).toBe('hidden')
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

const OPEN: CaseFile['views'] = { first: null, second: null, areOpen: true }

describe('a first view', () => {
  it('is written by each auditor, and by nobody else whatever the role', () => {
    expect(rolesThat(takes('answerFirst'), caseFile(), 'allowed')).toEqual([])
    for (const one of [first, second]) expect(takes('answerFirst')(one, { file: caseFile() })).toBe('allowed')
  })

  it('is closed to its own author once it is given, and to who is not waited for', () => {
    const given = { by: 'The first', at: 0 as Instant }
    const views = { first: given, second: null, areOpen: false }
    expect(takes('submitFirst')(first, { file: caseFile({ views }) })).toHaveProperty('sentence')
    const release = { seat: 'second' as const, reason: 'Ill', by: 'The lead', at: 0 as Instant }
    expect(takes('submitFirst')(second, { file: caseFile({ release }) })).toHaveProperty('sentence')
    expect(takes('submitFirst')(first, { file: caseFile({ release }) })).toBe('allowed')
  })
})

describe('the agreed record', () => {
  it('is written by nobody but the first-named auditor, whatever the role', () => {
    const file = caseFile({ views: OPEN })
    expect(rolesThat(takes('submit'), file, 'allowed')).toEqual([])
    expect(takes('submit')(second, { file })).toHaveProperty('sentence')
    expect(takes('submit')(first, { file })).toBe('allowed')
  })

  it('is written by the second where the first view of the first-named is not waited for', () => {
    const release = { seat: 'first' as const, reason: 'Ill', by: 'The lead', at: 0 as Instant }
    const file = caseFile({ views: OPEN, release })
    expect(takes('submitAlone')(second, { file })).toBe('allowed')
    expect(takes('submitAlone')(first, { file })).toHaveProperty('sentence')
  })

  it.each(['confirm', 'giveBack'] as const)('is for nobody but the second-named auditor to %s', (step) => {
    expect(rolesThat(takes(step), caseFile({ status: 'submitted' }), 'allowed')).toEqual([])
    expect(takes(step)(first, { file: caseFile() })).toHaveProperty('sentence')
    expect(takes(step)(second, { file: caseFile() })).toBe('allowed')
    expect(takes(step)(second, { file: caseFile({ second: null }) })).toBe('hidden')
  })

  it('is released from waiting by the audit lead alone', () => {
    expect(rolesThat(takes('release'), caseFile(), 'allowed')).toEqual(['auditLead'])
    expect(takes('release')(first, { file: caseFile() })).toHaveProperty('sentence')
  })

  it.each(['release', 'releaseSubmitted'] as const)('is not %sd by an audit lead who sits at it', (step) => {
    const both = { ...first, roles: new Set([...first.roles, 'auditLead' as const]) }
    expect(takes(step)(both, { file: caseFile() })).toHaveProperty('sentence')
  })
})

describe('comments about workers', () => {
  it('are there for the two auditors and the lead, and for a moderator once the case is submitted', () => {
    expect(rolesThat(seesWorkerComments, caseFile(), 'allowed')).toEqual(['auditLead'])
    const submitted = caseFile({ status: 'submitted' })
    expect(rolesThat(seesWorkerComments, submitted, 'allowed').sort()).toEqual(['auditLead', 'moderator'])
    for (const one of [first, second]) expect(seesWorkerComments(one, { file: caseFile() })).toBe('allowed')
  })

  it('are hidden from governance, which sees the case', () => {
    const governance = actor('somebody', 'informationGovernance')
    expect(seesWorkerComments(governance, { file: caseFile() })).toBe('hidden')
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
