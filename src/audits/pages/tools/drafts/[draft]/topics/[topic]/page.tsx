import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import {
  Button,
  Input,
  ScrollRegion,
  Table,
  Textarea,
} from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../../tool/edits/seen.ts'
import { inWordsOf } from '../../../../../../tool/index.ts'
import { draftAddress, DraftHeading, Meanwhile, MoveForm } from '../../../../draft-parts.tsx'
import { KIND_WORDS } from '../../../../tool-text.tsx'
import { Remove } from '../../page.tsx'
import { draftTopicQuery, type SeenDraftTopic } from '../../query.ts'

export const draftTopicPage = definePage({
  path: '/tools/drafts/:draft/topics/:topic',
  query: draftTopicQuery,
  title: ({ draft, topic }) => `${topic.title}, draft of ${draft.tool.title}`,
  back: ({ draft }) => draftAddress(draft),
  width: 'full',
  view: TopicPage,
  posts: [
    definePost({
      command: changeDraft('changeTopic'),
      next: ({ draft }) => ({ to: draftAddress({ id: draft }), notice: 'The topic is saved.' }),
    }),
    definePost({
      suffix: '/move',
      command: changeDraft('moveQuestion'),
      next: ({ draft }, form) => ({ to: draftAddress({ id: draft }, `/topics/${String(form.topic)}`) }),
    }),
  ],
})

function TopicPage(props: ViewProps<SeenDraftTopic>) {
  const { seen, form, csrfToken } = props
  const { draft, topic } = seen
  const { title, goodLooksLike } = topic
  const filled = form.values.title === undefined ? { ...form, values: { title, goodLooksLike } } : form
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={draft}>{title}</DraftHeading>
      <Meanwhile draft={draft} form={form}>
        <p class="govuk-body">{`${title}. ${goodLooksLike}`}</p>
      </Meanwhile>
      <PostForm action={draftAddress(draft, `/topics/${topic.code}`)} token={csrfToken}>
        <input
          type="hidden"
          name="seen"
          value={seenBy(draft.tool, { kind: 'changeTopic', topic: topic.code })}
        />
        <Input {...field(filled, 'title')} label="Title" />
        <Textarea {...field(filled, 'goodLooksLike')} label="What good looks like" rows={4} />
        <Button preventDoubleClick>Save the topic</Button>
      </PostForm>
      <Questions {...props} />
      <Button
        href={draftAddress(draft, `/topics/${topic.code}/add-question`)}
        classes="govuk-button--secondary"
      >
        Add a question
      </Button>
    </>
  )
}

function Questions({ seen: { draft, topic }, words, csrfToken }: ViewProps<SeenDraftTopic>) {
  const at = draftAddress(draft, `/topics/${topic.code}`)
  const hash = seenBy(draft.tool, { kind: 'moveQuestion', topic: topic.code })
  return (
    <ScrollRegion label="Questions">
      <Table
        caption="Questions"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Question', 'About', 'Asked', 'Order', 'Remove']}
        rows={topic.questions.map(({ code, text, kind, askedWhen }, place) => [
          {
            text: (
              <a class="govuk-link" href={`${at}/questions/${code}`}>
                {inWordsOf(words, text)}
              </a>
            ),
          },
          KIND_WORDS[kind],
          askedWhen === null ? 'Always' : 'Depending on an answer',
          {
            text: (
              <MoveForm
                action={`${at}/move`}
                token={csrfToken}
                {...{ seen: hash, name: 'code', value: code, about: text }}
                isFirst={place === 0}
                isLast={place === topic.questions.length - 1}
              />
            ),
          },
          { text: <Remove to={`${at}/questions/${code}/remove`} about={text} /> },
        ])}
      />
    </ScrollRegion>
  )
}
