import { definePage, definePost, type Account, type ViewProps } from '../../../../../access/index.ts'
import { Button } from '../../../../../platform/views/components/index.ts'
import { PostForm, problemOf, Problems } from '../../../../../platform/views/forms.tsx'
import { SeenField } from '../../../../../platform/views/meanwhile.tsx'
import { linkWorker, unlinkWorker } from '../../../../people/commands.ts'
import type { Worker } from '../../../../people/worker/store.ts'
import { FoundWorkers, WorkerSearch } from '../../../../people/worker/views.tsx'
import { workerLinkQuery } from './query.ts'

interface Seen {
  readonly account: Account
  readonly linked: Worker | null
  readonly typed: string
  readonly found: readonly Worker[]
}

export const workerLinkPage = definePage({
  path: '/people/:person/worker',
  query: workerLinkQuery,
  title: () => 'Worker record',
  back: ({ account }) => `/people/${account.id}`,
  width: 'full',
  view: WorkerLink,
  posts: [
    definePost({
      // The name that was looked for, so that whoever is refused finds the same records again.
      about: ['find'],
      command: linkWorker,
      next: ({ person }) => ({
        to: `/people/${person}`,
        notice: 'The account is linked to the worker record.',
      }),
    }),
    definePost({
      suffix: '/unlink',
      command: unlinkWorker,
      next: ({ person }) => ({
        to: `/people/${person}`,
        notice: 'The link to the worker record is taken away.',
      }),
    }),
  ],
})

function WorkerLink(props: ViewProps<Seen>) {
  const { account, linked, typed, found } = props.seen
  const path = `/people/${account.id}/worker`
  return (
    <>
      <Problems form={props.form} />
      <h1 class="govuk-heading-l">Worker record of {account.displayName}</h1>
      <p class="govuk-body">
        A linked account shows the children whom that worker works with, and tells whether an auditor is
        independent of a case.
      </p>
      {linked === null ? <p class="govuk-body">Not linked yet.</p> : <Linked {...props} linked={linked} />}
      <h2 class="govuk-heading-m">
        {linked === null ? 'Link a worker record' : 'Link another worker record'}
      </h2>
      <WorkerSearch action={path} typed={typed} problem={problemOf(props.form, 'find')} />
      <FoundWorkers
        typed={typed}
        found={found}
        action={(worker) => (
          <LinkForm
            path={`${path}?${new URLSearchParams({ find: typed }).toString()}`}
            seen={account.worker ?? ''}
            worker={worker}
            token={props.csrfToken}
          />
        )}
      />
    </>
  )
}

function Linked({ seen, linked, csrfToken }: ViewProps<Seen> & { readonly linked: Worker }) {
  const details = [linked.jobTitle, linked.team].filter((detail) => detail !== null).join(', ')
  return (
    <>
      <p class="govuk-body">
        Linked to <strong>{linked.name}</strong>
        {details === '' ? '' : ` (${details})`}.
      </p>
      <PostForm action={`/people/${seen.account.id}/worker/unlink`} token={csrfToken}>
        <SeenField seen={linked.id} />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Take the link away
        </Button>
      </PostForm>
    </>
  )
}

interface LinkFormProps {
  readonly path: string
  readonly seen: string
  readonly worker: Worker
  readonly token: string
}

function LinkForm({ path, seen, worker, token }: LinkFormProps) {
  return (
    <PostForm action={path} token={token}>
      <SeenField seen={seen} />
      <input type="hidden" name="worker" value={worker.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        Link
        <span class="govuk-visually-hidden">
          {' '}
          {worker.name}, {worker.sourceKey}
        </span>
      </Button>
    </PostForm>
  )
}
