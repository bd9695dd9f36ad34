import { defineDownload, definePage } from '../../../../../access/index.ts'
import { SummaryList, Table } from '../../../../../platform/views/components/index.ts'
import { sayExclusion } from '../../../../rounds/exclusions/codes.ts'
import { countedByCode } from '../../../../rounds/exclusions/rules.ts'
import type { FrameDocument } from '../../../../rounds/frame/document.ts'
import { roundFrame } from '../../../../rounds/frame/query.ts'
import { Digits } from '../../round-parts.tsx'

export const framePage = definePage({
  path: '/rounds/:round/frame',
  query: roundFrame,
  title: ({ round }) => `Frame of ${round}`,
  back: ({ round }) => `/rounds/${round}`,
  width: 'full',
  view: ({ seen }) => (
    <>
      <h1 class="govuk-heading-l">Frame of {seen.round}</h1>
      <p class="govuk-body">
        Everything that an outsider needs to draw the sample again. A reference says nothing about the child.{' '}
        <a class="govuk-link" href={`/rounds/${seen.round}/frame.txt`} download>
          Download the frame file
        </a>
      </p>
      <SummaryList
        rows={[
          { key: 'Frame hash', value: <Hash text={seen.frameHash} /> },
          { key: 'Nonce of the audit lead', value: <Hash text={seen.nonces.lead} /> },
          { key: 'Nonce of the independent person', value: <Hash text={seen.nonces.independent} /> },
          { key: 'Seed', value: <Hash text={seen.seed} /> },
        ]}
      />
      <LeftOut exclusions={seen.exclusions} />
      <h2 class="govuk-heading-m">The sample, in the order of the draw</h2>
      <References
        references={seen.sample}
        nothing={seen.isWithheld ? WITHHELD : 'The sample is not drawn yet.'}
      />
      <h2 class="govuk-heading-m">Every child who could be drawn, in the order of the draw</h2>
      <References
        references={seen.order}
        nothing={seen.isWithheld ? WITHHELD : 'There is an order once the sample is drawn.'}
      />
    </>
  ),
})

const WITHHELD =
  'The sample is drawn and is the audit lead’s alone until it is released: that is when the first auditors are chosen. From then on it stands here with both nonces and the seed.'

/** How many were left out and why, each reason with its count. */
function LeftOut({ exclusions }: Pick<FrameDocument, 'exclusions'>) {
  const counts = [...countedByCode(exclusions.map(({ reason }) => ({ code: reason })))]
  if (counts.length === 0) return <p class="govuk-body">Nobody on the list was left out.</p>
  return (
    <Table
      caption="Left out of the frame"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['Reason', { text: 'Children', format: 'numeric' }]}
      rows={counts.map(([code, count]) => [sayExclusion(code), count])}
    />
  )
}

function Hash({ text }: { readonly text: string | null }) {
  return text === null ? <>Not shown before the sample is released</> : <Digits>{text}</Digits>
}

interface ReferencesProps {
  readonly references: readonly string[]
  /** What to say where there are none yet. */
  readonly nothing: string
}

function References({ references, nothing }: ReferencesProps) {
  if (references.length === 0) return <p class="govuk-body">{nothing}</p>
  return (
    <ol class="govuk-list govuk-list--number">
      {references.map((reference) => (
        <li>
          <Digits>{reference}</Digits>
        </li>
      ))}
    </ol>
  )
}

/** The frame file as it was frozen, byte for byte. */
export const frameDownload = defineDownload({
  path: '/rounds/:round/frame.txt',
  query: roundFrame,
  file: ({ round, frameText }) => ({
    name: `frame-${round}.txt`,
    type: 'text/plain; charset=utf-8',
    content: frameText,
  }),
})
