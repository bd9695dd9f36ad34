import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { sayInstant } from '../../../../../../kernel/instant.ts'
import { Button, InsetText, Textarea } from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { mayDraft } from '../../../../../policy.ts'
import { keepFinding } from '../../../../../screening/commands.ts'
import type { SeenFinding } from '../../../../../screening/finding.ts'
import { KIND_SENTENCES } from '../../../../../screening/words.ts'
import { AUDIENCE_NAMES } from '../../../../../words.ts'
import { findingAddress, mendAddress } from '../../../../addresses.ts'
import { findingQuery } from './query.ts'

export const findingPage = definePage({
  path: '/reports/:report/findings/:finding',
  query: findingQuery,
  title: () => 'Decide whether it may stay in the report',
  back: ({ report }) => `/reports/${report.id}/issue`,
  view: DecideForm,
  posts: [
    definePost({
      command: keepFinding,
      next: (_kept, { report }) => ({
        to: `/reports/${report}/issue`,
        notice: 'It may stay in the report. The reason is recorded.',
      }),
    }),
  ],
})

function DecideForm(props: ViewProps<SeenFinding>) {
  const { finding, kept } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <h1 class="govuk-heading-l">Decide whether it may stay in the report</h1>
      <InsetText>{finding.words}</InsetText>
      <p class="govuk-body">
        {AUDIENCE_NAMES[finding.audience]} report. {KIND_SENTENCES[finding.kind]}
      </p>
      {kept === null ? (
        <Decide {...props} />
      ) : (
        <p class="govuk-body">
          It may stay, said {kept.by} on {sayInstant(kept.at)}: “{kept.reason}”
        </p>
      )}
    </>
  )
}

function Decide({ seen: { report, finding }, form, actor, csrfToken }: ViewProps<SeenFinding>) {
  const mend = mayDraft(actor) ? mendAddress(report.id, finding) : null
  if (!finding.isToDecide) return <p class="govuk-body">No decision is needed.</p>
  return (
    <>
      <p class="govuk-body">
        {mend === null ? (
          'To remove it, change the text that it comes from.'
        ) : (
          <a class="govuk-link" href={mend}>
            Remove it from the text
          </a>
        )}
      </p>
      <PostForm action={findingAddress(report.id, finding.id)} token={csrfToken}>
        <Textarea
          {...field(form, 'reason')}
          label="Or keep it, because"
          hint="Who asks later reads this reason. Do not name a child."
          rows={3}
        />
        <Button preventDoubleClick>Keep it in the report</Button>
      </PostForm>
    </>
  )
}
