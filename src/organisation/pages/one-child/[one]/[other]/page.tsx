import { definePage, definePost, type Page, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import {
  Button,
  InsetText,
  ScrollRegion,
  Table,
  Textarea,
  WarningText,
  type Cell,
} from '../../../../../platform/views/components/index.ts'
import {
  EMPTY_FORM,
  field,
  PostForm,
  Problems,
  type FormState,
} from '../../../../../platform/views/forms.tsx'
import { nameOf } from '../../../../children/model.ts'
import { rejectMatch, type JoiningCommands } from '../../../../joining/commands.ts'
import { sayShared, VERDICT_WORDS } from '../../../../joining/words.ts'
import { seePair, type SeenPair, type Side } from './query.ts'

export function pairPage({ ground, joinChildren }: JoiningCommands): Page {
  return definePage({
    path: '/one-child/:one/:other',
    query: seePair(ground),
    title: () => 'Two children who may be one',
    view: PairPage,
    width: 'full',
    back: () => '/one-child',
    posts: [
      definePost({
        command: joinChildren,
        next: ({ joining }) => ({
          to: `/one-child/joinings/${joining}`,
          notice: 'The two are one child now.',
        }),
      }),
      definePost({
        suffix: '/reject',
        command: rejectMatch,
        next: () => ({ to: '/one-child', notice: 'The two stay two children, and are not proposed again.' }),
      }),
    ],
  })
}

const NOT_RECORDED = 'Not recorded'
const REJECTING = 'rejecting'

function PairPage({ seen, form, csrfToken }: ViewProps<SeenPair>) {
  const { proposal, sides, direction } = seen
  const here = `/one-child/${proposal.one}/${proposal.other}`
  const isRejecting = REJECTING in form.values
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Two children who may be one</h1>
      <p class="govuk-body">
        {VERDICT_WORDS[proposal.verdict]}. They share: {sayShared(proposal.shared)}.
      </p>
      {proposal.verdict === 'conflict' && (
        <WarningText iconFallbackText="Warning">
          The birth dates differ. Find out which source is wrong before you join them: an identifier may have
          been typed for the wrong child.
        </WarningText>
      )}
      <BothSides sides={sides} />
      <h2 class="govuk-heading-m">They are one child</h2>
      {direction.ok ? (
        <JoinForm here={here} seen={seen} token={csrfToken} form={isRejecting ? EMPTY_FORM : form} />
      ) : (
        <InsetText>{direction.problem.problems[0]?.sentence}</InsetText>
      )}
      <h2 class="govuk-heading-m">They are two children</h2>
      <PostForm action={`${here}/reject`} token={csrfToken}>
        <input type="hidden" name={REJECTING} value="yes" />
        <Textarea
          {...field(isRejecting ? form : EMPTY_FORM, 'reason')}
          id={isRejecting ? 'reason' : 'rejecting-reason'}
          label="Why are they two?"
          rows={2}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Keep them apart
        </Button>
      </PostForm>
    </>
  )
}

interface JoinFormProps {
  readonly here: string
  readonly seen: SeenPair
  readonly form: FormState
  readonly token: string
}

function JoinForm({ here, seen: { direction, sides }, form, token }: JoinFormProps) {
  const place = direction.ok && direction.value.kept === sides[0].known.child ? 'left' : 'right'
  return (
    <PostForm action={here} token={token}>
      <p class="govuk-body">
        Everything that stands on the other side moves to the child on the {place}: who works with the child,
        stays, entries and missing episodes. Rounds keep what they drew. It can be undone.
      </p>
      <Textarea {...field(form, 'reason')} label="Why are they one?" rows={2} />
      <Button preventDoubleClick>Make them one child</Button>
    </PostForm>
  )
}

function BothSides({ sides }: { readonly sides: readonly [Side, Side] }) {
  const caption = 'Both sides'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['What', 'Left', 'Right']}
        rows={LINES.map(([name, say]) => [name, ...sides.map((side): Cell => ({ text: say(side) }))])}
      />
    </ScrollRegion>
  )
}

const LINES: readonly (readonly [string, (side: Side) => string])[] = [
  ['Name, to help you look', ({ known }) => nameOf(known)],
  ['Born', ({ known: { bornOn } }) => (bornOn === null ? NOT_RECORDED : sayDay(bornOn))],
  ['Sex', ({ known: { sex } }) => sex ?? NOT_RECORDED],
  ['Known from', ({ identities }) => [...new Set(identities.map(({ source }) => source))].join(', ')],
  ['Who works with the child', ({ involvements }) => sayWorkers(involvements)],
  ['On a list', ({ standing }) => (standing?.isListed ? 'Yes' : 'No')],
  ['In a round under way', ({ standing }) => standing?.openRounds.join(', ') || 'No'],
  ['Drawn or listed for a round before', ({ standing }) => (standing?.wasDrawn ? 'Yes' : 'No')],
]

function sayWorkers(involvements: Side['involvements']): string {
  const open = involvements.filter(({ until }) => until === null)
  const said = open.map(({ worker, team, role }) =>
    [worker?.name ?? team?.name ?? NOT_RECORDED, role?.meaning].filter(Boolean).join(', '),
  )
  return capitalised(said.join('; ')) || 'Nobody known'
}
