import type { ViewProps } from '../../../../access/index.ts'
import { Button, Radios, Textarea } from '../../../../platform/views/components/index.ts'
import { field, PostForm } from '../../../../platform/views/forms.tsx'
import { OFFERED } from '../../../calibration/model.ts'
import { SAFEGUARDED } from '../../../case/judgement/model.ts'
import { ANSWER_WORDS, SAFEGUARDED_WORDS } from '../../../case/words.ts'
import { gradeWording } from '../../../tool/index.ts'
import type { CalibrationSeen } from './query.ts'

/** What everybody grades for themselves: a few questions, the grade, safeguarded, and why. */
export function GradingForm(props: ViewProps<CalibrationSeen>) {
  const { seen, form, csrfToken } = props
  return (
    <PostForm action={`/calibrations/${seen.calibration.id}`} token={csrfToken}>
      <h2 class="govuk-heading-m">What do you make of it?</h2>
      <p class="govuk-body">Decide for yourself, before you talk with anybody. It is given once.</p>
      {seen.vignette.questions.map(({ code, text }) => (
        <Radios
          {...field(form, `answer-${code}`)}
          legend={text}
          items={OFFERED.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
        />
      ))}
      <Judgement {...props} />
      <Textarea {...field(form, 'reason')} label="Reason for the grade" hint="What weighed most" rows={3} />
      <Button preventDoubleClick>Keep what I graded</Button>
    </PostForm>
  )
}

function Judgement({ seen: { tool }, form, today }: ViewProps<CalibrationSeen>) {
  return (
    <>
      <Radios
        {...field(form, 'grade')}
        legend={tool.grade.text}
        items={tool.grade.levels.map(({ code, guidance }) => ({
          value: code,
          text: gradeWording(tool, code, today),
          hint: guidance,
        }))}
      />
      <Radios
        {...field(form, 'safeguarded')}
        legend={tool.safeguarded.text}
        items={SAFEGUARDED.map((value) => ({ value, text: SAFEGUARDED_WORDS[value] }))}
      />
    </>
  )
}
