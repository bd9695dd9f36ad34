import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { capitalised } from '../../../../../../kernel/sentence.ts'
import {
  Button,
  InsetText,
  Radios,
  SummaryCard,
  Textarea,
} from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { SeenField } from '../../../../../../platform/views/meanwhile.tsx'
import { chooseModerator, type Choice } from '../../../../../moderation/choosing.ts'
import type { CheckedModerator } from '../../../../../moderation/rules.ts'
import { NOT_CALLED, sayReasons } from '../../../../../moderation/words.ts'
import { CheckList, StandingTag } from '../../allocate/checked-pairs.tsx'
import { addressOf, RoundHeading } from '../../../round-parts.tsx'
import { moderatorsQuery } from './query.ts'

export const chooseModeratorPage = definePage({
  path: '/rounds/:round/moderation/:case',
  query: moderatorsQuery,
  title: ({ round, file }) => `Choose a moderator, case ${file.position} of ${round.code}`,
  back: ({ round }) => addressOf(round, 'moderation'),
  view: ChooseModerator,
  posts: [
    definePost({
      command: chooseModerator,
      next: (_done, { round }) => ({
        to: `/rounds/${String(round)}/moderation`,
        notice: 'The moderator is chosen, and finds the case under Moderation.',
      }),
    }),
  ],
})

function ChooseModerator(props: ViewProps<Choice>) {
  const { round, file, called, checked } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <RoundHeading round={round}>{`Choose a moderator of case ${file.position}`}</RoundHeading>
      {called === null ? (
        <InsetText>{NOT_CALLED}</InsetText>
      ) : (
        <p class="govuk-body">{`Why it is called: ${capitalised(sayReasons(called.reasons))}.`}</p>
      )}
      {called !== null && called.file.moderator !== null && (
        <p class="govuk-body">{`Chosen now: ${called.file.moderator.name}. If you choose again, somebody else takes the case over.`}</p>
      )}
      {checked.map((each) => (
        <Checked of={each} position={file.position} />
      ))}
      {checked.length === 0 && (
        <InsetText>
          Nobody holds the role of a moderator yet. Ask an administrator to give it to somebody.
        </InsetText>
      )}
      {called !== null && checked.length > 0 && <ChoiceForm {...props} />}
    </>
  )
}

function Checked({
  of: { candidate, checks, standing },
  position,
}: {
  readonly of: CheckedModerator
  readonly position: number
}) {
  return (
    <SummaryCard title={candidate.name} headingLevel={2}>
      <p class="govuk-body">
        <StandingTag standing={standing} />
      </p>
      {standing === 'refused' && <p class="govuk-body">Is one of the two auditors of this case.</p>}
      <CheckList position={position} checks={checks} about={candidate.name} />
    </SummaryCard>
  )
}

function ChoiceForm({ seen: { round, file, called, checked }, form, csrfToken }: ViewProps<Choice>) {
  const free = checked.filter(({ standing }) => standing !== 'refused')
  return (
    <PostForm action={addressOf(round, `moderation/${file.id}`)} token={csrfToken}>
      <SeenField seen={called?.file.moderator?.id ?? ''} />
      <Radios
        {...field(form, 'person')}
        legend="Who moderates this case?"
        legendClasses="govuk-fieldset__legend--m"
        items={free.map(({ candidate }) => ({ value: candidate.person, text: candidate.name }))}
      />
      <Textarea
        {...field(form, 'overrideReason')}
        label="Reason, where a check failed"
        hint="It is kept with the choice. Do not describe the child."
        rows={2}
      />
      <Button preventDoubleClick>Choose this moderator</Button>
    </PostForm>
  )
}
