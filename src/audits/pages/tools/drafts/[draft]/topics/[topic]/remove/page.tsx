import { definePage, definePost, type ViewProps } from '../../../../../../../../access/index.ts'
import { Button, WarningText } from '../../../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../../../tool/edits/seen.ts'
import { inWordsOf } from '../../../../../../../tool/index.ts'
import { draftAddress, DraftHeading } from '../../../../../draft-parts.tsx'
import { draftTopicQuery, type SeenDraftTopic } from '../../../query.ts'

export const removeTopicPage = definePage({
  path: '/tools/drafts/:draft/topics/:topic/remove',
  query: draftTopicQuery,
  title: ({ draft, topic }) => `Remove ${topic.title}, draft of ${draft.tool.title}`,
  back: ({ draft }) => draftAddress(draft),
  view: RemoveTopic,
  posts: [
    definePost({
      command: changeDraft('removeTopic'),
      next: ({ draft }) => ({ to: draftAddress({ id: draft }), notice: 'The topic is removed.' }),
    }),
  ],
})

function RemoveTopic({ seen: { draft, topic }, form, words, csrfToken }: ViewProps<SeenDraftTopic>) {
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={draft}>{`Remove “${topic.title}”`}</DraftHeading>
      <WarningText>These questions are removed from the draft with the topic.</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {topic.questions.map(({ text }) => (
          <li>{inWordsOf(words, text)}</li>
        ))}
      </ul>
      <PostForm action={draftAddress(draft, `/topics/${topic.code}/remove`)} token={csrfToken}>
        <input
          type="hidden"
          name="seen"
          value={seenBy(draft.tool, { kind: 'removeTopic', topic: topic.code })}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Remove the topic
        </Button>
      </PostForm>
    </>
  )
}
