import { definePage, definePost, type FormInput, type ViewProps } from '../../../../../../../access/index.ts'
import { sayInstant } from '../../../../../../../kernel/instant.ts'
import { Button, InsetText, Tag, Textarea } from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { addComment, resolveComment } from '../../../../../../comments/commands.ts'
import type { CommentedParagraph } from '../../../../../../comments/load.ts'
import type { ReportComment } from '../../../../../../comments/rules.ts'
import type { Audience } from '../../../../../../model.ts'
import { commentsAddress, reportAddress } from '../../../../../addresses.ts'
import { LockedText } from '../parts.tsx'
import { commentsQuery } from './query.ts'

export const commentsPage = definePage({
  path: '/reports/:report/paragraphs/:paragraph/comments',
  query: commentsQuery,
  title: titleOf,
  back: ({ report, audience }) => reportAddress(report.round.code, audience),
  view: Comments,
  posts: [
    definePost({
      about: ['audience'],
      command: addComment,
      next: (_id, form) => ({ to: addressOf(form), notice: 'Your comment is saved.' }),
    }),
    definePost({
      suffix: '/resolve',
      about: ['audience'],
      command: resolveComment,
      next: (_id, form) => ({ to: addressOf(form), notice: 'The comment is resolved.' }),
    }),
  ],
})

function addressOf({ report, paragraph, audience }: FormInput): string {
  return commentsAddress(String(report), String(paragraph), audience as Audience)
}

function titleOf({ paragraph }: CommentedParagraph): string {
  return `Comments on paragraph ${paragraph.number ?? 'to be written'}`
}

function Comments(props: ViewProps<CommentedParagraph>) {
  const { seen, form, csrfToken } = props
  const { report, paragraph, audience, comments } = seen
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{seen.section}</span>
      <h1 class="govuk-heading-l">{titleOf(seen)}</h1>
      {paragraph.standing !== '' && (
        <InsetText>
          <LockedText text={paragraph.standing} />
        </InsetText>
      )}
      {comments.length === 0 && <p class="govuk-body">Nobody has commented on it.</p>}
      {comments.map((comment) => (
        <Comment {...props} comment={comment} />
      ))}
      <PostForm action={commentsAddress(report.id, paragraph.key, audience)} token={csrfToken}>
        <Textarea
          {...field(form, 'text')}
          label="Your comment"
          hint="For whoever writes or approves this report. It stands in no report. No child needs to be named here."
          rows={3}
        />
        <Button preventDoubleClick>Save the comment</Button>
      </PostForm>
    </>
  )
}

type CommentProps = ViewProps<CommentedParagraph> & { readonly comment: ReportComment }

function Comment({ seen, csrfToken, comment }: CommentProps) {
  const { id, text, at, by, resolved } = comment
  return (
    <section aria-label={`Comment by ${by}, ${sayInstant(at)}`}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {resolved === null ? (
          <Tag classes="govuk-tag--yellow">Open</Tag>
        ) : (
          <Tag classes="govuk-tag--grey">Resolved</Tag>
        )}{' '}
        {by}, {sayInstant(at)}
        {resolved !== null && `; resolved by ${resolved.by}, ${sayInstant(resolved.at)}`}
      </p>
      <p class="govuk-body">{text}</p>
      {resolved === null && (
        <PostForm action={resolveAddress(seen)} token={csrfToken}>
          <input type="hidden" name="comment" value={id} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Mark as resolved<span class="govuk-visually-hidden">{`: ${text}`}</span>
          </Button>
        </PostForm>
      )}
    </section>
  )
}

function resolveAddress({ report, paragraph, audience }: CommentedParagraph): string {
  return commentsAddress(report.id, paragraph.key, audience).replace('?', '/resolve?')
}
