import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { statusAfter } from '../../../../case/lifecycle.ts'
import { seatOf } from '../../../../case/policy.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { confirmCase } from '../../../../case/submission/commands.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { RecordLists } from '../../record-lists.tsx'
import { confirmQuery } from './query.ts'

export const confirmPage = definePage({
  path: '/cases/:case/confirm',
  query: confirmQuery,
  title: ({ file }) => `Confirm the agreed record, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Confirm,
  posts: [
    definePost({
      command: confirmCase,
      next: (file) => ({ to: `/cases/${file}`, notice: 'The agreed record is confirmed.' }),
    }),
  ],
})

function Confirm(props: ViewProps<CaseRecord>) {
  const { seen, words, form } = props
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Confirm the agreed record</CaseHeading>
      <WhereItStands {...props} />
      {seen.submission !== null && <RecordLists record={seen} words={words} canChange={false} />}
      {mayConfirm(props) && <ConfirmForm {...props} />}
    </>
  )
}

function mayConfirm({ seen, actor }: ViewProps<CaseRecord>): boolean {
  return seatOf(actor, seen.file) === 'second' && statusAfter(seen.file, 'confirm') !== null
}

function WhereItStands(props: ViewProps<CaseRecord>) {
  const { file, submission, confirmation } = props.seen
  if (confirmation)
    return <InsetText>{`Confirmed by ${confirmation.by} on ${sayInstant(confirmation.at)}.`}</InsetText>
  if (submission === null)
    return <InsetText>The record is not submitted yet, so there is nothing to confirm.</InsetText>
  if (mayConfirm(props))
    return <p class="govuk-body">Read the record to its end. The button stands below it.</p>
  return <InsetText>{`Waits for ${file.second?.name ?? 'a second auditor'} to confirm it.`}</InsetText>
}

function ConfirmForm({ seen, csrfToken }: ViewProps<CaseRecord>) {
  return (
    <PostForm action={`/cases/${seen.file.id}/confirm`} token={csrfToken}>
      <h2 class="govuk-heading-m">Is this what you both agreed on?</h2>
      <p class="govuk-body">
        If it is not, do not confirm. Talk with {seen.file.first?.name ?? 'the first-named auditor'}, and tell
        the audit lead what should be different.
      </p>
      <Button preventDoubleClick>Confirm the agreed record</Button>
    </PostForm>
  )
}
