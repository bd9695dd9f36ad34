import { ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import type { StandingJob } from '../../../platform/jobs/index.ts'
import { definePage, type ViewProps } from '../../page.ts'
import { jobsQuery } from './query.ts'
import { JOB_STATE_COLOURS, JOB_STATE_WORDS, NO_JOBS, NO_QUEUE, sayNext, sayTries } from './words.ts'

interface Seen {
  readonly jobs: readonly StandingJob[] | null
}

export const jobsPage = definePage({
  path: '/jobs',
  query: jobsQuery,
  title: () => 'Jobs',
  width: 'full',
  view: Jobs,
})

function Jobs({ seen: { jobs } }: ViewProps<Seen>) {
  return (
    <>
      <h1 class="govuk-heading-l">Jobs</h1>
      <p class="govuk-body">
        What the program does later or at regular times: send mails, watch the clocks of follow-ups and cases.
      </p>
      {jobs === null || jobs.length === 0 ? (
        <p class="govuk-body">{jobs === null ? NO_QUEUE : NO_JOBS}</p>
      ) : (
        <JobTable jobs={jobs} />
      )}
    </>
  )
}

function JobTable({ jobs }: { readonly jobs: readonly StandingJob[] }) {
  return (
    <ScrollRegion label="Jobs">
      <Table
        caption="Jobs that run, wait or have failed"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Job', 'Status', 'Tries', 'Next try', 'What went wrong']}
        rows={jobs.map((job) => [
          job.task,
          {
            text: (
              <Tag classes={`govuk-tag--${JOB_STATE_COLOURS[job.state]}`}>{JOB_STATE_WORDS[job.state]}</Tag>
            ),
          },
          sayTries(job),
          sayNext(job),
          job.lastError ?? 'Nothing',
        ])}
      />
    </ScrollRegion>
  )
}
