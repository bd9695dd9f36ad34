import { defineDownload, definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import type { Words } from '../../../../../kernel/words.ts'
import {
  Button,
  Details,
  InsetText,
  ScrollRegion,
  Select,
  Table,
  type Cell,
} from '../../../../../platform/views/components/index.ts'
import { PictureFigure } from '../../../../../platform/pictures/index.ts'
import { FreshnessNote } from '../../../parts/freshness-note.tsx'
import { withWords } from '../../../parts/words.ts'
import { ChildrenTable } from './children-table.tsx'
import { seeListStandards, type SeenListStandards } from './query.ts'
import {
  lastDayOf,
  lastOfMonths,
  newest,
  overTimePicture,
  sayMet,
  sharesCsv,
  sharesPicture,
} from './shares.ts'

export const listStandardsPage = definePage({
  path: '/register/:register/standards',
  query: seeListStandards,
  title: ({ register }) => `Standards of the ${register.name}`,
  view: ListStandardsPage,
  width: 'full',
  back: () => '/register',
})

export const listStandardsCsv = defineDownload({
  path: '/register/:register/standards.csv',
  query: seeListStandards,
  file: ({ register, shares }) => ({
    name: `standards-${register.code}.csv`,
    type: 'text/csv; charset=utf-8',
    content: sharesCsv(register.code, shares),
  }),
})

function ListStandardsPage({ seen, today, words }: ViewProps<SeenListStandards>) {
  const { register, chosen, shares, children } = seen
  const day = lastDayOf(shares)
  return (
    <>
      <span class="govuk-caption-l">{register.name}</span>
      <h1 class="govuk-heading-l">{chosen === null ? 'Standards' : withWords(chosen.name, words)}</h1>
      <ChooseStandard seen={seen} words={words} />
      <h2 class="govuk-heading-m">The whole list</h2>
      {day === null ? (
        <p class="govuk-body">
          The list has not been counted yet. That happens every night and after an import.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            Counted on {sayDay(day)}, over every child on the list and not a sample: the same for everybody. A
            share leaves out those of whom nobody can tell; how many they are stands beside it.
          </p>
          {chosen === null ? (
            <ByStandard seen={seen} words={words} />
          ) : (
            <OverTime seen={seen} code={chosen.code} />
          )}
          <p class="govuk-body govuk-!-display-none-print">
            <a class="govuk-link" href={`/register/${register.code}/standards.csv`}>
              Take every count along as a CSV file
            </a>
          </p>
        </>
      )}
      {children !== null && (
        <>
          <h2 class="govuk-heading-m">Each child</h2>
          {!children.isWhole && <InsetText>You see the children you work with: {children.count}.</InsetText>}
          <FreshnessNote freshness={children.freshness} today={today} />
          <ChildrenTable seen={seen} listed={children} words={words} />
        </>
      )}
    </>
  )
}

interface PartProps {
  readonly seen: SeenListStandards
  readonly words: Words
}

function ChooseStandard({ seen: { register, standards, chosen }, words }: PartProps) {
  return (
    <form
      method="get"
      action={`/register/${register.code}/standards`}
      novalidate
      class="govuk-!-display-none-print"
    >
      <Select
        id="standard"
        name="standard"
        label="Standard"
        value={chosen?.code ?? ''}
        items={[
          { value: '', text: 'All standards' },
          ...standards.map(({ code, name, clause }) => ({
            value: code,
            text: `${withWords(name, words)} (${clause})`,
          })),
        ]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  )
}

function ByStandard({ seen: { standards, shares, register }, words }: PartProps) {
  const latest = newest(shares)
  return (
    <>
      <ScrollRegion label="Share met by standard">
        <Table
          caption="Share met by standard"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Standard', 'Met, of those that can be judged', ...numeric('Cannot tell')]}
          stackedHead={['', 'Met', 'Cannot tell']}
          rows={standards.flatMap(({ code, name, clause }) => {
            const share = latest.get(code)
            const link = (
              <a class="govuk-link" href={`/register/${register.code}/standards?standard=${code}`}>
                {withWords(name, words)} ({clause})
              </a>
            )
            return share === undefined ? [] : [[{ text: link }, sayMet(share), share.cannotTell]]
          })}
        />
      </ScrollRegion>
      <Details summary="The whole list as a picture">
        <PictureFigure picture={sharesPicture(standards, latest, words)} id="standards" />
      </Details>
    </>
  )
}

const numeric = (...texts: readonly string[]): Cell[] => texts.map((text) => ({ text, format: 'numeric' }))

function OverTime({ seen, code }: { readonly seen: SeenListStandards; readonly code: string }) {
  const months = lastOfMonths(seen.shares.filter(({ standard }) => standard === code))
  if (months.length === 0) return <p class="govuk-body">This standard has not been counted yet.</p>
  return (
    <>
      <ScrollRegion label="Share met over time">
        <Table
          caption="Share met over time, the last count of each month"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Counted on', 'Met, of those that can be judged', ...numeric('Cannot tell', 'On the list')]}
          stackedHead={['', 'Met', 'Cannot tell', 'On the list']}
          rows={months.map((share) => [sayDay(share.on), sayMet(share), share.cannotTell, share.listCount])}
        />
      </ScrollRegion>
      <PictureFigure picture={overTimePicture(months)} id="over-time" />
    </>
  )
}
