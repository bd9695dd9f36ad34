import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import {
  Button,
  InsetText,
  Radios,
  Textarea,
  WarningText,
} from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE, statusAfter, stepToRelease } from '../../../../case/lifecycle.ts'
import type { CaseFile } from '../../../../case/model.ts'
import { releaseCase } from '../../../../case/release/commands.ts'
import { isPastDue, waitedFor } from '../../../../case/release/rules.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { releaseQuery } from './query.ts'

interface Releasing {
  readonly file: CaseFile
}

export const releasePage = definePage({
  path: '/cases/:case/release',
  query: releaseQuery,
  title: ({ file }) => `Release as single-audited, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: ReleasePage,
  posts: [
    definePost({
      command: releaseCase,
      next: ({ file }) => ({ to: `/cases/${file}`, notice: 'The case is released as single-audited.' }),
    }),
  ],
})

function ReleasePage(props: ViewProps<Releasing>) {
  const { file } = props.seen
  const isPossible = statusAfter(file, stepToRelease(file)) !== null && file.release === null
  return (
    <>
      <Problems form={props.form} />
      <CaseHeading caption={caseName(file)}>Release as single-audited</CaseHeading>
      <p class="govuk-body">{file.status === 'submitted' ? OF_CONFIRMATION : OF_FIRST_VIEW}</p>
      {isPossible ? (
        <ReleaseForm {...props} />
      ) : (
        <InsetText>
          No first view and no confirmation of this case is waited for now, so there is nothing to release.
        </InsetText>
      )}
    </>
  )
}

const OF_FIRST_VIEW =
  'If one auditor never gives a first view, you can stop waiting for it. The other first view becomes the basis of the record, nobody confirms it, and every report says that one auditor made it.'
const OF_CONFIRMATION =
  'If the second-named auditor never confirms the record, you can stop waiting for it. The record goes back to who wrote it, to be handed in once more: nobody confirms it then, and every report says that one auditor made it.'

function ReleaseForm({ seen: { file }, form, today, csrfToken }: ViewProps<Releasing>) {
  const { dueOn } = file.round
  return (
    <PostForm action={`/cases/${file.id}/release`} token={csrfToken}>
      {!isPastDue(file, today) && (
        <WarningText>
          {dueOn === null ? 'The round has no due day' : `The round is due on ${sayDay(dueOn)}`}: say why you
          do not wait.
        </WarningText>
      )}
      <Radios
        {...field(form, 'seat')}
        legend={`Whose ${file.status === 'submitted' ? 'confirmation' : 'first view'} is not waited for?`}
        items={waitedFor(file).map((seat) => ({ value: seat, text: file[seat]?.name ?? '' }))}
      />
      <Textarea {...field(form, 'reason')} label="Why?" rows={3} />
      <Button classes="govuk-button--warning" preventDoubleClick>
        {CASE_LIFECYCLE.release.button}
      </Button>
    </PostForm>
  )
}
