import type { CaseRow, Figures } from '../../../../cut/model.ts'
import { recordSentence, sayDispute } from '../../../../record-words.ts'

interface Props {
  readonly figures: Figures
  /** Empty for who may see counts alone. */
  readonly rows: readonly CaseRow[]
}

/** What the audits found of the record itself, with each disputed fact for who may see cases. */
export function RecordFound({ figures, rows }: Props) {
  if (figures.grades === null) return null
  const disputing = rows.filter(({ disputes }) => (disputes ?? []).length > 0)
  return (
    <>
      <h2 class="govuk-heading-m" id="record">
        Quality of the record
      </h2>
      <p class="govuk-body">{recordSentence(figures.disputedFacts)}</p>
      {disputing.map((row) => (
        <Disputed row={row} />
      ))}
    </>
  )
}

function Disputed({ row }: { readonly row: CaseRow }) {
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/cases/${row.case}`}>
          Case {row.position}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {(row.disputes ?? []).map((dispute) => (
          <li>{sayDispute(dispute)}</li>
        ))}
      </ul>
    </>
  )
}
