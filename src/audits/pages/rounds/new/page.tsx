import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { Button, Input } from '../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { planRound } from '../../../rounds/plan/commands.ts'
import { PlanFields, type Choices } from '../plan-fields.tsx'
import { filledIn, readPlan } from '../plan-form.ts'
import { seeNewRound } from './query.ts'

export const newRoundPage = definePage({
  path: '/rounds/new',
  query: seeNewRound,
  title: () => 'Plan a round',
  back: () => '/rounds',
  view: NewRound,
  posts: [
    definePost({
      command: planRound,
      read: readPlan,
      next: ({ code }) => ({ to: `/rounds/${code}`, notice: 'The round is planned.' }),
    }),
  ],
})

function NewRound({ seen, form: typed, csrfToken }: ViewProps<Choices>) {
  const form = filledIn(typed, null)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Plan a round</h1>
      <PostForm action="/rounds/new" token={csrfToken}>
        <Input
          {...field(form, 'code')}
          label="Short name"
          hint="Small letters, digits and hyphens, like december-2015. It stays with the round for good."
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <PlanFields form={form} choices={seen} />
        <Button preventDoubleClick>Plan the round</Button>
      </PostForm>
    </>
  )
}
