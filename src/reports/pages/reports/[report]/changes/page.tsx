import { definePage, type ViewProps } from '../../../../../access/index.ts'
import type { ChangedParagraph } from '../../../../changes/rules.ts'
import { AUDIENCE_NAMES } from '../../../../words.ts'
import { reportAddress } from '../../../addresses.ts'
import { Difference, HowMarked } from '../../../difference.tsx'
import { changesQuery, type SeenChanges } from './query.ts'

export const changesPage = definePage({
  path: '/reports/:report/changes',
  query: changesQuery,
  title: () => 'What changed since the draft',
  back: ({ report, audience }) => reportAddress(report.round.code, audience),
  view: Changes,
})

function Changes({ seen }: ViewProps<SeenChanges>) {
  const { report, audience, edited, counted } = seen
  return (
    <>
      <span class="govuk-caption-l">
        Version {report.version}, {AUDIENCE_NAMES[audience].toLowerCase()} report
      </span>
      <h1 class="govuk-heading-l">What changed since the draft</h1>
      <HowMarked />
      <h2 class="govuk-heading-m">What a person wrote</h2>
      {edited.length === 0 ? (
        <p class="govuk-body">Every paragraph stands as it was drafted.</p>
      ) : (
        edited.map((each) => <Changed {...each} />)
      )}
      <h2 class="govuk-heading-m">What newer figures say otherwise</h2>
      <Counted counted={counted} />
    </>
  )
}

function Counted({ counted }: Pick<SeenChanges, 'counted'>) {
  if (counted === null) {
    return <p class="govuk-body">The round was not counted again since this draft was written.</p>
  }
  if (counted.length === 0) {
    return <p class="govuk-body">The round was counted again; this report says the same of it.</p>
  }
  return (
    <>
      <p class="govuk-body">
        The round was counted again. Drafted again, these paragraphs would say something else.
      </p>
      {counted.map((each) => (
        <Changed {...each} />
      ))}
    </>
  )
}

function Changed({ number, before, after, isTableOnly, losesEdit }: ChangedParagraph) {
  return (
    <>
      <h3 class="govuk-heading-s">Paragraph {number}</h3>
      {isTableOnly ? (
        <p class="govuk-body">Its words are the same; its table or picture is not.</p>
      ) : (
        <Difference before={before} after={after} />
      )}
      {losesEdit && (
        <p class="govuk-body">
          <strong>Somebody’s words of this paragraph were written for the older figures.</strong> They stay in
          its history and have to be written again.
        </p>
      )}
    </>
  )
}
