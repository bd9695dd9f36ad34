import { definePage, type ViewProps } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { capitalised } from '../../../kernel/sentence.ts'
import type { Words } from '../../../kernel/words.ts'
import { ScrollRegion, Table, WarningText, type Cell } from '../../../platform/views/components/index.ts'
import { sayRule } from '../../changes/words.ts'
import { versionOn } from '../../clearing.ts'
import type { Procedure, Standard } from '../../model.ts'
import { withWords } from '../parts/words.ts'
import { seeProcedures, type SeenProcedures } from './query.ts'
import { FAULTS, sayAppliesTo, sayFault } from './words.ts'

export const proceduresPage = definePage({
  path: '/procedures',
  query: seeProcedures,
  title: () => 'Procedures and standards',
  view: ProceduresPage,
  width: 'full',
})

function ProceduresPage({ seen, words }: ViewProps<SeenProcedures>) {
  return (
    <>
      <h1 class="govuk-heading-l">Procedures and standards</h1>
      <p class="govuk-body-l">
        A standard is one clause of a procedure that can be checked. Each child’s record is held against these
        every day.
      </p>
      <Faults seen={seen} words={words} />
      {seen.mayChange && (
        <p class="govuk-body">
          To change a figure, open its standard: the new figure holds from a day that you choose.
        </p>
      )}
      {seen.procedures.map((procedure) => (
        <OfProcedure procedure={procedure} today={seen.today} words={words} />
      ))}
    </>
  )
}

function Faults({ seen, words }: { readonly seen: SeenProcedures; readonly words: Words }) {
  if (seen.faults.length === 0) return null
  const standards = new Map(
    seen.procedures.flatMap(({ standards: of }) => of.map((each) => [each.code, each])),
  )
  return (
    <>
      <WarningText>{FAULTS}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {seen.faults.map(({ standard, fault, children }) => (
          <li>{sayFault(withWords(standards.get(standard)?.name ?? standard, words), fault, children)}</li>
        ))}
      </ul>
    </>
  )
}

interface OfProps {
  readonly procedure: Procedure
  readonly today: Day
  readonly words: Words
}

function OfProcedure({ procedure, today, words }: OfProps) {
  const name = withWords(procedure.name, words)
  return (
    <>
      <h2 class="govuk-heading-m">{name}</h2>
      <p class="govuk-body">{procedure.citation}</p>
      <ScrollRegion label={name}>
        <Table
          caption={`Standards of: ${name}`}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={HEAD}
          stackedHead={['', ...HEAD.slice(1)]}
          rows={procedure.standards.map((standard) => rowOf(standard, today, words))}
        />
      </ScrollRegion>
    </>
  )
}

const HEAD = ['Standard', 'Clause', 'Asks today', 'For whom', 'Who owes it']

function rowOf(standard: Standard, today: Day, words: Words): readonly Cell[] {
  const version = versionOn(standard, today)
  const link = (
    <a class="govuk-link" href={`/procedures/${standard.code}`}>
      {withWords(standard.name, words)}
    </a>
  )
  return [
    { text: link },
    standard.clause,
    version === null ? 'Not in force' : sayRule(version.rule),
    sayAppliesTo(standard),
    capitalised(withWords(standard.owedBy, words)),
  ]
}
