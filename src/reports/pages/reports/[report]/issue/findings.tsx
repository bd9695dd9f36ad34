import { ScrollRegion, Table, Tag, type Content } from '../../../../../platform/views/components/index.ts'
import { KIND_SENTENCES } from '../../../../screening/words.ts'
import type { StoredFinding } from '../../../../screening/store.ts'
import { AUDIENCE_NAMES } from '../../../../words.ts'
import { findingAddress } from '../../../addresses.ts'
import type { SeenIssue } from './query.ts'

/** What could point to a child: somebody decides on each before the report is issued. */
export function Findings({ report, screened }: SeenIssue) {
  if (screened === null) return null
  const { findings, kept } = screened
  if (findings.length === 0) {
    return (
      <p class="govuk-body">The report was searched for what could point to a child. Nothing was found.</p>
    )
  }
  const isKept = ({ key }: StoredFinding) => kept.some((each) => each.key === key)
  return (
    <ScrollRegion label="What could point to a child">
      <Table
        caption="What could point to a child"
        captionClasses="govuk-table__caption--m"
        head={['Report', 'Words', 'Why it is shown', 'Decision']}
        rows={findings.map((finding) => [
          AUDIENCE_NAMES[finding.audience],
          finding.words,
          KIND_SENTENCES[finding.kind],
          { text: <Decision report={report.id} finding={finding} isKept={isKept(finding)} /> },
        ])}
      />
    </ScrollRegion>
  )
}

interface DecisionProps {
  readonly report: string
  readonly finding: StoredFinding
  readonly isKept: boolean
}

function Decision({ report, finding, isKept }: DecisionProps): Content {
  if (!finding.isToDecide) return 'None needed'
  if (isKept) return <Link report={report} finding={finding} text="May stay" />
  return (
    <>
      <Tag classes="govuk-tag--yellow">To decide</Tag>{' '}
      <Link report={report} finding={finding} text="Decide" />
    </>
  )
}

function Link({ report, finding, text }: Omit<DecisionProps, 'isKept'> & { readonly text: string }) {
  return (
    <a class="govuk-link" href={findingAddress(report, finding.id)}>
      {text}
      <span class="govuk-visually-hidden"> on “{finding.words}”</span>
    </a>
  )
}
