import { definePage, definePost, type ViewProps } from '../../../access/index.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { Button, Input, Table } from '../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../platform/views/forms.tsx'
import { seenOf } from '../../../platform/http/seen.ts'
import { comparedText, Meanwhile, SeenField } from '../../../platform/views/meanwhile.tsx'
import { setRecordAddress } from '../../case-system/commands.ts'
import { seeCaseSystem, type SeenCaseSystem } from './query.ts'

export const caseSystemPage = definePage({
  path: '/case-system',
  query: seeCaseSystem,
  title: (_seen, { words }) => `Links to ${words.caseSystem.one}`,
  view: CaseSystemPage,
  back: () => '/',
  posts: [
    definePost({
      command: setRecordAddress,
      next: () => ({ to: '/case-system', notice: 'The address was saved.' }),
    }),
  ],
})

const NO_LINKS = 'No links'

function CaseSystemPage({ seen: { addresses }, form: sent, csrfToken, words }: ViewProps<SeenCaseSystem>) {
  const now = addresses[0]?.address ?? null
  const stands = { values: { address: now ?? '' }, problems: [] }
  const form = 'address' in sent.values ? sent : stands
  const compared = [comparedText('Address', 'address')]
  return (
    <>
      <Problems form={sent} />
      <h1 class="govuk-heading-l">Links to {words.caseSystem.one}</h1>
      <p class="govuk-body">
        Where an entry has the reference of its record, the reference can lead to the record in{' '}
        {words.caseSystem.one}. It opens there with the rights that somebody has there. The reference is put
        into the address in place of <code>{'{reference}'}</code>.
      </p>
      <Meanwhile stands={stands} seen={seenOf(now)} typed={sent} fields={compared} anew="/case-system" />
      <PostForm action="/case-system" token={csrfToken}>
        <SeenField seen={seenOf(now)} />
        <Input
          {...field({ ...form, problems: sent.problems }, 'address')}
          label={`Address of a record in ${words.caseSystem.one}`}
          hint="It begins with https:// and has {reference} in it once. Leave it blank for no links."
          type="url"
          spellcheck={false}
        />
        <Button preventDoubleClick>Save the address</Button>
      </PostForm>
      <p class="govuk-body">
        <a class="govuk-link" href="/imports/withdrawals">
          How much a file may withdraw
        </a>{' '}
        is set for each source.
      </p>
      {addresses.length > 0 && (
        <Table
          caption="What was set"
          captionClasses="govuk-table__caption--m"
          head={['When', 'By', 'Address']}
          rows={addresses.map(({ address, setAt, by }) => [
            sayInstant(setAt),
            by ?? 'The installation’s own file',
            address ?? NO_LINKS,
          ])}
        />
      )}
    </>
  )
}
