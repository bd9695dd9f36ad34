import { z } from 'zod'
import { definePage, definePost, defineQuery, onlyRoles, type ViewProps } from '../../../../access/index.ts'
import { Button, Input } from '../../../../platform/views/components/index.ts'
import { seenOf } from '../../../../platform/http/seen.ts'
import { comparedText, Meanwhile, SeenField } from '../../../../platform/views/meanwhile.tsx'
import { shownClock } from '../../../case/follow-up/clock/shown.ts'
import { EMPTY_FORM, field, PostForm, Problems, type FormState } from '../../../../platform/views/forms.tsx'
import { setClock } from '../../../case/follow-up/clock/commands.ts'
import { clockNow } from '../../../case/follow-up/clock/store.ts'
import { CLOCK_IS_SET } from '../../../case/follow-up/clock/words.ts'
import type { FollowUpClock } from '../../../case/follow-up/model.ts'

const clocksQuery = defineQuery({
  verb: 'audits.seeFollowUpClock',
  input: z.object({}),
  load: clockNow,
  policy: onlyRoles('auditLead'),
  trail: () => ({ children: [], body: {} }),
})

export const clocksPage = definePage({
  path: '/follow-ups/clocks',
  query: clocksQuery,
  title: () => 'How long follow-ups may take',
  back: () => '/follow-ups',
  view: Clocks,
  posts: [
    definePost({ command: setClock, next: () => ({ to: '/follow-ups/clocks', notice: CLOCK_IS_SET }) }),
  ],
})

const FIELDS = [
  {
    name: 'immediateHours',
    label: 'Immediate: act within how many hours?',
    hint: 'Nights and weekends count',
  },
  {
    name: 'nextHours',
    label: 'Immediate: hours at each further step up the line',
    hint: 'Nights and weekends count',
  },
  {
    name: 'soonWorkingDays',
    label: 'Soon: act within how many working days?',
    hint: 'Bank holidays of England do not count',
  },
  {
    name: 'nextWorkingDays',
    label: 'Soon: working days at each further step up the line',
    hint: 'Bank holidays of England do not count',
  },
] as const

function Clocks({ seen, form, csrfToken }: ViewProps<FollowUpClock>) {
  const stands = filledForm(EMPTY_FORM, seen)
  const filled = filledForm(form, seen)
  const shown = seenOf(shownClock(seen))
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">How long follow-ups may take</h1>
      <p class="govuk-body">
        A follow-up that nobody has acted on in time goes to the manager’s own manager, and then step by step
        to the audit lead. What was done and nobody has verified goes to the other auditor after one such
        step, and to the audit lead after one more. What is raised already keeps the time that it was given.
      </p>
      <Meanwhile stands={stands} seen={shown} typed={form} fields={COMPARED} anew="/follow-ups/clocks" />
      <PostForm action="/follow-ups/clocks" token={csrfToken}>
        <SeenField seen={shown} />
        {FIELDS.map(({ name, label, hint }) => (
          <Input
            {...field(filled, name)}
            label={label}
            hint={hint}
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
        ))}
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}

const COMPARED = FIELDS.map(({ name, label }) => comparedText(label, name))

/** What was typed, or what holds now when nothing was. */
function filledForm(form: FormState, clock: FollowUpClock): FormState {
  const now = Object.fromEntries(FIELDS.map(({ name }) => [name, String(clock[name])]))
  return { ...form, values: { ...now, ...form.values } }
}
