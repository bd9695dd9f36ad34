import { definePage, type Page, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText, WarningText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import type { Importing } from '../../../../commands.ts'
import type { DeliverySeen } from '../../../model.ts'
import { postSetAside, postTake } from '../../../posts.ts'
import { nameOf, sayOutcome } from '../../../words.ts'
import { FileTable } from '../../file-table.tsx'
import { seeDelivery } from './query.ts'

export function deliveryPage(importing: Importing): Page {
  return definePage({
    path: '/imports/deliveries/:delivery',
    query: seeDelivery,
    title: ({ isTrial }) => (isTrial ? 'What these files would do' : 'What these files did'),
    view: Delivery,
    width: 'full',
    back: () => '/imports',
    posts: [postTake(importing), postSetAside],
  })
}

function Delivery({ seen, form, csrfToken }: ViewProps<DeliverySeen>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">{seen.isTrial ? 'What these files would do' : 'What these files did'}</h1>
      <p class="govuk-body">
        Source: {seen.source}. {seen.isTrial ? 'Tried' : 'Taken in'} on {sayInstant(seen.at)} by {seen.by}.
      </p>
      <p class="govuk-body-l">{sayOutcome(seen)}</p>
      <FileTable caption="Files" files={seen.files} />
      {seen.isWaiting && <ToMatch seen={seen} />}
      {seen.isWaiting && <Decide seen={seen} token={csrfToken} />}
      {seen.isTrial && !seen.isWaiting && (
        <InsetText>
          This was a trial. Its files are no longer kept here; send them again to take them in.
        </InsetText>
      )}
    </>
  )
}

/** Files that fitted no table: an authority's own spreadsheet needs its columns matched once. */
function ToMatch({ seen: { files } }: { readonly seen: DeliverySeen }) {
  const unmatched = files.filter(({ matched }) => matched === null)
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

function Decide({ seen: { id, files }, token }: { readonly seen: DeliverySeen; readonly token: string }) {
  const accepted = files.reduce((sum, file) => sum + file.acceptedCount, 0)
  const rejected = files.reduce((sum, file) => sum + file.rejectedCount, 0)
  return (
    <>
      {rejected > 0 && accepted > 0 && (
        <WarningText>
          Refused rows are left out. Correct them in the source and send the file again; rows that are known
          stay as they are.
        </WarningText>
      )}
      {accepted > 0 && (
        <PostForm action={`/imports/deliveries/${id}/take`} token={token}>
          <Button preventDoubleClick>Take these files in</Button>
        </PostForm>
      )}
      <PostForm action={`/imports/deliveries/${id}/set-aside`} token={token}>
        <Button classes="govuk-button--secondary">Remove these files</Button>
      </PostForm>
    </>
  )
}
