import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { InsetText, WarningText } from '../../../../../platform/views/components/index.ts'
import { freshCut } from '../../../../cut/commands.ts'
import { isEmpty, type Cut } from '../../../../cut/model.ts'
import { maySeeCases } from '../../../../policy.ts'
import * as words from '../../../../words.ts'
import { Agreement } from './agreement.tsx'
import { CaseTable } from './case-table.tsx'
import { Difference } from './difference.tsx'
import { Earlier } from './earlier.tsx'
import { Grades } from './grades.tsx'
import { Children } from './children.tsx'
import { Moderated } from './moderated.tsx'
import { RecordFound } from './record.tsx'
import { Representation } from './representation.tsx'
import { resultsQuery, type SeenResults } from './query.ts'
import { Teams } from './teams.tsx'
import { Topics } from './topics.tsx'

export const resultsPage = definePage({
  path: '/rounds/:round/results',
  query: resultsQuery,
  prepare: ({ door, machine }, actor, input) => freshCut({ door, machine }, actor, String(input.round)),
  title: ({ round }) => `Results of ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  width: 'full',
  view: Results,
})

function Results(props: ViewProps<SeenResults>) {
  const { round, cut, withheld } = props.seen
  return (
    <>
      <span class="govuk-caption-l">{round.theme}</span>
      <h1 class="govuk-heading-l">Results of {cut === null ? round.code : words.sayRound(cut.figures)}</h1>
      {withheld === null ? <WhatIsCounted {...props} /> : <InsetText>{withheld}</InsetText>}
    </>
  )
}

function WhatIsCounted(props: ViewProps<SeenResults>) {
  const { cut } = props.seen
  return cut === null || isEmpty(cut.figures) ? (
    <p class="govuk-body">{words.NOTHING_COUNTED}</p>
  ) : (
    <Counted {...props} cut={cut} />
  )
}

function Counted({ seen, cut, actor, words: ours }: ViewProps<SeenResults> & { readonly cut: Cut }) {
  const { figures } = cut
  const mayFollow = maySeeCases(actor)
  return (
    <>
      <p class="govuk-body-l">{words.sampleSentence(figures, ours)}</p>
      {figures.grades === null ? (
        <p class="govuk-body">{words.GRADES_NOT_GIVEN}</p>
      ) : (
        <HowCounted cut={cut} />
      )}
      <Grades figures={figures} tool={seen.tool} mayFollow={mayFollow} />
      <Moderated figures={figures} tool={seen.tool} />
      <Agreement figures={figures} tool={seen.tool} mayFollow={mayFollow} />
      <Children figures={figures} mayFollow={mayFollow} />
      <RecordFound figures={figures} rows={mayFollow ? seen.rows : []} />
      <Topics figures={figures} tool={seen.tool} words={ours} mayFollow={mayFollow} />
      <Difference figures={figures} tool={seen.tool} words={ours} mayFollow={mayFollow} />
      <Teams figures={figures} mayFollow={mayFollow} />
      <Representation figures={figures} mayFollow={mayFollow} />
      <Earlier figures={figures} tool={seen.tool} words={ours} mayFollow={mayFollow} />
      {mayFollow && seen.rows.length > 0 && (
        <>
          <h2 class="govuk-heading-m" id="cases">
            Cases
          </h2>
          <p class="govuk-body">Only the audit lead sees these rows.</p>
          <CaseTable rows={seen.rows} figures={figures} tool={seen.tool} />
        </>
      )}
    </>
  )
}

function HowCounted({ cut }: { readonly cut: Cut }) {
  const { figures, cutOn } = cut
  const warning = words.fewAudits(figures.auditedCount)
  const draw = figures.draw === null ? [] : words.drawSentences(figures.draw)
  return (
    <>
      <p class="govuk-body">
        {words.countedSentence(figures)} Counted on {sayDay(cutOn)}; everybody sees these same figures.{' '}
        <a class="govuk-link" href={`/rounds/${figures.round}/results.csv`}>
          Download the counts (CSV)
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={`/rounds/${figures.round}/report`}>
          read the board report
        </a>
        .
      </p>
      {warning !== null && <WarningText>{warning}</WarningText>}
      {draw.length > 0 && (
        <InsetText>
          {draw.map((sentence) => (
            <p class="govuk-body">{sentence}</p>
          ))}
        </InsetText>
      )}
    </>
  )
}
