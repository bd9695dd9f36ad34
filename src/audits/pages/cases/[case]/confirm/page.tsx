import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE } from '../../../../case/lifecycle.ts'
import { mayTake } from '../../../../case/policy.ts'
import { confirmCase, giveBackCase } from '../../../../case/submission/commands.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { draftAttributes, DraftNote, draftPost, fromDraft } from '../../draft.tsx'
import { RecordLists } from '../../record-lists.tsx'
import { WhereRecordStands } from '../../where-it-stands.tsx'
import { confirmQuery, type ToConfirm } from './query.ts'

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
    definePost({
      suffix: '/give-back',
      command: giveBackCase,
      next: (file) => ({ to: `/cases/${file}`, notice: 'The record is given back with your reason.' }),
    }),
    draftPost('giveBack', ['reason'], '/confirm'),
  ],
})

function Confirm(props: ViewProps<ToConfirm>) {
  const { seen, actor, words, form } = props
  const mayConfirm = mayTake(actor, seen.file, 'confirm')
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Confirm the agreed record</CaseHeading>
      <WhereRecordStands record={seen} />
      {mayConfirm && <p class="govuk-body">Read the record to its end. The buttons stand below it.</p>}
      {seen.submission !== null && (
        <RecordLists record={seen} moderations={seen.moderations} words={words} canChange={false} />
      )}
      {mayConfirm && <ConfirmForm {...props} />}
      {mayTake(actor, seen.file, 'giveBack') && <GiveBackForm {...props} />}
    </>
  )
}

function ConfirmForm({ seen, csrfToken }: ViewProps<ToConfirm>) {
  return (
    <PostForm action={`/cases/${seen.file.id}/confirm`} token={csrfToken}>
      <h2 class="govuk-heading-m">Is this what you both agreed on?</h2>
      <Button preventDoubleClick>{CASE_LIFECYCLE.confirm.button}</Button>
    </PostForm>
  )
}

function GiveBackForm({ seen, form, actor, csrfToken }: ViewProps<ToConfirm>) {
  const address = `/cases/${seen.file.id}/confirm`
  return (
    <PostForm action={`${address}/give-back`} token={csrfToken} attributes={draftAttributes(actor, address)}>
      <h2 class="govuk-heading-m">If it is not, give it back</h2>
      <DraftNote form={form} draft={seen.draft} texts={['reason']} />
      <Textarea
        {...field(fromDraft(form, seen.draft), 'reason')}
        label="What should be different?"
        hint={`${seen.file.first?.name ?? 'The first-named auditor'} reads this and can change the record again. It is kept with the record.`}
        rows={3}
      />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {CASE_LIFECYCLE.giveBack.button}
      </Button>
    </PostForm>
  )
}
