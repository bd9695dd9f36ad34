import { definePage, holds, type Page, type ViewProps } from '../../../access/index.ts'
import { freshFigures } from '../../../evidence/index.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { Details, Pagination } from '../../../platform/views/components/index.ts'
import { Problems } from '../../../platform/views/forms.tsx'
import type { Importing } from '../../commands.ts'
import { LIMIT_SETTERS } from '../../limit/commands.ts'
import { keepingNothing } from '../../table.ts'
import { Matching } from '../matching-figures.tsx'
import type { DeliverySeen } from '../model.ts'
import { postTrial } from '../posts.ts'
import { UploadForm } from '../upload-form.tsx'
import { sayFiles, sayOutcome } from '../words.ts'
import { FileTable } from './file-table.tsx'
import { seeImports, type ImportsSeen } from './query.ts'

export function importsPage(importing: Importing): Page {
  return definePage({
    path: '/imports',
    query: seeImports,
    title: () => 'Imports',
    view: (props) => <Imports {...props} importing={importing} />,
    width: 'full',
    prepare: freshFigures,
    posts: [postTrial(importing)],
  })
}

type Props = ViewProps<ImportsSeen> & { readonly importing: Importing }

function Imports({ seen, form, csrfToken, importing, actor }: Props) {
  const unkept = keepingNothing(importing.tables)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Imports</h1>
      <p class="govuk-body-l">
        Files are tried first. You see what they would change, and nothing is kept until you take them in.
      </p>
      {seen.waiting.length > 0 && <Waiting deliveries={seen.waiting} unkept={unkept} />}
      <h2 class="govuk-heading-m">Try files</h2>
      <UploadForm action="" token={csrfToken} form={form} source={seen.deliveries[0]?.source ?? ''} />
      <WhatCanCome importing={importing} />
      <p class="govuk-body">
        Standards are held against the record up to the day that was said of each source.{' '}
        <a class="govuk-link" href="/feeds">
          What the feeds cover
        </a>
      </p>
      {holds(actor, ...LIMIT_SETTERS) && (
        <p class="govuk-body">
          A file that holds everything stops and asks before it withdraws much.{' '}
          <a class="govuk-link" href="/imports/withdrawals">
            How much it may withdraw
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">What was taken in</h2>
      {seen.deliveries.length === 0 ? (
        <p class="govuk-body">
          Nothing was taken in yet. Begin with a file of children, then their workers and stays.
        </p>
      ) : (
        seen.deliveries.map((delivery, index) => (
          <Delivery delivery={delivery} place={index + 1} unkept={unkept} />
        ))
      )}
      {seen.matching !== null && (
        <>
          <h2 class="govuk-heading-m">One child across sources</h2>
          <Matching matching={seen.matching} />
        </>
      )}
      {seen.next !== null && (
        <Pagination next={{ href: `/imports?before=${seen.next}`, labelText: 'Earlier imports' }} />
      )}
    </>
  )
}

interface WaitingProps {
  readonly deliveries: readonly DeliverySeen[]
  readonly unkept: ReadonlySet<string | null>
}

function Waiting({ deliveries, unkept }: WaitingProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Tried, and waiting for a decision</h2>
      <ul class="govuk-list govuk-list--bullet">
        {deliveries.map((delivery) => (
          <li>
            <a class="govuk-link" href={`/imports/deliveries/${delivery.id}`}>
              {sayFiles(delivery.files)} of {delivery.source}, tried on {sayInstant(delivery.at)}
            </a>
            . {sayOutcome(delivery, unkept)}
          </li>
        ))}
      </ul>
    </>
  )
}

function WhatCanCome({ importing: { tables } }: { readonly importing: Importing }) {
  return (
    <Details summary="Which files can be taken in">
      <p class="govuk-body">
        A file is recognised by its headers, in any order. These tables are known, each by the name that its
        file bears as a rule:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {tables.map(({ title, target }) => (
          <li>
            {title} (<code>{target}</code>)
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        You keep the list in a spreadsheet of your own?{' '}
        <a class="govuk-link" href="/imports/match">
          Match its columns
        </a>
        , or fill in our template as{' '}
        <a class="govuk-link" href="/imports/template.xlsx">
          an Excel workbook
        </a>{' '}
        or{' '}
        <a class="govuk-link" href="/imports/template.csv">
          a CSV file
        </a>
        .
      </p>
    </Details>
  )
}

interface DeliveryProps {
  readonly delivery: DeliverySeen
  /** Where it stands on the page: the same person may take in two within a minute. */
  readonly place: number
  readonly unkept: ReadonlySet<string | null>
}

function Delivery({ delivery: { source, at, by, files }, place, unkept }: DeliveryProps) {
  const caption = `${source}, ${sayInstant(at)}, by ${by}`
  const label = `Import ${place} on this page: ${caption}`
  const classes = 'govuk-table__caption--s'
  return <FileTable {...{ caption, label, files, unkept }} captionClasses={classes} />
}
