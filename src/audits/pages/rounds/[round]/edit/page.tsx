import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { OUT_OF_SEASON } from '../../../../rounds/lifecycle-words.ts'
import { permittedActions } from '../../../../rounds/lifecycle.ts'
import { editRound } from '../../../../rounds/plan/commands.ts'
import { PlanFields } from '../../plan-fields.tsx'
import { filledIn, readPlan } from '../../plan-form.ts'
import { seePlan, type SeenPlan } from './query.ts'

export const editRoundPage = definePage({
  path: '/rounds/:round/edit',
  query: seePlan,
  title: ({ round }) => `Change the plan of ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  view: EditRound,
  posts: [
    definePost({
      command: editRound,
      read: readPlan,
      next: ({ code }) => ({ to: `/rounds/${code}`, notice: 'The plan is changed.' }),
    }),
  ],
})

function EditRound({ seen, form: typed, csrfToken }: ViewProps<SeenPlan>) {
  const form = filledIn(typed, seen.round)
  const isOpen = permittedActions(seen.round).includes('edit')
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Change the plan of {seen.round.code}</h1>
      {!isOpen && <InsetText>{OUT_OF_SEASON.edit}</InsetText>}
      {isOpen && (
        <PostForm action={`/rounds/${seen.round.code}/edit`} token={csrfToken}>
          <PlanFields form={form} choices={seen} />
          <Button preventDoubleClick>Save the plan</Button>
        </PostForm>
      )}
    </>
  )
}
