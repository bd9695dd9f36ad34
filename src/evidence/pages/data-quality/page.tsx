import type { ComponentChildren } from 'preact'
import { definePage, type ViewProps } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { sayProposals, sayUnmatched } from '../../../organisation/index.ts'
import { Details, ScrollRegion, Table, Tag, type Cell } from '../../../platform/views/components/index.ts'
import { kindOf } from '../../model.ts'
import { freshFigures } from '../../quality/commands.ts'
import { NOT_RECORDED_PROBLEM, PROBLEMS, type QualityFigures } from '../../quality/model.ts'
import {
  ageOfDelivery,
  sayLastEntry,
  ageOfFeed,
  openAttributes,
  problemTotals,
  sayShare,
  type Age,
} from '../../quality/rules.ts'
import { seeQuality, type SeenQuality } from './query.ts'

export const qualityPage = definePage({
  path: '/data-quality',
  query: seeQuality,
  title: () => 'Data quality',
  view: QualityPage,
  width: 'full',
  prepare: freshFigures,
})

function QualityPage({
  seen: { cut, isRenewed, mayJoin, maySetLinks },
  today,
  words,
}: ViewProps<SeenQuality>) {
  return (
    <>
      <h1 class="govuk-heading-l">Data quality</h1>
      <p class="govuk-body">
        What the evidence leaves open, how recent it is and where it denies itself, over every child. What is
        not recorded is never counted as a no.
      </p>
      {mayJoin && (
        <p class="govuk-body">
          <a class="govuk-link" href="/one-child">
            One child across sources
          </a>
        </p>
      )}
      {maySetLinks && (
        <p class="govuk-body">
          <a class="govuk-link" href="/case-system">
            Links to {words.caseSystem.one}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/feeds">
          What the feeds cover
        </a>
      </p>
      {cut !== null && (
        <>
          <p class="govuk-body">
            Counted on {sayInstant(cut.countedAt)}.
            {isRenewed && ' The figures are being counted again: look again in a minute.'}
          </p>
          <Contradictions figures={cut.figures} />
          <h2 class="govuk-heading-m">One child across sources</h2>
          <ul class="govuk-list govuk-list--bullet">
            {cut.figures.matching.sources.map((count) => (
              <li>{sayUnmatched(count)}</li>
            ))}
            <li>{sayProposals(cut.figures.matching.proposals)}</li>
          </ul>
          <Sources figures={cut.figures} today={today} />
          <Kinds figures={cut.figures} today={today} />
          <Open figures={cut.figures} />
        </>
      )}
    </>
  )
}

interface PartProps {
  readonly figures: QualityFigures
}

/** What denies itself, or cannot be told; each figure leads to its rows. */
function Contradictions({ figures }: PartProps) {
  const caption = 'What cannot be so, or cannot be told'
  const totals = problemTotals(figures)
  const [found, absent] = [totals.filter(({ count }) => count > 0), totals.filter(({ count }) => count === 0)]
  return (
    <>
      {found.length === 0 ? (
        <h2 class="govuk-heading-m">{caption}</h2>
      ) : (
        <ScrollRegion label={caption}>
          <Table
            caption={caption}
            captionClasses="govuk-table__caption--m"
            head={['What', { text: 'Rows', format: 'numeric' }]}
            rows={found.map(({ problem, count }) => [
              { text: link(`/data-quality/${problem}`, PROBLEMS[problem][0]) },
              count,
            ])}
          />
        </ScrollRegion>
      )}
      {absent.length > 0 && (
        <Details summary={`Looked for, and not found (${absent.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {absent.map(({ problem }) => (
              <li>{PROBLEMS[problem][0]}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function link(href: string, text: ComponentChildren) {
  return (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  )
}

function Sources({ figures, today }: PartProps & { readonly today: Day }) {
  const caption = 'Sources'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Source', 'Files taken in last', 'Children with an ethnicity']}
        rows={figures.sources.map(({ source, deliveredOn, ethnicity }) => [
          source,
          ageCell(ageOfDelivery(deliveredOn, today)),
          sayShare(ethnicity),
        ])}
      />
    </ScrollRegion>
  )
}

function ageCell({ sentence, isStale }: Age): Cell {
  if (!isStale) return sentence
  return {
    text: (
      <>
        {sentence} <Tag classes="govuk-tag--yellow">Stale</Tag>
      </>
    ),
  }
}

function Kinds({ figures, today }: PartProps & { readonly today: Day }) {
  const caption = 'Kinds of entries by source'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={['Source', 'Kind', { text: 'Entries', format: 'numeric' }, 'Last entry about', 'Feed covers']}
        stackedHead={['Source', '', 'Entries', 'Last entry about', 'Feed covers']}
        rows={figures.kinds.map(({ source, kind, entries, lastOn, coveredUntil }) => [
          source,
          kindOf(kind).name,
          entries,
          sayLastEntry(lastOn, today),
          ageCell(ageOfFeed(coveredUntil, today)),
        ])}
      />
    </ScrollRegion>
  )
}

/** What entries leave open, attribute by attribute. */
function Open({ figures }: PartProps) {
  const open = openAttributes(figures.kinds)
  if (open.length === 0) return null
  const caption = 'What is not recorded, the emptiest first'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={['Source', 'Kind', 'What', 'Not recorded']}
        stackedHead={['Source', '', 'What', 'Not recorded']}
        rows={open.map(({ source, kind, attribute, name, ...share }) => [
          source,
          kindOf(kind).name,
          name,
          {
            text: link(
              `/data-quality/${NOT_RECORDED_PROBLEM}?${new URLSearchParams({ source, kind, attribute })}`,
              <>
                {sayShare(share)}
                <span class="govuk-visually-hidden">
                  {' '}
                  {name}, {kindOf(kind).name}, {source}
                </span>
              </>,
            ),
          },
        ])}
      />
    </ScrollRegion>
  )
}
