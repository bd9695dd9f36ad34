import { definePage, definePost, type FormInput, type ViewProps } from '../../../../../access/index.ts'
import { datePartsOf, readDate } from '../../../../../platform/http/date-field.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems, type FormState } from '../../../../../platform/views/forms.tsx'
import type { Stay } from '../../../../model.ts'
import { correctStay } from '../../../../stay/commands.ts'
import { NOT_ASSESSED } from '../../../../stay/fields.ts'
import { EndFields, StayFields } from '../../../stay-fields.tsx'
import { OfChild } from '../of-child.tsx'
import { seeStayToChange, type SeenStay } from '../query.ts'
import { BothVersions, isOvertaken } from './both-versions.tsx'

export const correctStayPage = definePage({
  path: '/stays/:stay/correct',
  query: seeStayToChange,
  title: () => 'Correct a stay',
  view: CorrectStay,
  back: ({ stay }) => `/stays/${stay.id}`,
  posts: [
    definePost({
      command: correctStay,
      read: readDays,
      next: (_facts, form) => ({ to: `/stays/${String(form.stay)}`, notice: 'The correction was saved.' }),
    }),
  ],
})

function readDays(form: FormInput): FormInput {
  return { ...form, from: readDate(form, 'from'), until: readDate(form, 'until') }
}

const HINT = 'The first day that the child is no longer on it. Leave blank while the child is on the list.'

function CorrectStay({ seen: { stay, register, child }, form: sent, csrfToken }: ViewProps<SeenStay>) {
  const form = 'version' in sent.values ? sent : formOf(stay)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Correct a stay</h1>
      <OfChild child={child} stay={stay} />
      {isOvertaken(stay, form) && <BothVersions stay={stay} form={form} />}
      <PostForm action={`/stays/${stay.id}/correct`} token={csrfToken}>
        <input type="hidden" name="version" value={stay.version} />
        <StayFields register={register} form={form} />
        <EndFields form={form} hint={HINT} />
        <Textarea
          {...field(form, 'changeReason')}
          label="Why do you correct this stay?"
          hint="It is kept with what was entered before."
          rows={2}
        />
        <Button preventDoubleClick>Save the correction</Button>
      </PostForm>
    </>
  )
}

/** What is known now, as the form's first values. */
function formOf(stay: Stay): FormState {
  const { strands, riskLevel, reasonOn, reasonOff } = stay
  const texts = { riskLevel: riskLevel ?? NOT_ASSESSED, reasonOn: reasonOn ?? '', reasonOff: reasonOff ?? '' }
  const days = { ...datePartsOf('from', stay.from), ...datePartsOf('until', stay.until) }
  return { values: { version: stay.version, strands, ...texts, ...days }, problems: [] }
}
