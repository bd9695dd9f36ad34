import { definePage, holds, type Page, type ViewProps } from '../../../../../access/index.ts'
import { FEED_SAYERS } from '../../../../../evidence/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, Checkboxes, InsetText, WarningText } from '../../../../../platform/views/components/index.ts'
import { choicesField, PostForm, Problems, type FormState } from '../../../../../platform/views/forms.tsx'
import type { Importing } from '../../../../commands.ts'
import { keepingNothing } from '../../../../table.ts'
import type { DeliverySeen } from '../../../model.ts'
import { postSetAside, postTake } from '../../../posts.ts'
import { nameOf, sayEffects, sayOutcome, sayTooMany } from '../../../words.ts'
import { FileTable } from '../../file-table.tsx'
import { seeDelivery, type DeliveryOrReading, type TriedDelivery } from './query.ts'
import { Reading } from './reading.tsx'

export function deliveryPage(importing: Importing): Page {
  const unkept = keepingNothing(importing.tables)
  return definePage({
    path: '/imports/deliveries/:delivery',
    query: seeDelivery,
    title: titleOf,
    view: (props) =>
      isRead(props.seen) ? (
        <Delivery {...props} seen={props.seen} unkept={unkept} />
      ) : (
        <Reading seen={props.seen} />
      ),
    width: 'full',
    back: () => '/imports',
    posts: [postTake(importing), postSetAside],
  })
}

function titleOf(seen: DeliveryOrReading): string {
  if (!isRead(seen)) return seen.refusal === null ? 'These files are being read' : 'These files were not read'
  return seen.isTrial ? 'What these files would do' : 'What these files did'
}

function isRead(seen: DeliveryOrReading): seen is TriedDelivery {
  return 'files' in seen
}

type DeliveryProps = ViewProps<TriedDelivery> & { readonly unkept: ReadonlySet<string | null> }

function Delivery({ seen, form, csrfToken, actor, unkept }: DeliveryProps) {
  const effects = sayEffects(seen)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">{titleOf(seen)}</h1>
      <p class="govuk-body">
        Source: {seen.source}. {seen.isTrial ? 'Tried' : 'Taken in'} on {sayInstant(seen.at)} by {seen.by}.
      </p>
      <p class="govuk-body-l">{sayOutcome(seen, unkept)}</p>
      {effects !== null && <p class="govuk-body">{effects}</p>}
      <FileTable caption="Files" files={seen.files} unkept={unkept} />
      {seen.isWaiting && <ToMatch seen={seen} />}
      {seen.isWaiting && <Decide seen={seen} token={csrfToken} form={form} />}
      {!seen.isTrial && holds(actor, ...FEED_SAYERS) && <HowFar source={seen.source} />}
      {seen.isTrial && !seen.isWaiting && (
        <InsetText>
          This was a trial. Its files are no longer kept here; send them again to take them in.
        </InsetText>
      )}
    </>
  )
}

/** What is taken in moves no standard before somebody says that it is all there is up to a day. */
function HowFar({ source }: { readonly source: string }) {
  return (
    <InsetText>
      Standards are held against these files up to the last day that was said of their source.{' '}
      <a class="govuk-link" href={`/feeds/${encodeURIComponent(source)}`}>
        Say how far {source} goes now
      </a>
    </InsetText>
  )
}

/** Files that fitted no table: an authority's own spreadsheet needs its columns matched once. */
function ToMatch({ seen: { files } }: { readonly seen: DeliverySeen }) {
  const unmatched = files.filter(({ matched, hasColumns }) => matched === null && hasColumns)
  if (unmatched.length === 0) return null
  return (
    <ul class="govuk-list">
      {unmatched.map((file) => (
        <li>
          <a class="govuk-link" href={`/imports/match/${file.id}`}>
            Match the columns of {nameOf(file)}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface DecideProps {
  readonly seen: TriedDelivery
  readonly token: string
  readonly form: FormState
}

function Decide({ seen: { id, files, limitPercent }, token, form }: DecideProps) {
  const accepted = files.reduce((sum, file) => sum + file.acceptedCount, 0)
  const withdrawn = files.reduce((sum, file) => sum + (file.withdrawnCount ?? 0), 0)
  const tooMany = sayTooMany(files, limitPercent)
  const rejected = files.reduce((sum, file) => sum + file.rejectedCount, 0)
  return (
    <>
      {rejected > 0 && accepted > 0 && (
        <WarningText>
          Refused rows are left out. Correct them in the source and send the file again; rows that are known
          stay as they are.
        </WarningText>
      )}
      {(accepted > 0 || withdrawn > 0) && (
        <PostForm action={`/imports/deliveries/${id}/take`} token={token}>
          {tooMany !== null && <WarningText>{tooMany}</WarningText>}
          {tooMany !== null && (
            <Checkboxes
              {...choicesField(form, 'isAgreed')}
              legend="Withdraw them?"
              items={[{ value: 'yes', text: 'Yes, withdraw what these files no longer hold' }]}
            />
          )}
          <Button preventDoubleClick>Take these files in</Button>
        </PostForm>
      )}
      <PostForm action={`/imports/deliveries/${id}/set-aside`} token={token}>
        <Button classes="govuk-button--secondary">Remove these files</Button>
      </PostForm>
    </>
  )
}
