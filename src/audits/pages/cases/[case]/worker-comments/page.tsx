import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE } from '../../../../case/lifecycle.ts'
import type { Draft } from '../../../../case/drafts/model.ts'
import type { CaseFile } from '../../../../case/model.ts'
import { mayTake } from '../../../../case/policy.ts'
import { caseName } from '../../../../case/words.ts'
import { commentOnWorker } from '../../../../case/worker-comments/commands.ts'
import type { WorkerComment } from '../../../../case/worker-comments/store.ts'
import { Comment } from '../../answer-text.tsx'
import { CaseHeading } from '../../case-parts.tsx'
import { draftAttributes, DraftNote, draftPost, fromDraft } from '../../draft.tsx'
import { workerCommentsQuery } from './query.ts'

interface CommentsSeen {
  readonly file: CaseFile
  readonly comments: readonly WorkerComment[]
  readonly draft: Draft | null
}

export const workerCommentsPage = definePage({
  path: '/cases/:case/worker-comments',
  query: workerCommentsQuery,
  title: ({ file }) => `Comments about workers, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Comments,
  posts: [
    definePost({
      command: commentOnWorker,
      next: (file) => ({ to: `/cases/${file}/worker-comments`, notice: 'The comment is saved.' }),
    }),
    draftPost('workerComment', ['comment'], '/worker-comments'),
  ],
})

function Comments(props: ViewProps<CommentsSeen>) {
  const { seen, actor, form } = props
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Comments about workers</CaseHeading>
      <p class="govuk-body">
        They stand apart from the child’s record. The two auditors, the audit lead and a moderator read them;
        they come into no report and on no print. Praise is as welcome as concern. Until both first views are
        given, each auditor reads only their own.
      </p>
      {seen.comments.length === 0 && <p class="govuk-body">None is written yet.</p>}
      {seen.comments.map(({ comment, by, at }) => (
        <section>
          <h2 class="govuk-heading-s">
            {by}, {sayInstant(at)}
          </h2>
          <Comment text={comment} />
        </section>
      ))}
      {mayTake(actor, seen.file, 'commentOnWorker') && <CommentForm {...props} />}
    </>
  )
}

function CommentForm({ seen, form, actor, csrfToken }: ViewProps<CommentsSeen>) {
  const address = `/cases/${seen.file.id}/worker-comments`
  return (
    <PostForm action={address} token={csrfToken} attributes={draftAttributes(actor, address)}>
      <DraftNote form={form} draft={seen.draft} texts={['comment']} />
      <Textarea
        {...field(fromDraft(form, seen.draft), 'comment')}
        label="Add a comment"
        hint="It is kept as it is. Write nothing about the child here."
        rows={4}
      />
      <Button preventDoubleClick>{CASE_LIFECYCLE.commentOnWorker.button}</Button>
    </PostForm>
  )
}
