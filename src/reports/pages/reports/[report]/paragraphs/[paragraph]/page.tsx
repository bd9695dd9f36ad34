import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, InsetText, Textarea } from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { REPORT_LIFECYCLE } from '../../../../../approval/lifecycle.ts'
import { editParagraph, revertParagraph } from '../../../../../edits/commands.ts'
import type { ParagraphInMaking } from '../../../../../edits/load.ts'
import { figuresOf } from '../../../../../rules/figures.ts'
import { paragraphAddress, reportAddress } from '../../../../addresses.ts'
import { Difference, HowMarked } from '../../../../difference.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { History, LockedText } from './parts.tsx'
import { paragraphQuery } from './query.ts'

export const paragraphPage = definePage({
  path: '/reports/:report/paragraphs/:paragraph',
  query: paragraphQuery,
  title: titleOf,
  back: ({ report, audience }) => reportAddress(report.round.code, audience),
  view: EditParagraph,
  posts: [
    definePost({
      about: ['audience'],
      command: editParagraph,
      next: (_edit, form) => ({
        to: paragraphAddress(String(form.report), String(form.paragraph), audienceOf(form)),
        notice: 'Your words are saved.',
      }),
    }),
    definePost({
      suffix: '/revert',
      about: ['audience'],
      command: revertParagraph,
      next: (_edit, form) => ({
        to: paragraphAddress(String(form.report), String(form.paragraph), audienceOf(form)),
        notice: 'The paragraph stands as it was drafted.',
      }),
    }),
  ],
})

function audienceOf(form: Readonly<Record<string, unknown>>) {
  return form.audience as ParagraphInMaking['audience']
}

function titleOf({ paragraph }: ParagraphInMaking): string {
  return paragraph.number === null ? 'Add a paragraph' : `Edit paragraph ${paragraph.number}`
}

function EditParagraph(props: ViewProps<ParagraphInMaking>) {
  const { seen, form, csrfToken } = props
  const { paragraph, report, audience } = seen
  const filled = { ...form, values: { text: paragraph.standing, ...form.values } }
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{seen.section}</span>
      <h1 class="govuk-heading-l">{titleOf(seen)}</h1>
      <Meanwhile {...props} />
      <HowTo {...seen} />
      <PostForm action={paragraphAddress(report.id, paragraph.key, audience)} token={csrfToken}>
        <After {...seen} />
        <Textarea
          {...field(filled, 'text')}
          label="Your words"
          hint="A line that begins with a hyphen and a space becomes an item of a list"
          rows={Math.min(20, 4 + Math.ceil(paragraph.standing.length / 70))}
        />
        <Button preventDoubleClick>{REPORT_LIFECYCLE.write.button}</Button>
      </PostForm>
      {paragraph.isEdited && <Since {...paragraph} />}
      {paragraph.isEdited && <Revert {...props} />}
      <History history={seen.history} drafted={paragraph.drafted} />
    </>
  )
}

function Since({ drafted, standing }: ParagraphInMaking['paragraph']) {
  return (
    <>
      <h2 class="govuk-heading-m">What stands now, beside the draft</h2>
      <HowMarked />
      <Difference before={drafted} after={standing} />
    </>
  )
}

function HowTo({ paragraph }: ParagraphInMaking) {
  const [first] = figuresOf(paragraph.drafted)
  if (paragraph.drafted === '') {
    return (
      <p class="govuk-body">
        Nothing was drafted here. What you write is yours: it may hold no figure, because only figures that
        were counted stand in the report.
      </p>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-s">As it was drafted</h2>
      <InsetText>
        <LockedText text={paragraph.drafted} />
      </InsetText>
      {first !== undefined && (
        <p class="govuk-body">
          Figures stand in braces, as in {`{${first}}`}. They come from the count, so keep each of them,
          unchanged and in this order, and write whatever is right around them.
        </p>
      )}
    </>
  )
}

function After({ history }: ParagraphInMaking) {
  return <input type="hidden" name="after" value={history.at(-1)?.id ?? ''} />
}

function Revert({ seen, csrfToken }: ViewProps<ParagraphInMaking>) {
  const { report, paragraph, audience } = seen
  const action = `/reports/${report.id}/paragraphs/${paragraph.key}/revert?audience=${audience}`
  return (
    <PostForm action={action} token={csrfToken}>
      <After {...seen} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Go back to the draft
      </Button>
    </PostForm>
  )
}
