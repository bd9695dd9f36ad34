import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import {
  Button,
  Input,
  ScrollRegion,
  Table,
  Textarea,
} from '../../../../../platform/views/components/index.ts'
import { EMPTY_FORM, field, PostForm, Problems, valueOf } from '../../../../../platform/views/forms.tsx'
import { SIDES, type SectionLayout, type Side } from '../../../../layout/index.ts'
import { changeLayout, discardLayout, publishLayout } from '../../../../layouts/commands.ts'
import { ChangeButton, SIDE_NAMES } from '../parts.tsx'
import { layoutDraftQuery, type SeenLayoutDraft } from './query.ts'

const HERE = '/reports/layouts/draft'

export const layoutDraftPage = definePage({
  path: HERE,
  query: layoutDraftQuery,
  title: () => 'A new layout',
  back: () => '/reports/layouts',
  width: 'full',
  view: LayoutDraftPage,
  posts: [
    definePost({ command: changeLayout, next: () => ({ to: HERE, notice: 'The layout is changed.' }) }),
    definePost({
      suffix: '/publish',
      command: publishLayout,
      next: ({ layout }) => ({ to: '/reports/layouts', notice: `New reports are written in ${layout} now.` }),
    }),
    definePost({
      suffix: '/discard',
      command: discardLayout,
      next: () => ({ to: '/reports/layouts', notice: 'The layout is discarded.' }),
    }),
  ],
})

type Props = ViewProps<SeenLayoutDraft>

function LayoutDraftPage(props: Props) {
  const { seen, form, csrfToken } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">A new layout</h1>
      <p class="govuk-body">
        Made from {seen.draft.madeFrom}. Boards know the sections in the order of purpose, background, update,
        themes, analysis and actions: move or remove one only if your board has agreed to read it otherwise.
      </p>
      {SIDES.map((side) => (
        <SideOf {...props} side={side} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`${HERE}/preview`}>
          See it on a real report
        </a>
      </p>
      <div class="govuk-button-group">
        <End action={`${HERE}/publish`} token={csrfToken} seen={seen.draft.seen} text="Publish this layout" />
        <End action={`${HERE}/discard`} token={csrfToken} seen={seen.draft.seen} text="Discard it" />
      </div>
    </>
  )
}

interface EndProps {
  readonly action: string
  readonly token: string
  readonly seen: string
  readonly text: string
}

function End({ action, token, seen, text }: EndProps) {
  const classes = action.endsWith('discard') ? { classes: 'govuk-button--secondary' } : {}
  return (
    <PostForm action={action} token={token}>
      <input type="hidden" name="seen" value={seen} />
      <Button {...classes} preventDoubleClick>
        {text}
      </Button>
    </PostForm>
  )
}

type SideProps = Props & { readonly side: Side }

function SideOf(props: SideProps) {
  const { seen, side } = props
  return (
    <>
      <ScrollRegion label={`Sections: ${SIDE_NAMES[side]}`}>
        <Table
          caption={SIDE_NAMES[side]}
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={['Section', 'Paragraphs', 'Order', 'Remove']}
          rows={seen.draft.layout[side].map((section, place) => rowOf(props, section, place))}
        />
      </ScrollRegion>
      <AddSection {...props} />
    </>
  )
}

function rowOf(
  { seen, csrfToken, side }: SideProps,
  { code, title, paragraphs }: SectionLayout,
  place: number,
) {
  const change = { action: HERE, token: csrfToken, seen: seen.draft.seen, side, section: code, about: title }
  const link = (
    <a class="govuk-link" href={`${HERE}/${side}/${code}`}>
      {title}
    </a>
  )
  const up = <ChangeButton {...change} kind="moveSection" to="up" button="Move up" />
  const remove = <ChangeButton {...change} kind="removeSection" button="Remove" />
  return [{ text: link }, paragraphs.length, { text: place === 0 ? 'First' : up }, { text: remove }]
}

function AddSection({ seen, form, csrfToken, side }: SideProps) {
  // Two forms of one kind stand here: what was typed belongs to one of them.
  const own = valueOf(form, 'side') === side ? form : EMPTY_FORM
  const [title, words] = [field(own, 'title'), field(own, 'words')]
  return (
    <PostForm action={HERE} token={csrfToken}>
      <input type="hidden" name="seen" value={seen.draft.seen} />
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="kind" value="addSection" />
      <Input
        {...title}
        id={idOf(own, 'title', side)}
        label={`New section, ${SIDE_NAMES[side].toLowerCase()}: title`}
      />
      <Textarea
        {...words}
        id={idOf(own, 'words', side)}
        label={`New section, ${SIDE_NAMES[side].toLowerCase()}: its first paragraph`}
        hint="It stands in every report, so it holds no figure and names nobody"
        rows={3}
      />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        Add the section<span class="govuk-visually-hidden">{` ${SIDE_NAMES[side].toLowerCase()}`}</span>
      </Button>
    </PostForm>
  )
}

// The summary of what is wrong leads to the field by its plain name.
function idOf(own: Props['form'], name: string, side: Side): string {
  return own.problems.length > 0 ? name : `${name}-${side}`
}
