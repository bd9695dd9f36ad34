import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { sayInstant } from '../../../../../../kernel/instant.ts'
import { sayDayOrMonth } from '../../../../../../kernel/day-or-month.ts'
import {
  Button,
  InsetText,
  Radios,
  ScrollRegion,
  Select,
  Table,
  Textarea,
} from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { sayExposure } from '../../../../../cases/commands.ts'
import type { Exposing } from '../../../../../cases/load.ts'
import type { ExposedCase } from '../../../../../cases/store.ts'
import { exposureOf } from '../../../../../exposure.ts'
import { exposureSentence } from '../../../../../exposure-words.ts'
import { EXPOSURES } from '../../../../../model.ts'
import { EXPOSURE_WORDS } from '../../../../../words.ts'
import { exposingQuery } from './query.ts'

type Props = ViewProps<Exposing>

export const exposurePage = definePage({
  path: '/actions/:action/exposure/:round',
  query: exposingQuery,
  title: ({ action, round }) => `Could the cases of ${round.code} show action ${action.reference}?`,
  back: ({ action }) => `/actions/${action.id}`,
  view: ExposureOfCases,
  posts: [
    definePost({
      command: sayExposure,
      next: (_said, form) => ({
        to: `/actions/${String(form.action)}/exposure/${String(form.round)}`,
        notice: 'What you said of the case is recorded.',
      }),
    }),
  ],
})

function ExposureOfCases(props: Props) {
  const { action, round, cases } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <span class="govuk-caption-l">
        Action {action.reference}: {action.title}
      </span>
      <h1 class="govuk-heading-l">Could the cases of {sayDayOrMonth(round.month)} show this action?</h1>
      <InsetText>{exposureSentence(action, round)}</InsetText>
      <p class="govuk-body">
        Where nobody says more, the days decide. Say so only where you know that the action reached a case, or
        did not: a measure counts as moved only where the action was in force.
      </p>
      {cases.length === 0 ? (
        <p class="govuk-body">No case of this round is yours to speak of.</p>
      ) : (
        <>
          <Cases {...props} />
          <Say {...props} />
        </>
      )}
    </>
  )
}

function Cases({ seen: { action, round, cases } }: Props) {
  const byDays = EXPOSURE_WORDS[exposureOf(action.inForceFrom, round.period)]
  return (
    <ScrollRegion label="Cases">
      <Table
        caption="The cases that you may speak of"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Case', 'Could show it', 'How it is known']}
        rows={cases.map((file) => [
          { text: nameOf(file), classes: 'gt-reference' },
          file.said === null ? `${byDays} (by the days)` : EXPOSURE_WORDS[file.said.exposure],
          file.said === null ? '' : `${file.said.reason} (${file.said.by}, ${sayInstant(file.said.at)})`,
        ])}
      />
    </ScrollRegion>
  )
}

function Say({ seen: { action, round, cases }, form, csrfToken }: Props) {
  const items = cases.map((file) => ({ value: file.case, text: nameOf(file) }))
  return (
    <PostForm action={`/actions/${action.id}/exposure/${round.code}`} token={csrfToken}>
      <Select
        {...field(form, 'case')}
        label="Case"
        items={[{ value: '', text: 'Choose a case' }, ...items]}
      />
      <Radios
        {...field(form, 'exposure')}
        legend="Could this case show the action?"
        items={EXPOSURES.map((exposure) => ({ value: exposure, text: EXPOSURE_WORDS[exposure] }))}
      />
      <Textarea
        {...field(form, 'reason')}
        label="How do you know?"
        hint="Read by who may see the child of this case, and by nobody else"
        rows={3}
      />
      <Button preventDoubleClick>Record it</Button>
    </PostForm>
  )
}

/** A case by its place in the sample and its reference, which says nothing to an outsider. */
function nameOf({ position, reference }: ExposedCase): string {
  return `${position} · ${reference.slice(0, 8)}`
}
