import type { Day } from '../../../kernel/day.ts'
import { SummaryList, Tag } from '../../../platform/views/components/index.ts'
import type { FirstJudgement } from '../../case/judgement/in-sight.ts'
import { SAFEGUARDED_WORDS } from '../../case/words.ts'
import { gradeWording, type Tool } from '../../tool/index.ts'
import { Comment } from './answer-text.tsx'

interface FirstJudgementsProps {
  readonly first: readonly FirstJudgement[]
  readonly tool: Tool
  /** The day that says how a grade was called. */
  readonly on: Day | null
}

/** Both first grades with their reasons; they are kept for ever beside what was agreed. */
export function FirstJudgements({ first, tool, on }: FirstJudgementsProps) {
  if (first.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">First views</h2>
      <Comparison first={first} />
      <SummaryList
        rows={first.map((each) => ({ key: each.name, value: <Judged {...each} {...{ tool, on }} /> }))}
      />
    </>
  )
}

function Comparison({ first }: Pick<FirstJudgementsProps, 'first'>) {
  if (first.length < 2)
    return <p class="govuk-body">One first view was given: this case is single-audited.</p>
  const [one, other] = first.map(({ judgement }) => judgement)
  const isSame = one?.grade === other?.grade && one?.safeguarded === other?.safeguarded
  return (
    <p class="govuk-body">
      <Tag classes={isSame ? 'govuk-tag--green' : 'govuk-tag--yellow'}>
        {isSame ? 'Both said the same' : 'They differ'}
      </Tag>
    </p>
  )
}

function Judged({ judgement, tool, on }: FirstJudgement & Omit<FirstJudgementsProps, 'first'>) {
  const { grade, gradeReason, safeguarded, safeguardedReason } = judgement
  const graded = grade ? gradeWording(tool, grade, on ?? tool.inForceFrom) : 'No grade'
  return (
    <>
      {`${graded}. Safeguarded: ${safeguarded ? SAFEGUARDED_WORDS[safeguarded].toLowerCase() : 'not answered'}.`}
      {gradeReason && <Comment text={gradeReason} />}
      {safeguardedReason && <Comment text={safeguardedReason} />}
    </>
  )
}
