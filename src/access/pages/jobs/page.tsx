import { Button, ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import type { StandingJob } from '../../../platform/jobs/index.ts'
import { PostForm, Problems } from '../../../platform/views/forms.tsx'
import { tryAgain } from '../../jobs/commands.ts'
import { TRIED_AGAIN } from '../../jobs/words.ts'
import { definePage, definePost, type ViewProps } from '../../page.ts'
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
  posts: [
    definePost({
      suffix: '/try-again',
      command: tryAgain,
      next: () => ({ to: '/jobs', notice: TRIED_AGAIN }),
    }),
  ],
})

function Jobs({ seen: { jobs }, form, csrfToken }: ViewProps<Seen>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Jobs</h1>
      <p class="govuk-body">
        What the program does later or at regular times: send mails, watch the clocks of follow-ups and cases.
      </p>
      {jobs === null || jobs.length === 0 ? (
        <p class="govuk-body">{jobs === null ? NO_QUEUE : NO_JOBS}</p>
      ) : (
        <JobTable jobs={jobs} token={csrfToken} />
      )}
    </>
  )
}

function JobTable({ jobs, token }: { readonly jobs: readonly StandingJob[]; readonly token: string }) {
  return (
    <ScrollRegion label="Jobs">
      <Table
        caption="Jobs that run, wait or have failed"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Job', 'Status', 'Tries', 'Next try', 'What went wrong', 'What you can do']}
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
          { text: <TryAgain job={job} token={token} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function TryAgain({ job, token }: { readonly job: StandingJob; readonly token: string }) {
  if (job.state !== 'failing' && job.state !== 'givenUp') return <>Nothing</>
  return (
    <PostForm action="/jobs/try-again" token={token}>
      <input type="hidden" name="job" value={String(job.id)} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        Try again
        <span class="govuk-visually-hidden">{`: ${job.task}`}</span>
      </Button>
    </PostForm>
  )
}
