import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import {
  Button,
  InsetText,
  Radios,
  Select,
  Textarea,
  type Option,
} from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { NOT_RECORDED, type ListedChild } from '../../../../../register/index.ts'
import { EXCLUSION_CODES, EXCLUSION_WORDS } from '../../../../rounds/exclusions/codes.ts'
import { excludeChild, includeAgain } from '../../../../rounds/exclusions/commands.ts'
import { NO_DAY_YET } from '../../../../rounds/exclusions/words.ts'
import { backToRound } from '../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { LeftOutTable } from './left-out-table.tsx'
import { exclusionsQuery, type ExclusionsSeen } from './query.ts'

export const excludePage = definePage({
  path: '/rounds/:round/exclude',
  query: exclusionsQuery,
  title: ({ round }) => `Leave a child out, ${round.code}`,
  back: ({ round }) => addressOf(round),
  view: ExcludePage,
  posts: [
    definePost({ command: excludeChild, next: backToRound('The child is left out of the frame.') }),
    definePost({
      suffix: '/include',
      command: includeAgain,
      next: backToRound('The child can be drawn again.'),
    }),
  ],
})

function ExcludePage(props: ViewProps<ExclusionsSeen>) {
  const { round, leftOut } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <RoundHeading round={round}>Leave a child out</RoundHeading>
      <WhenPossible round={round} action="exclude">
        <p class="govuk-body">
          A child who is left out cannot be drawn. The frame file gives the kind of reason beside a reference,
          and no name. Your own words do not leave the authority.
        </p>
        <ChildForm {...props} />
        {leftOut.length > 0 && <LeftOutTable {...props} />}
      </WhenPossible>
    </>
  )
}

function ChildForm({ seen: { round, listed }, form, csrfToken }: ViewProps<ExclusionsSeen>) {
  if (round.asAt === null) return <InsetText>{NO_DAY_YET}</InsetText>
  if (listed.length === 0)
    return <InsetText>Nobody on the list as at {sayDay(round.asAt)} is left to leave out.</InsetText>
  return (
    <PostForm action={addressOf(round, 'exclude')} token={csrfToken}>
      <Select
        {...field(form, 'child')}
        label="Child"
        hint={`${round.register.name}, as at ${sayDay(round.asAt)}`}
        items={[{ value: '', text: 'Choose a child' }, ...listed.map(optionOf)]}
      />
      <Radios
        {...field(form, 'code')}
        legend="Kind of reason"
        legendClasses="govuk-fieldset__legend--s"
        items={EXCLUSION_CODES.map((code) => ({ value: code, text: EXCLUSION_WORDS[code] }))}
      />
      <Textarea
        {...field(form, 'reason')}
        label="Why is the child left out?"
        hint="In your own words, in 500 characters at most"
        rows={3}
      />
      <Button preventDoubleClick>Leave the child out</Button>
    </PostForm>
  )
}

/** Age and team tell two children of one name apart. */
function optionOf({ child, known, ageYears, socialCare }: ListedChild): Option {
  const age = ageYears === null ? 'age not recorded' : `aged ${ageYears}`
  return {
    value: child,
    text: `${nameOf(known)}, ${age}, ${socialCare.team?.name ?? `team: ${NOT_RECORDED}`}`,
  }
}
