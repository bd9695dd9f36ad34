import { Button, Input, ScrollRegion, Table, type Content } from '../../../platform/views/components/index.ts'
import type { Worker } from './store.ts'

interface SearchProps {
  readonly action: string
  readonly typed: string
  readonly problem: string | undefined
}

/** Asks for the name of a worker. */
export function WorkerSearch({ action, typed, problem }: SearchProps) {
  return (
    <form method="get" action={action} role="search" aria-label="Worker records">
      <Input
        name="find"
        label="Name of the worker"
        hint="A name or its beginning, like Ann or Ann Le"
        value={typed}
        errorMessage={problem}
        classes="govuk-input--width-20"
        autocomplete="off"
      />
      <Button classes="govuk-button--secondary">Find worker records</Button>
    </form>
  )
}

interface FoundProps {
  readonly typed: string
  readonly found: readonly Worker[]
  /** What can be done with a worker that was found. */
  readonly action: (worker: Worker) => Content
}

/** The worker records that were found, or what to do when there are none. */
export function FoundWorkers({ typed, found, action }: FoundProps) {
  if (typed === '') return null
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        No worker record has this name. Try fewer letters, or load the list of workers first.
      </p>
    )
  }
  return (
    <ScrollRegion label="Workers">
      <Table
        caption="Worker records found"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Name', 'Job title', 'Team', 'Id in its source', 'Action']}
        rows={found.map((worker) => [
          worker.name,
          worker.jobTitle ?? 'Not recorded',
          worker.team ?? 'Not recorded',
          worker.sourceKey,
          { text: action(worker) },
        ])}
      />
    </ScrollRegion>
  )
}
