import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { Button, Input } from '../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import type { NextPlan } from '../../../rounds/plan/next.ts'
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

function NewRound({ seen, form: typed, csrfToken }: ViewProps<Choices & { readonly next: NextPlan | null }>) {
  const form = filledIn(typed, seen.next)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Plan a round</h1>
      {seen.next !== null && (
        <p class="govuk-body">
          The form is filled in from {seen.next.after}, {seen.next.months} months later. Nothing is planned
          until you send it.
        </p>
      )}
      <p class="govuk-body">
        A short name, a theme, the list and a month are enough to begin with. The rest can be decided until
        the list is frozen; the dates can be moved at any time.
      </p>
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
