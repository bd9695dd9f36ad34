import { definePage, definePost, holds, type ViewProps } from '../../../../../access/index.ts'
import {
  Button,
  InsetText,
  ScrollRegion,
  Table,
  Textarea,
  WarningText,
} from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import type { Drawing } from '../../../../rounds/ceremony/load.ts'
import { hasLapsed, openRedraw, type Ceremony } from '../../../../rounds/ceremony/model.ts'
import { LIFECYCLE } from '../../../../rounds/lifecycle.ts'
import { agreeRedraw, askRedraw, checkAgreed, checkAsked } from '../../../../rounds/redraw/commands.ts'
import { NOBODY_ASKED } from '../../../../rounds/redraw/words.ts'
import { backToRound } from '../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { redrawQuery } from './query.ts'

export const redrawPage = definePage({
  path: '/rounds/:round/redraw',
  query: redrawQuery,
  title: ({ round }) => `Draw again, ${round.code}`,
  back: ({ round }) => addressOf(round),
  view: RedrawPage,
  posts: [
    definePost({
      command: askRedraw,
      next: backToRound('The redraw is asked for. Another person has to agree to it.'),
    }),
    definePost({
      suffix: '/agree',
      command: agreeRedraw,
      next: backToRound('The redraw is agreed. The draw begins again on the same frame.'),
    }),
  ],
})

function RedrawPage(props: ViewProps<Drawing>) {
  const { round, ceremony } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <RoundHeading round={round}>Draw the sample again</RoundHeading>
      <p class="govuk-body">
        A redraw gives up the present draw: a nonce that nobody shows, or a sample that cannot stand. It needs
        a reason and two people; if both nonces are shown after all, it lapses. The frame stays, the nonces
        are made anew, and the report says how often the sample was drawn.
      </p>
      <WhenPossible round={round} action="askRedraw">
        {openRedraw(ceremony) === null ? <AskForm {...props} /> : <AgreeForm {...props} />}
      </WhenPossible>
      {ceremony.redraws.length > 0 && <Before ceremony={ceremony} />}
    </>
  )
}

function AskForm({ seen: { round, ceremony }, form, csrfToken, actor }: ViewProps<Drawing>) {
  const asked = checkAsked(ceremony)
  if (!asked.ok) return <Sentence text={asked.problem.problems[0]?.sentence} />
  if (!holds(actor, ...LIFECYCLE.askRedraw.roles)) return <Sentence text={NOBODY_ASKED} />
  return (
    <PostForm action={addressOf(round, 'redraw')} token={csrfToken}>
      <Textarea
        {...field(form, 'reason')}
        label="Why does the sample have to be drawn again?"
        hint="The reason is kept with the round, for whoever checks the draw. Name no child."
        rows={3}
      />
      <Button preventDoubleClick>{LIFECYCLE.askRedraw.button}</Button>
    </PostForm>
  )
}

function AgreeForm({ seen: { round, ceremony }, csrfToken, actor }: ViewProps<Drawing>) {
  const redraw = checkAgreed(ceremony, actor.person)
  if (!redraw.ok) return <Sentence text={redraw.problem.problems[0]?.sentence} />
  return (
    <PostForm action={addressOf(round, 'redraw/agree')} token={csrfToken}>
      <InsetText>
        {redraw.value.askedByName} asks for a redraw: {redraw.value.reason}
      </InsetText>
      <WarningText>
        If you agree, the present draw and its cases count no longer. This cannot be undone.
      </WarningText>
      <Button classes="govuk-button--warning" preventDoubleClick>
        {LIFECYCLE.agreeRedraw.button}
      </Button>
    </PostForm>
  )
}

function Sentence({ text }: { readonly text: string | undefined }) {
  return <InsetText>{text}</InsetText>
}

function Before({ ceremony }: { readonly ceremony: Ceremony }) {
  return (
    <ScrollRegion label="Redraws asked for so far">
      <Table
        caption="Redraws asked for so far"
        captionClasses="govuk-table__caption--m"
        head={['Draw given up', 'Reason', 'Asked by', 'Agreed by']}
        rows={ceremony.redraws.map((redraw) => [
          `Draw ${redraw.attempt}`,
          redraw.reason,
          redraw.askedByName,
          redraw.agreedByName ??
            (hasLapsed(ceremony, redraw) ? 'Nobody; the sample was drawn' : 'Nobody yet'),
        ])}
      />
    </ScrollRegion>
  )
}
