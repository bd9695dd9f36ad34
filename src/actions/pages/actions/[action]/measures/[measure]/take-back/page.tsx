import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import { Button, InsetText, Textarea } from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { takeMeasureBack } from '../../../../../../measures/commands.ts'
import { sayMeasure, TAKEN_BACK_ALREADY } from '../../../../../../measures/words.ts'
import { takenBackQuery, type SeenToTakeBack } from './query.ts'

export const takeBackPage = definePage({
  path: '/actions/:action/measures/:measure/take-back',
  query: takenBackQuery,
  title: () => 'Take a measure back',
  back: ({ action }) => `/actions/${action.id}`,
  view: TakeBack,
  posts: [
    definePost({
      command: takeMeasureBack,
      next: (_measure, form) => ({
        to: `/actions/${String(form.action)}`,
        notice: 'The measure is taken back.',
      }),
    }),
  ],
})

function TakeBack({ seen, form, csrfToken, words, today }: ViewProps<SeenToTakeBack>) {
  const { action, measure, tool } = seen
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">
        Action {action.reference}: {action.title}
      </span>
      <h1 class="govuk-heading-l">Take a measure back</h1>
      <InsetText>{sayMeasure(measure, { tool, words, asAt: today })}</InsetText>
      {measure.takenBack === null ? (
        <PostForm action={`/actions/${action.id}/measures/${measure.id}/take-back`} token={csrfToken}>
          <p class="govuk-body">
            It is no longer shown as a measure. The tests of the others go on counting it, because it was
            planned.
          </p>
          <Textarea {...field(form, 'reason')} label="Why is it taken back?" rows={3} />
          <Button preventDoubleClick>Take it back</Button>
        </PostForm>
      ) : (
        <p class="govuk-body">{TAKEN_BACK_ALREADY}</p>
      )}
    </>
  )
}
