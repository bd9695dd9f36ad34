import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { seenOf } from '../../../../../platform/http/seen.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { SeenField } from '../../../../../platform/views/meanwhile.tsx'
import { OUT_OF_SEASON } from '../../../../rounds/lifecycle-words.ts'
import { permittedActions } from '../../../../rounds/lifecycle.ts'
import { editRound } from '../../../../rounds/plan/commands.ts'
import { shownPlan } from '../../../../rounds/plan/shown.ts'
import { PlanFields } from '../../plan-fields.tsx'
import { filledIn, readPlan } from '../../plan-form.ts'
import { PlanMeanwhile } from '../../plan-meanwhile.tsx'
import { addressOf } from '../../round-parts.tsx'
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
  const { round } = seen
  const [form, shown, here] = [filledIn(typed, round), seenOf(shownPlan(round)), addressOf(round, 'edit')]
  const isOpen = permittedActions(round).includes('edit')
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Change the plan of {round.code}</h1>
      {!isOpen && <InsetText>{OUT_OF_SEASON.edit}</InsetText>}
      {isOpen && (
        <>
          <PlanMeanwhile round={round} choices={seen} seen={shown} typed={typed} anew={here} />
          <PostForm action={here} token={csrfToken}>
            <SeenField seen={shown} />
            <PlanFields form={form} choices={seen} />
            <Button preventDoubleClick>Save the plan</Button>
          </PostForm>
        </>
      )}
    </>
  )
}
