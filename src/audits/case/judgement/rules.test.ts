import { describe, expect, it } from 'vitest'
import { NO_JUDGEMENT, type Judgement } from './model.ts'
import { problemsWithJudgement, type FollowUpBeside } from './rules.ts'

const IMMEDIATE: FollowUpBeside = { urgency: 'immediate' }
const SOON: FollowUpBeside = { urgency: 'soon' }

function fieldsWrongIn(judgement: Partial<Judgement>, followUps: FollowUpBeside[] = []): (string | null)[] {
  return problemsWithJudgement({ ...NO_JUDGEMENT, ...judgement }, followUps).map(({ field }) => field)
}

describe('a judgement in the agreed record', () => {
  it.each(['no', 'cannotTell'] as const)(
    'cannot be “%s” to safeguarded without a follow-up',
    (safeguarded) => {
      expect(fieldsWrongIn({ safeguarded })).toEqual(['safeguarded'])
      expect(fieldsWrongIn({ safeguarded }, [SOON])).toEqual([])
      expect(fieldsWrongIn({ safeguarded }, [IMMEDIATE])).toEqual([])
    },
  )

  it('needs a reason to be “yes” to safeguarded beside an immediate follow-up', () => {
    expect(fieldsWrongIn({ safeguarded: 'yes' }, [SOON, IMMEDIATE])).toEqual(['safeguardedReason'])
    const reasoned = { safeguarded: 'yes', safeguardedReason: 'Carers report at once' } as const
    expect(fieldsWrongIn(reasoned, [IMMEDIATE])).toEqual([])
  })

  it('needs no reason to be “yes” beside a follow-up that can wait, or beside none', () => {
    expect(fieldsWrongIn({ safeguarded: 'yes' }, [SOON])).toEqual([])
    expect(fieldsWrongIn({ safeguarded: 'yes' })).toEqual([])
  })

  it('needs the reason for its grade', () => {
    expect(fieldsWrongIn({ grade: 'good' })).toEqual(['gradeReason'])
    expect(fieldsWrongIn({ grade: 'good', gradeReason: 'Clear recording' })).toEqual([])
  })

  it('may be begun: a reason without a grade, or nothing yet', () => {
    expect(fieldsWrongIn({})).toEqual([])
    expect(fieldsWrongIn({ gradeReason: 'Clear recording' })).toEqual([])
  })
})
