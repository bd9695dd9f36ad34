import type { Day } from '../../../kernel/day.ts'
import { SummaryList, type Action } from '../../../platform/views/components/index.ts'
import type { Judgement } from '../../case/judgement/model.ts'
import { SAFEGUARDED_WORDS } from '../../case/words.ts'
import { gradeWording, type Tool } from '../../tool/index.ts'
import { Comment } from './answer-text.tsx'

interface JudgementListProps {
  readonly tool: Tool
  readonly judgement: Judgement | null
  /** The day that says how a grade was called. */
  readonly on: Day | null
  /** Where it can be changed; not given once it is submitted, or to who only reads. */
  readonly change?: string | undefined
}

/** The grade and the judgement on the child, each with its reason. */
export function JudgementList({ tool, judgement, on, change }: JudgementListProps) {
  const grade = judgement?.grade
    ? gradeWording(tool, judgement.grade, on ?? tool.inForceFrom)
    : 'Not given yet'
  const safeguarded = judgement?.safeguarded ? SAFEGUARDED_WORDS[judgement.safeguarded] : 'Not answered yet'
  return (
    <SummaryList
      rows={[
        {
          key: 'Grade',
          value: <WithReason says={grade} reason={judgement?.gradeReason ?? null} />,
          ...actionTo(change, 'grade'),
        },
        {
          key: tool.safeguarded.text,
          value: <WithReason says={safeguarded} reason={judgement?.safeguardedReason ?? null} />,
          ...actionTo(change, 'safeguarded'),
        },
      ]}
    />
  )
}

function actionTo(
  change: string | undefined,
  field: 'grade' | 'safeguarded',
): { readonly actions?: Action[] } {
  if (change === undefined) return {}
  const what = field === 'grade' ? 'the grade' : 'whether the child is safeguarded'
  return { actions: [{ href: `${change}#${field}`, text: 'Change', visuallyHiddenText: what }] }
}

function WithReason({ says, reason }: { readonly says: string; readonly reason: string | null }) {
  return (
    <>
      {says}
      {reason !== null && <Comment text={reason} />}
    </>
  )
}
