import type { Account, ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, ScrollRegion, Table } from '../../../../../platform/views/components/index.ts'
import { PostForm, problemOf, Problems } from '../../../../../platform/views/forms.tsx'
import type { Kind, Relationship } from '../../../../people/relationships/store.ts'
import type { Worker } from '../../../../people/worker/store.ts'
import { FoundWorkers, WorkerSearch } from '../../../../people/worker/views.tsx'

export interface Seen {
  readonly account: Account
  readonly declared: readonly Relationship[]
  readonly typed: string
  readonly found: readonly Worker[]
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  manages: 'Manages',
  related: 'Is a relative or close friend of',
}

type Props = ViewProps<Seen> & { readonly path: string }

/** The page of declared relationships, at its address for an administrator or for oneself. */
export function Relationships(props: Props) {
  const { seen, form, path, csrfToken } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Declared relationships of {seen.account.displayName}</h1>
      <p class="govuk-body">
        Nobody audits the case of a worker whom they manage or are related to. Declare here what no record
        says.
      </p>
      {seen.declared.length === 0 ? (
        <p class="govuk-body">Nothing is declared yet.</p>
      ) : (
        <Declared {...props} />
      )}
      <h2 class="govuk-heading-m">Declare a relationship</h2>
      <WorkerSearch action={path} typed={seen.typed} problem={problemOf(form, 'find')} />
      <FoundWorkers
        typed={seen.typed}
        found={seen.found}
        action={(worker) => <DeclareForm path={path} worker={worker} token={csrfToken} />}
      />
    </>
  )
}

function Declared({ seen, path, csrfToken }: Props) {
  return (
    <ScrollRegion label="Declared relationships">
      <Table
        caption="Declared now"
        captionClasses="govuk-table__caption--m"
        head={['Relationship', 'Worker', 'Declared', 'Action']}
        rows={seen.declared.map((relationship) => [
          KIND_NAMES[relationship.kind],
          relationship.workerName ?? 'No longer in any list',
          sayInstant(relationship.declaredAt),
          { text: <EndForm path={path} relationship={relationship} token={csrfToken} /> },
        ])}
      />
    </ScrollRegion>
  )
}

interface EndFormProps {
  readonly path: string
  readonly relationship: Relationship
  readonly token: string
}

function EndForm({ path, relationship, token }: EndFormProps) {
  const what = `: ${KIND_NAMES[relationship.kind].toLowerCase()} ${relationship.workerName ?? 'a worker'}`
  return (
    <PostForm action={`${path}/end`} token={token}>
      <input type="hidden" name="relationship" value={relationship.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        No longer so<span class="govuk-visually-hidden">{what}</span>
      </Button>
    </PostForm>
  )
}

interface DeclareFormProps {
  readonly path: string
  readonly worker: Worker
  readonly token: string
}

function DeclareForm({ path, worker, token }: DeclareFormProps) {
  const whom = <span class="govuk-visually-hidden">{` ${worker.name}, ${worker.sourceKey}`}</span>
  return (
    <PostForm action={path} token={token}>
      <input type="hidden" name="worker" value={worker.id} />
      <div class="govuk-button-group">
        <Button classes="govuk-button--secondary" name="kind" value="manages">
          Manages{whom}
        </Button>
        <Button classes="govuk-button--secondary" name="kind" value="related">
          Is related to{whom}
        </Button>
      </div>
    </PostForm>
  )
}
