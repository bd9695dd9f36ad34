import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { seenOf } from '../../../../../platform/http/seen.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { SeenField } from '../../../../../platform/views/meanwhile.tsx'
import { changeDates, hasDates } from '../../../../rounds/dates/commands.ts'
import { NO_DATES_ANY_MORE } from '../../../../rounds/dates/words.ts'
import type { Round } from '../../../../rounds/model.ts'
import { shownDates } from '../../../../rounds/plan/shown.ts'
import { DatesFields } from '../../plan-fields.tsx'
import { filledIn, readPlan } from '../../plan-form.ts'
import { DatesMeanwhile } from '../../plan-meanwhile.tsx'
import { addressOf, RoundHeading } from '../../round-parts.tsx'
import { seeDates } from './query.ts'

export const datesPage = definePage({
  path: '/rounds/:round/dates',
  query: seeDates,
  title: ({ code }) => `Change the dates of ${code}`,
  back: (round) => addressOf(round),
  view: Dates,
  posts: [
    definePost({
      command: changeDates,
      read: readPlan,
      next: ({ code }) => ({ to: `/rounds/${code}`, notice: 'The dates are changed.' }),
    }),
  ],
})

function Dates({ seen: round, form: typed, csrfToken }: ViewProps<Round>) {
  const [form, shown, here] = [filledIn(typed, round), seenOf(shownDates(round)), addressOf(round, 'dates')]
  return (
    <>
      <Problems form={form} />
      <RoundHeading round={round}>Change the dates</RoundHeading>
      {!hasDates(round) && <InsetText>{NO_DATES_ANY_MORE}</InsetText>}
      {hasDates(round) && (
        <>
          <DatesMeanwhile round={round} seen={shown} typed={typed} anew={here} />
          <PostForm action={here} token={csrfToken}>
            <SeenField seen={shown} />
            <DatesFields form={form} />
            <p class="govuk-body">The dates that you change stay on the trail beside the new ones.</p>
            <Button preventDoubleClick>Save the dates</Button>
          </PostForm>
        </>
      )}
    </>
  )
}
