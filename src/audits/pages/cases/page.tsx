import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { ScrollRegion, Table } from '../../../platform/views/components/index.ts'
import type { CaseFile } from '../../case/model.ts'
import { sayWhatIsLeft } from '../../case/left-words.ts'
import { agrees } from '../../moderation/standing.ts'
import { StatusTag } from './case-parts.tsx'
import { myCasesQuery, type MyCase } from './query.ts'

export const myCasesPage = definePage({
  path: '/cases',
  query: myCasesQuery,
  title: () => 'My cases',
  width: 'full',
  view: MyCases,
})

function MyCases({ seen }: ViewProps<readonly MyCase[]>) {
  return (
    <>
      <h1 class="govuk-heading-l">My cases</h1>
      {seen.length === 0 ? <NoCases /> : <Cases cases={seen} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/follow-ups">
          Follow-ups
        </a>{' '}
        raised in your cases or sent to you.
      </p>
    </>
  )
}

function NoCases() {
  return (
    <p class="govuk-body">
      You are not an auditor of any case. When the audit lead chooses you, the case stands here.{' '}
      <a class="govuk-link" href="/rounds">
        See the rounds
      </a>
    </p>
  )
}

function Cases({ cases }: { readonly cases: readonly MyCase[] }) {
  return (
    <ScrollRegion label="My cases">
      <Table
        caption="Cases that you audit"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Case', 'You are', 'With', 'Status', 'What is left', 'Due', 'Moderation']}
        rows={cases.map((each) => [
          { text: <CaseLink file={each.file} /> },
          each.seat === 'first' ? 'First-named: you write what is agreed' : 'Second-named: you confirm it',
          (each.seat === 'first' ? each.file.second : each.file.first)?.name ?? 'Nobody yet',
          { text: <StatusTag file={each.file} /> },
          whatIsLeft(each),
          each.file.round.dueOn === null ? 'No day set' : sayDay(each.file.round.dueOn),
          { text: <Moderated of={each} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function CaseLink({ file }: { readonly file: CaseFile }) {
  return (
    <a class="govuk-link" href={`/cases/${file.id}`}>
      Case {file.position}, {file.round.theme} ({file.round.code})
    </a>
  )
}

function Moderated({ of: { file, moderation } }: { readonly of: MyCase }) {
  if (moderation === null) return <>None</>
  return (
    <a class="govuk-link" href={`/cases/${file.id}/moderation`}>
      {agrees(moderation) ? 'Agreed' : 'Changed'} by {moderation.by}
      <span class="govuk-visually-hidden">, case {file.position}</span>
    </a>
  )
}

function whatIsLeft({ file, seat, left }: MyCase): string {
  return sayWhatIsLeft(file, seat, left)
}
