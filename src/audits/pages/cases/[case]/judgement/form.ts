import { valueOf, type FormState } from '../../../../../platform/views/forms.tsx'
import { cleaned } from '../../../../case/inputs.ts'
import {
  NO_JUDGEMENT,
  SAFEGUARDED,
  wordsOf,
  type Judgement,
  type StoredJudgement,
} from '../../../../case/judgement/model.ts'
import { settle } from '../../../../case/settle.ts'
import { GRADES } from '../../../../tool/index.ts'

/** What the fields show, and what somebody else saved meanwhile when the two differ. */
export interface ShownJudgement {
  readonly judgement: Judgement
  readonly seen: string
  readonly other: StoredJudgement | null
}

/**
 * A form that comes back shows what was typed into it, and beside it what was saved meanwhile. Where nothing stands
 * yet, it starts from what both first views say.
 */
export function shownJudgement(
  history: readonly StoredJudgement[],
  form: FormState,
  starting: Judgement = NO_JUDGEMENT,
): ShownJudgement {
  const newest = history.at(-1) ?? null
  const seen = newest?.id ?? ''
  if (form.values.seen === undefined) return { judgement: newest ?? starting, seen, other: null }
  const judgement = typedIn(form)
  const versions = history.map((each) => ({ id: each.id, words: wordsOf(each) }))
  const settled = settle(versions, { seen: valueOf(form, 'seen') || null, words: wordsOf(judgement) })
  return { judgement, seen, other: settled === 'conflict' ? newest : null }
}

function typedIn(form: FormState): Judgement {
  return {
    grade: GRADES.find((each) => each === valueOf(form, 'grade')) ?? null,
    gradeReason: cleaned(valueOf(form, 'gradeReason')) || null,
    safeguarded: SAFEGUARDED.find((each) => each === valueOf(form, 'safeguarded')) ?? null,
    safeguardedReason: cleaned(valueOf(form, 'safeguardedReason')) || null,
  }
}
