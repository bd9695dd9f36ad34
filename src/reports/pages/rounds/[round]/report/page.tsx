import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { freshCut } from '../../../../../analysis/index.ts'
import { maySeeRounds } from '../../../../../audits/index.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { draftReportOf } from '../../../../commands.ts'
import { mayDraft } from '../../../../policy.ts'
import { ReportBody } from '../../../../render/body.tsx'
import { ROUND_CANCELLED } from '../../../../words.ts'
import { reportQuery, type SeenReport } from '../../../../seen.ts'
import { reportAddress } from '../../../addresses.ts'
import { CommentsLink, EditLink, Files, MoreParagraphs, Standing } from './parts.tsx'
import { Tools } from './tools.tsx'

export const reportPage = definePage({
  path: '/rounds/:round/report',
  query: reportQuery,
  prepare: async (workshop, actor, input) => {
    if (mayDraft(actor)) await freshCut(workshop, actor, String(input.round))
  },
  title: ({ round }) => `Report of ${round.code}`,
  back: ({ round }, actor) => (maySeeRounds(actor) ? `/rounds/${round.code}` : '/reports'),
  view: ReportView,
  posts: [
    definePost({
      suffix: '/draft',
      command: draftReportOf,
      next: (_drafted, { round }) => ({
        to: reportAddress(String(round)),
        notice: 'The report is drafted from the newest figures.',
      }),
    }),
  ],
})

function ReportView(props: ViewProps<SeenReport>) {
  const { seen, form } = props
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">Report on {seen.round.theme}</span>
      <h1 class="govuk-heading-l">{seen.document?.title ?? `Report of ${seen.round.code}`}</h1>
      {seen.document === null ? <NoReport {...props} /> : <Written {...props} />}
    </>
  )
}

function NoReport({ seen, actor, csrfToken }: ViewProps<SeenReport>) {
  if (seen.round.isCancelled) return <p class="govuk-body">{ROUND_CANCELLED}</p>
  if (!mayDraft(actor)) {
    return (
      <p class="govuk-body">
        No report of this round has been issued yet. You find it here once the audit lead has issued it.
      </p>
    )
  }
  return (
    <>
      <p class="govuk-body">
        There is no draft yet. A draft is written from the figures as they are now: you edit its words,
        paragraph by paragraph, and its figures stay as they were counted. Nobody else sees it until you issue
        it.
      </p>
      <PostForm action={`/rounds/${seen.round.code}/report/draft`} token={csrfToken}>
        <Button preventDoubleClick>Draft the report</Button>
      </PostForm>
    </>
  )
}

function Written(props: ViewProps<SeenReport>) {
  const { seen } = props
  const { document, draft, report } = seen
  if (document === null || report === null) return null
  return (
    <>
      <Standing {...props} report={report} />
      <Tools {...props} report={report} />
      <Files round={seen.round.code} audience={seen.audience} version={report.version} />
      <InsetText>{document.marking}</InsetText>
      <ReportBody
        document={document}
        below={(paragraph) => (
          <>
            {draft && <EditLink report={report.id} draft={draft} paragraph={paragraph} />}
            <CommentsLink seen={seen} report={report.id} paragraph={paragraph} />
          </>
        )}
      />
      {draft !== null && <MoreParagraphs report={report.id} draft={draft} />}
    </>
  )
}
