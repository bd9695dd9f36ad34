import { definePage, definePost, holds, type ViewProps } from '../../../../access/index.ts'
import { Button, Checkboxes, InsetText } from '../../../../platform/views/components/index.ts'
import { choicesField, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { closeCalibration, gradeCalibration } from '../../../calibration/commands.ts'
import { hasSpread, isForAll } from '../../../calibration/rules.ts'
import {
  ENDED_WITHOUT,
  GRADED_ALREADY,
  NOT_ASKED,
  TWO_AT_CLOSE,
  TWO_FOR_LEAD,
  TWO_GRADED,
  WITHOUT_SPREAD,
} from '../../../calibration/words.ts'
import { GradingForm } from './grading-form.tsx'
import { calibrationQuery, type CalibrationSeen } from './query.ts'
import { SpreadView } from './spread.tsx'

export const calibrationPage = definePage({
  path: '/calibrations/:calibration',
  query: calibrationQuery,
  title: ({ vignette }) => `Calibration: ${vignette.title}`,
  back: () => '/calibrations',
  view: CalibrationPageView,
  posts: [
    definePost({
      command: gradeCalibration,
      next: (id) => ({
        to: `/calibrations/${id}`,
        notice: 'What you graded is kept. Nobody sees it until the close.',
      }),
    }),
    definePost({
      suffix: '/close',
      command: closeCalibration,
      next: ({ id }) => ({
        to: `/calibrations/${id}`,
        notice: 'The calibration is closed.',
      }),
    }),
  ],
})

function CalibrationPageView(props: ViewProps<CalibrationSeen>) {
  const { calibration, vignette } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Calibration</span>
        {vignette.title}
      </h1>
      <InsetText>{vignette.inventedNote}</InsetText>
      {calibration.isClosed && <AfterClose seen={props.seen} />}
      <h2 class="govuk-heading-m">The case</h2>
      {vignette.paragraphs.map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
      {!calibration.isClosed && <WhileOpen {...props} />}
    </>
  )
}

/** The spread, with a word of caution where two graded; or why there is none to see. */
function AfterClose({ seen }: Pick<ViewProps<CalibrationSeen>, 'seen'>) {
  const { calibration, seesSpread } = seen
  if (!hasSpread(calibration)) return <InsetText>{ENDED_WITHOUT}</InsetText>
  if (!seesSpread) return <InsetText>{TWO_GRADED}</InsetText>
  return (
    <>
      {!isForAll(calibration) && <InsetText>{TWO_FOR_LEAD}</InsetText>}
      <SpreadView seen={seen} />
    </>
  )
}

function WhileOpen(props: ViewProps<CalibrationSeen>) {
  const { calibration } = props.seen
  return (
    <>
      {calibration.isAsked && !calibration.hasGraded && <GradingForm {...props} />}
      {calibration.hasGraded && <InsetText>{GRADED_ALREADY}</InsetText>}
      {!calibration.isAsked && <InsetText>{NOT_ASKED}</InsetText>}
      {holds(props.actor, 'auditLead') && <CloseForm {...props} />}
    </>
  )
}

function CloseForm({ seen: { calibration }, form, csrfToken }: ViewProps<CalibrationSeen>) {
  const willShow = hasSpread({ ...calibration, isClosed: true })
  return (
    <PostForm action={`/calibrations/${calibration.id}/close`} token={csrfToken}>
      <h2 class="govuk-heading-m">Close the calibration</h2>
      <p class="govuk-body">
        {`${calibration.done} of ${calibration.asked} have graded. Until the close nobody sees what anybody graded, you neither. After it nobody can grade any more.`}
      </p>
      {willShow && !isForAll(calibration) && <InsetText>{TWO_AT_CLOSE}</InsetText>}
      {!willShow && (
        <Checkboxes
          {...choicesField(form, 'withoutSpread')}
          legend="Fewer than two have graded"
          items={[{ value: 'yes', text: WITHOUT_SPREAD }]}
        />
      )}
      <Button preventDoubleClick classes="govuk-button--secondary">
        {closeButton(calibration)}
      </Button>
    </PostForm>
  )
}

function closeButton(calibration: CalibrationSeen['calibration']): string {
  if (!hasSpread({ ...calibration, isClosed: true })) return 'Close without a spread'
  return isForAll(calibration) ? 'Close and show the spread' : 'Close with two'
}
