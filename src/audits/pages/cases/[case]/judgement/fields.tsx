import type { Day } from '../../../../../kernel/day.ts'
import { InsetText, Radios, Textarea } from '../../../../../platform/views/components/index.ts'
import { problemOf, type FormState } from '../../../../../platform/views/forms.tsx'
import { SAFEGUARDED, type Judgement } from '../../../../case/judgement/model.ts'
import { SAFEGUARDED_WORDS } from '../../../../case/words.ts'
import { gradeWording, type Tool } from '../../../../tool/index.ts'
import type { JudgementSeen } from './query.ts'

interface GradeProps {
  readonly tool: Tool
  readonly on: Day | null
  readonly judgement: Judgement
  readonly form: FormState
}

/** The grade with what each level means, and its reason. */
export function GradeFields({ tool, on, judgement, form }: GradeProps) {
  return (
    <>
      <Radios
        name="grade"
        legend={tool.grade.text}
        legendClasses="govuk-fieldset__legend--m"
        hint={tool.grade.help}
        errorMessage={problemOf(form, 'grade')}
        value={judgement.grade ?? undefined}
        items={tool.grade.levels.map(({ code, guidance }) => ({
          value: code,
          text: wordingOf(tool, code, on),
          hint: guidance,
        }))}
      />
      <Textarea
        name="gradeReason"
        label="Reason for the grade"
        hint="Two or three sentences: what weighed most, and what would have changed your mind"
        errorMessage={problemOf(form, 'gradeReason')}
        rows={4}
        value={judgement.gradeReason ?? ''}
      />
    </>
  )
}

/** A grade is called as it was called on the day the round looks at. */
export function wordingOf(tool: Tool, grade: NonNullable<Judgement['grade']>, on: Day | null): string {
  return gradeWording(tool, grade, on ?? tool.inForceFrom)
}

interface SafeguardedProps extends JudgementSeen {
  readonly judgement: Judgement
  readonly form: FormState
}

/** Apart from the grade: whether the child is being safeguarded, and the way to a follow-up. */
export function SafeguardedFields({ tool, file, followUps, judgement, form }: SafeguardedProps) {
  const isBesideImmediate = followUps.some(({ urgency }) => urgency === 'immediate')
  return (
    <>
      <Radios
        name="safeguarded"
        legend={tool.safeguarded.text}
        legendClasses="govuk-fieldset__legend--m"
        hint={tool.safeguarded.help}
        errorMessage={problemOf(form, 'safeguarded')}
        value={judgement.safeguarded ?? undefined}
        items={SAFEGUARDED.map((code) => ({ value: code, text: SAFEGUARDED_WORDS[code] }))}
      />
      <FollowUpsBeside file={file.id} followUps={followUps} />
      <Textarea
        name="safeguardedReason"
        label={isBesideImmediate ? 'Reason' : 'Reason (optional)'}
        hint="Needed where you answer yes although an immediate follow-up was raised"
        errorMessage={problemOf(form, 'safeguardedReason')}
        rows={3}
        value={judgement.safeguardedReason ?? ''}
      />
    </>
  )
}

function FollowUpsBeside({
  file,
  followUps,
}: {
  readonly file: string
  readonly followUps: JudgementSeen['followUps']
}) {
  return (
    <InsetText>
      {followUps.length === 0
        ? 'No follow-up was raised in this case. No and cannot tell need one before they can be saved. '
        : `Follow-ups raised in this case: ${followUps.map(({ what }) => what).join('; ')}. `}
      <a class="govuk-link" href={`/cases/${file}/follow-ups/new`} target="_blank" rel="noopener">
        Raise a follow-up (opens in a new tab, so that what you typed here stays)
      </a>
    </InsetText>
  )
}
