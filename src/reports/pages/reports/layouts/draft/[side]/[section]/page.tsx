import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import {
  Button,
  Input,
  ScrollRegion,
  Select,
  Table,
  Textarea,
} from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import {
  WRITERS,
  writerNamed,
  type Layout,
  type PlannedParagraph,
  type Side,
} from '../../../../../../layout/index.ts'
import { changeLayout } from '../../../../../../layouts/commands.ts'
import { keyOf } from '../../../../../../layouts/edits.ts'
import { ChangeButton, sayParagraph, SIDE_NAMES } from '../../../parts.tsx'
import { sectionQuery, type SeenSection } from './query.ts'

export const sectionPage = definePage({
  path: '/reports/layouts/draft/:side/:section',
  query: sectionQuery,
  title: ({ section }) => `Section: ${section.title}`,
  back: () => '/reports/layouts/draft',
  view: SectionPage,
  posts: [
    definePost({
      command: changeLayout,
      next: (_changed, { side, section }) => ({
        to: `/reports/layouts/draft/${side}/${section}`,
        notice: 'The section is changed.',
      }),
    }),
  ],
})

type Props = ViewProps<SeenSection>

function SectionPage(props: Props) {
  const { seen, form } = props
  const filled = { ...form, values: { title: seen.section.title, ...form.values } }
  const free = freeWriters(seen.draft.layout, seen.side)
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{SIDE_NAMES[seen.side]}</span>
      <h1 class="govuk-heading-l">Section: {seen.section.title}</h1>
      <Paragraphs {...props} />
      {free.length > 0 && (
        <Change {...props} kind="addWriter" button="Add this paragraph">
          <Select
            {...field(form, 'writer')}
            label="A paragraph that is written from the audits"
            items={free}
          />
        </Change>
      )}
      <Change {...props} kind="addOwn" button="Add your paragraph">
        <Input {...field(form, 'heading')} label="Heading of a paragraph of your own (optional)" />
        <Textarea
          {...field(form, 'words')}
          label="Paragraph of your own"
          hint="It stands in every report, so it holds no figure and names nobody"
          rows={4}
        />
      </Change>
      <Change {...props} kind="rename" button="Save the title">
        <Input
          {...field(filled, 'title')}
          label="Title of the section"
          hint="Without its number. {round} stands for the name of the round."
        />
      </Change>
    </>
  )
}

function Paragraphs({ seen, csrfToken }: Props) {
  const { draft, side, section } = seen
  const change = {
    action: `/reports/layouts/draft/${side}/${section.code}`,
    ...{ token: csrfToken, seen: draft.seen, side, section: section.code },
  }
  const rowOf = (each: PlannedParagraph, place: number) => {
    const about = { paragraph: keyOf(each), about: sayParagraph(each) }
    const up = <ChangeButton {...change} {...about} kind="moveParagraph" to="up" button="Move up" />
    const remove = <ChangeButton {...change} {...about} kind="removeParagraph" button="Remove" />
    return [sayParagraph(each), { text: place === 0 ? 'First' : up }, { text: remove }]
  }
  return (
    <ScrollRegion label="Paragraphs">
      <Table
        caption="Paragraphs, in their order"
        captionClasses="govuk-table__caption--m"
        head={['What it says', 'Order', 'Remove']}
        rows={section.paragraphs.map(rowOf)}
      />
    </ScrollRegion>
  )
}

interface ChangeProps extends Props {
  readonly kind: string
  readonly button: string
  readonly children: preact.ComponentChildren
}

function Change({ seen, csrfToken, kind, button, children }: ChangeProps) {
  return (
    <PostForm action={`/reports/layouts/draft/${seen.side}/${seen.section.code}`} token={csrfToken}>
      <input type="hidden" name="seen" value={seen.draft.seen} />
      <input type="hidden" name="kind" value={kind} />
      {children}
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {button}
      </Button>
    </PostForm>
  )
}

/** What could be added: each writer that may stand on this side and stands nowhere yet. */
function freeWriters(layout: Layout, side: Side) {
  const used = layout[side].flatMap(({ paragraphs }) => paragraphs.map(keyOf))
  return Object.entries(WRITERS)
    .filter(([code]) => writerNamed(side, code) !== undefined && !used.includes(code))
    .map(([value, { says }]) => ({ value, text: says }))
}
