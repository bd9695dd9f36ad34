import { sayDay, type Day } from '../../../kernel/day.ts'
import { SummaryList, type Action, type SummaryRow } from '../../../platform/views/components/index.ts'
import type { Judgement } from '../../case/judgement/model.ts'
import { SAFEGUARDED_WORDS } from '../../case/words.ts'
import type { Moderation } from '../../moderation/model.ts'
import { sayOutcome } from '../../moderation/words.ts'
import { gradeWording, type Grade, type Tool } from '../../tool/index.ts'
import { Comment } from './answer-text.tsx'

interface JudgementListProps {
  readonly tool: Tool
  readonly judgement: Judgement | null
  /** The day that says how a grade was called. */
  readonly on: Day | null
  /** Where it can be changed; not given once it is submitted, or to who only reads. */
  readonly change?: string | undefined
  /** The second looks at this judgement, the oldest first; given where the list says what stands. */
  readonly moderations?: readonly Moderation[]
}

/** The grade and the judgement on the child as they stand, each with the reason of the pair, and every second look. */
export function JudgementList({ tool, judgement, on, change, moderations = [] }: JudgementListProps) {
  const nameOf = (grade: Grade) => gradeWording(tool, grade, on ?? tool.inForceFrom)
  const stands = moderations.at(-1)?.after
  const grade = judgement?.grade ? nameOf(judgement.grade) : 'Not given yet'
  const safeguarded = judgement?.safeguarded ? SAFEGUARDED_WORDS[judgement.safeguarded] : 'Not answered yet'
  return (
    <SummaryList
      rows={[
        {
          key: 'Grade',
          value: (
            <Standing
              agreed={grade}
              stands={stands ? nameOf(stands.grade) : grade}
              reason={judgement?.gradeReason}
            />
          ),
          ...actionTo(change, 'grade'),
        },
        {
          key: tool.safeguarded.text,
          value: (
            <Standing
              agreed={safeguarded}
              stands={stands ? SAFEGUARDED_WORDS[stands.safeguarded] : safeguarded}
              reason={judgement?.safeguardedReason}
            />
          ),
          ...actionTo(change, 'safeguarded'),
        },
        ...moderations.map((each) => moderationRow(each, nameOf)),
      ]}
    />
  )
}

function moderationRow(moderation: Moderation, nameOf: (grade: Grade) => string): SummaryRow {
  const says = `Moderated by ${moderation.by} on ${sayDay(moderation.on)}. ${sayOutcome(moderation, nameOf)}`
  return { key: 'Moderation', value: <WithReason says={says} reason={moderation.reason} /> }
}

interface StandingProps {
  readonly agreed: string
  readonly stands: string
  readonly reason: string | null | undefined
}

/** What stands first. Where moderation changed it, what the pair agreed follows, because the reason is the pair's. */
function Standing({ agreed, stands, reason = null }: StandingProps) {
  if (agreed === stands) return <WithReason says={agreed} reason={reason} />
  return (
    <>
      <p class="govuk-body">{stands}, after moderation.</p>
      <WithReason says={`The pair agreed: ${agreed}`} reason={reason} />
    </>
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
