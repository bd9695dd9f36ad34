import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { PLAIN_WORDS } from '../../../kernel/words.ts'
import { REASONS, type Reason } from '../../model.ts'
import { STANDARDS } from '../../shipped.ts'
import { sayWhy } from './why.ts'

const DUTY = { from: literalDay('2015-06-01'), due: literalDay('2015-07-01'), isHistory: false } as const
const supervision = STANDARDS.find(({ code }) => code === 'supervision-monthly')!
const said = (differences: { verdict: 'notMet' | 'cannotTell'; reason: Reason; isHistory?: boolean }) =>
  sayWhy({ ...DUTY, ...differences }, supervision, PLAIN_WORDS)

describe('why a duty stands as it does', () => {
  it('is a sentence for every reason and every standard, and promises nothing of what cannot be told', () => {
    for (const standard of STANDARDS)
      for (const reason of REASONS)
        for (const due of [DUTY.due, null]) {
          const text = sayWhy({ ...DUTY, due, verdict: 'cannotTell', reason }, standard, PLAIN_WORDS)
          expect(text).toMatch(/^[A-Z].*\.$/)
          expect(text).not.toMatch(/undefined|null|cleared/)
        }
  })

  it('says what would clear it now', () => {
    expect(said({ verdict: 'notMet', reason: 'none' })).toBe(
      'Nothing for too long after 1 June 2015; it was due by 1 July 2015. It is cleared once it stands under supervision in case system, or is attested here.',
    )
  })

  it('says of what is past that it can only be explained', () => {
    expect(said({ verdict: 'notMet', reason: 'late', isHistory: true })).toMatch(/only explained\.$/)
  })
})
