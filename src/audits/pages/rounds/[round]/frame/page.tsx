import { defineDownload, definePage } from '../../../../../access/index.ts'
import { SummaryList } from '../../../../../platform/views/components/index.ts'
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
      <h2 class="govuk-heading-m">The sample, in the order of the draw</h2>
      <References references={seen.sample} nothing="The sample is not drawn yet." />
      <h2 class="govuk-heading-m">Every child who could be drawn, in the order of the draw</h2>
      <References references={seen.order} nothing="There is an order once the sample is drawn." />
    </>
  ),
})

function Hash({ text }: { readonly text: string | null }) {
  return text === null ? <>Not shown before the draw</> : <Digits>{text}</Digits>
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
