import { describe, expect, it } from 'vitest'
import type { ClockedCase } from '../../../audits/re-audit/model.ts'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { sayReAudit } from './words.ts'

const today = literalDay('2015-11-19')
const weak: ClockedCase = {
  ...{ id: 'case' as Id<'case'>, child: 'child' as Id<'child'>, position: 3, reference: 'reference' },
  round: { code: 'autumn-2015', reAudited: 'weak', reAuditWeeks: 12, isCancelled: false },
  ...{ standing: { grade: 'inadequate', safeguarded: 'yes' }, settledOn: today, fixedDueOn: null },
  ...{ plan: [], next: null },
}
const again = (status: 'drawn' | 'inProgress') =>
  sayReAudit({ ...weak, next: { case: 'next' as Id<'case'>, round: 'again', status, standing: null } }, today)

describe('a weak case on a home', () => {
  it('asks for its plan', () => {
    expect(sayReAudit(weak, today)).toMatchObject({
      ...{ title: 'Write the plan: weak case 3 of autumn-2015', href: '/cases/case/re-audit' },
      ...{ status: 'Due 11 February 2016', urgency: 'next' },
    })
  })

  it('leads to the choice of its auditors once the re-audit is begun', () => {
    expect(again('drawn')).toMatchObject({
      title: 'Choose the auditors of the re-audit: weak case 3 of autumn-2015',
      ...{ href: '/rounds/again/allocate', urgency: 'next' },
    })
  })

  it('is only followed while others audit it, and red once it is late', () => {
    expect(again('inProgress')).toMatchObject({ href: '/cases/case/re-audit', urgency: 'later' })
    expect(sayReAudit(weak, literalDay('2016-02-12')).urgency).toBe('now')
  })
})
