import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button } from '../../../../../platform/views/components/index.ts'
import { PostForm } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE, stepToSubmit } from '../../../../case/lifecycle.ts'
import { mayTake } from '../../../../case/policy.ts'
import { submitCase } from '../../../../case/submission/commands.ts'
import { problemsWithRecord } from '../../../../case/submission/rules.ts'
import { isSingleAudited } from '../../../../case/views.ts'
import { caseName } from '../../../../case/words.ts'
import type { LookedTwice } from '../../../../moderation/record.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { MissingList, RecordProblems } from '../../missing.tsx'
import { RecordLists } from '../../record-lists.tsx'
import { WhereRecordStands } from '../../where-it-stands.tsx'
import { checkQuery } from './query.ts'

export const checkPage = definePage({
  path: '/cases/:case/check',
  query: checkQuery,
  title: ({ file }) => `Check your answers, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Check,
  posts: [
    definePost({
      suffix: '/submit',
      command: submitCase,
      next: ({ id }) => ({ to: `/cases/${id}`, notice: 'The record is submitted.' }),
    }),
  ],
})

function Check(props: ViewProps<LookedTwice>) {
  const { seen, actor, words, form } = props
  const step = stepToSubmit(seen.file)
  const isWriter = mayTake(actor, seen.file, step)
  return (
    <>
      <RecordProblems file={seen.file.id} form={form} />
      <CaseHeading caption={caseName(seen.file)}>
        {isWriter ? 'Check the agreed record' : 'The agreed record'}
      </CaseHeading>
      <WhereRecordStands record={seen} />
      {isWriter && form.problems.length === 0 && (
        <MissingList
          record={seen}
          missing={problemsWithRecord(seen, words)}
          heading="Before you can submit:"
        />
      )}
      <RecordLists record={seen} moderations={seen.moderations} words={words} canChange={isWriter} />
      {isWriter && <Submit {...props} />}
    </>
  )
}

function Submit({ seen: { file }, csrfToken }: ViewProps<LookedTwice>) {
  const isSingle = isSingleAudited(file)
  return (
    <PostForm action={`/cases/${file.id}/check/submit`} token={csrfToken}>
      <h2 class="govuk-heading-m">Submit the {isSingle ? 'single-audited' : 'agreed'} record</h2>
      <p class="govuk-body">
        {isSingle
          ? 'Nobody else confirms this record, and the report says that one auditor made it. '
          : 'Submit what both of you agreed on. The second-named auditor confirms it or gives it back. '}
        From then on nobody can change an answer, the grade or the judgement on the child; follow-ups can
        still be raised.
      </p>
      <Button preventDoubleClick>{CASE_LIFECYCLE[stepToSubmit(file)].button}</Button>
    </PostForm>
  )
}
