import type { ViewProps } from '../../../../access/index.ts'
import { datePartsOf } from '../../../../platform/http/date-field.ts'
import { Button, DateInput, Input, Textarea } from '../../../../platform/views/components/index.ts'
import { dateField, field, PostForm } from '../../../../platform/views/forms.tsx'
import type { FollowUpSeen } from './query.ts'

type Props = ViewProps<FollowUpSeen>

export function AcknowledgeForm({ seen, form, csrfToken }: Props) {
  return (
    <PostForm action={`/follow-ups/${seen.followUp.id}/acknowledge`} token={csrfToken}>
      <h2 class="govuk-heading-m">Acknowledge</h2>
      <Textarea {...field(form, 'note')} label="What will you do, and when? (optional)" rows={2} />
      <Button preventDoubleClick>I have read this and take it on</Button>
    </PostForm>
  )
}

export function ActForm({ seen, form, csrfToken }: Props) {
  return (
    <PostForm action={`/follow-ups/${seen.followUp.id}/act`} token={csrfToken}>
      <h2 class="govuk-heading-m">Say what was done</h2>
      <Textarea {...field(form, 'acted')} label="What was done for the child, by whom and when?" rows={3} />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Save what was done
      </Button>
    </PostForm>
  )
}

export function VerifyForm({ seen, form, csrfToken }: Props) {
  return (
    <PostForm action={`/follow-ups/${seen.followUp.id}/verify`} token={csrfToken}>
      <h2 class="govuk-heading-m">Verify</h2>
      <Textarea {...field(form, 'verified')} label="How do you know that it was done?" rows={2} />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Save as verified
      </Button>
    </PostForm>
  )
}

export function ReopenForm({ seen, form, csrfToken }: Props) {
  return (
    <PostForm action={`/follow-ups/${seen.followUp.id}/reopen`} token={csrfToken}>
      <h2 class="govuk-heading-m">It was not done</h2>
      <Textarea
        {...field(form, 'reopened')}
        label="What was not done, and how do you know?"
        hint="Whoever was asked is told. The time that was set stays; once it has passed, it goes up the line again, step by step."
        rows={2}
      />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Ask for it again
      </Button>
    </PostForm>
  )
}

/** Somebody is told by telephone or face to face; here stands who and when. */
export function TellForm({ seen, form, today, csrfToken }: Props) {
  const isUntouched = Object.keys(form.values).length === 0
  const shown = isUntouched ? { ...form, values: datePartsOf('toldOn', today) } : form
  return (
    <PostForm action={`/follow-ups/${seen.followUp.id}/tell`} token={csrfToken}>
      <h2 class="govuk-heading-m">Record who was told</h2>
      <Input
        {...field(shown, 'toldTo')}
        label="Who was told?"
        hint="Name and role"
        classes="govuk-!-width-two-thirds"
      />
      <DateInput {...dateField(shown, 'toldOn')} legend="On which day?" />
      <Input
        {...field(shown, 'toldTime')}
        label="At what time?"
        hint="For example, 15:40 or 3:40pm"
        classes="govuk-input--width-10"
      />
      <Button preventDoubleClick classes="govuk-button--secondary">
        Save who was told
      </Button>
    </PostForm>
  )
}
