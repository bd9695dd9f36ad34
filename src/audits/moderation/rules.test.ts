import { describe, expect, it } from 'vitest'
import type { Id } from '../../kernel/ids.ts'
import { agreed, moderatedCase } from './moderated.factory.ts'
import { checkTime, decideModeration, type Typed } from './rules.ts'
import { countModeration } from './standing.ts'
import type { Moderation } from './model.ts'
import * as say from './words.ts'

const BEFORE = { grade: 'good', safeguarded: 'yes' } as const
const AGREES: Typed = {
  decision: 'agree',
  grade: 'good',
  safeguarded: 'yes',
  reason: 'The record bears it out',
}

function problemsWith(differences: Partial<Typed>, hasFollowUp = false) {
  const decided = decideModeration({ ...AGREES, ...differences }, BEFORE, hasFollowUp)
  return decided.ok ? [] : decided.problem.problems.map(({ field, sentence }) => [field, sentence])
}

describe('a second look is refused', () => {
  it.each([
    ['without a decision', { decision: null }, ['decision', say.SAY_DECISION]],
    ['without a reason, also where it agrees', { reason: null }, ['reason', say.SAY_REASON]],
    ['that agrees and changes', { grade: 'inadequate' }, ['decision', say.AGREES_AND_CHANGES]],
    ['that changes nothing', { decision: 'change' }, ['decision', say.CHANGES_NOTHING]],
  ] satisfies [string, Partial<Typed>, string[]][])('%s', (_, differences, problem) => {
    expect(problemsWith(differences)).toEqual([problem])
  })

  it.each(['no', 'cannotTell'] as const)('that says %s where no follow-up was raised', (safeguarded) => {
    const change = { decision: 'change', safeguarded } as const
    expect(problemsWith(change)).toEqual([['safeguarded', say.NEEDS_FOLLOW_UP]])
    expect(problemsWith(change, true)).toEqual([])
  })
})

describe('a second look', () => {
  it('that agrees leaves both as they are, whether they were chosen again or not', () => {
    for (const chosen of [{}, { grade: null, safeguarded: null }])
      expect(decideModeration({ ...AGREES, ...chosen }, BEFORE, false)).toMatchObject({
        value: { after: BEFORE },
      })
  })

  it('that changes the grade alone leaves safeguarded as it is', () => {
    const typed = { ...AGREES, decision: 'change', grade: 'inadequate', safeguarded: null } as const
    expect(decideModeration(typed, BEFORE, false)).toMatchObject({
      value: { after: { grade: 'inadequate', safeguarded: 'yes' } },
    })
  })
})

const LOOKING = { roundStatus: 'auditing', seen: 'judgement', person: 'me' as Id<'person'> }
const MODERATOR = {
  id: 'moderator' as Id<'moderator'>,
  person: 'me' as Id<'person'>,
  name: 'Me',
  reasons: [],
}
const MODERATION = { moderator: 'moderator', before: BEFORE, after: { ...BEFORE, grade: 'inadequate' } }

describe('the time for a second look', () => {
  const moderator = { ...MODERATOR, overrideReason: null, isChecked: true }
  const done = { ...MODERATION, by: 'Me', at: 0 } as unknown as Moderation
  it.each([
    ['is over with the round', { roundStatus: 'closed' }, {}, say.ROUND_OVER],
    ['has not come before the pair is done', {}, { isSettled: false }, say.NOT_SETTLED],
    ['is not while another judgement stands than was read', { seen: 'another' }, {}, say.JUDGED_ANEW],
    ['is once for each moderator', {}, { moderations: [done] }, say.sayModerated(done)],
  ] as const)('%s', (_, looking, differences, sentence) => {
    const file = moderatedCase({ moderator, ...differences })
    expect(checkTime({ ...LOOKING, ...looking, file })).toMatchObject({
      problem: { problems: [{ sentence }] },
    })
  })

  it('begins with what stands: a moderation before, else what the pair agreed', () => {
    expect(checkTime({ ...LOOKING, file: moderatedCase({ moderator }) })).toMatchObject({ value: BEFORE })
    const again = { ...moderator, id: 'second' as Id<'moderator'> }
    expect(
      checkTime({ ...LOOKING, file: moderatedCase({ moderator: again, moderations: [done] }) }),
    ).toMatchObject({
      value: { grade: 'inadequate' },
    })
  })
})

describe('the count of second looks', () => {
  it('goes from what the pair agreed to what stands last, and says what waits', () => {
    const to = (grade: 'inadequate' | 'requiresImprovement') =>
      ({ ...MODERATION, after: { grade, safeguarded: 'yes' } }) as unknown as Moderation
    const twice = moderatedCase({ moderations: [to('inadequate'), to('requiresImprovement')] })
    const back = moderatedCase({ moderations: [to('inadequate'), { ...to('inadequate'), after: BEFORE }] })
    const waits = moderatedCase({ agreed: agreed('inadequate', 'yes') })
    const sample = [twice, back, waits, moderatedCase()]
    const called = sample.slice(0, 3).map((file) => ({ file, reasons: ['inadequate'] as const }))
    expect(countModeration(sample, called, 4)).toEqual({
      ...{ oneIn: 4, called: 3, waiting: 1, moderated: 2, gradesChanged: 1, safeguardedChanged: 0 },
      changes: [{ before: 'good', after: 'requiresImprovement', count: 1 }],
    })
  })
})
