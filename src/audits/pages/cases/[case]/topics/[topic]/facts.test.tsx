import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../../../../kernel/day.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import { caseFile } from '../../../../../case/case.factory.ts'
import type { FactCheck } from '../../../../../case/checks/model.ts'
import { RAISED_AT } from '../../../../../case/follow-up/follow-up.factory.ts'
import type { Fact } from '../../../../../case/facts/model.ts'
import { FactsBeside } from './facts.tsx'

const on = literalDay('2015-04-14')
const BEFORE: Fact = {
  ...{ id: 'before', kind: 'supervision', on, attributes: {}, says: [], recordedOn: on },
  ...{ reference: null, isKnownAtDraw: true },
}
const DISPUTED: FactCheck = {
  ...{ id: 'check' as Id<'factCheck'>, topic: 'supervision', fact: 'before', kind: 'supervision', on },
  ...{ verdict: 'disputed', fileSays: 'Two days earlier', by: 'The first', at: RAISED_AT },
}

function besideWith(checks: readonly FactCheck[]): string {
  const kinds = [{ kind: 'supervision', inPeriod: [], lastBefore: BEFORE }]
  const facts = { kinds, laterAdditions: [], arrivedLater: [] }
  return render(<FactsBeside seen={{ file: caseFile(), topic: { code: 'supervision' }, facts, checks }} />)
}

describe('the last fact before the period', () => {
  it('stands with its day, and with what an auditor found of it like every other', () => {
    expect(besideWith([])).toContain('Last before the period: 14 April 2015')
    expect(besideWith([])).not.toContain('Disputed')
    expect(besideWith([DISPUTED])).toMatch(/Disputed.*The file says “Two days earlier” \(The first\)/s)
  })
})
