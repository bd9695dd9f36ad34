import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { Button, Checkboxes, Radios } from '../../../../platform/views/components/index.ts'
import { choicesField, field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { openCalibration } from '../../../calibration/commands.ts'
import { newCalibrationQuery, type NewCalibration } from './query.ts'

export const newCalibrationPage = definePage({
  path: '/calibrations/new',
  query: newCalibrationQuery,
  title: () => 'Open a calibration',
  back: () => '/calibrations',
  view: NewCalibrationView,
  posts: [
    definePost({
      command: openCalibration,
      next: ({ id }) => ({
        to: `/calibrations/${id}`,
        notice: 'The calibration is open. Those whom you chose find it under Calibration.',
      }),
    }),
  ],
})

function NewCalibrationView({ seen, form, csrfToken }: ViewProps<NewCalibration>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Open a calibration</h1>
      <PostForm action="/calibrations/new" token={csrfToken}>
        <Radios
          {...field(form, 'vignette')}
          legend="Which invented case?"
          items={seen.shipped.map(({ code, title }) => ({ value: code, text: title }))}
        />
        <Checkboxes
          {...choicesField(form, 'people')}
          legend="Who grades it?"
          hint="At least two. Of two only the audit lead sees the spread; five or more show one worth talking about."
          items={seen.graders.map(({ person, name }) => ({ value: person, text: name }))}
        />
        <Button preventDoubleClick>Open the calibration</Button>
      </PostForm>
    </>
  )
}
