import { definePage, definePost, holds, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import {
  Button,
  Input,
  ScrollRegion,
  Select,
  Table,
  Textarea,
} from '../../../../platform/views/components/index.ts'
import { field, PostForm, Problems, type FormState } from '../../../../platform/views/forms.tsx'
import { seenOf } from '../../../../platform/http/seen.ts'
import { SeenField } from '../../../../platform/views/meanwhile.tsx'
import { IMPORTERS } from '../../../asking.ts'
import { setWithdrawalLimit } from '../../../limit/commands.ts'
import { LIMIT_WORDS as SAY } from '../../../limit/words.ts'
import { seeWithdrawalLimits, type LimitsSeen } from './query.ts'

/** The share of known records above which a full extract stops and asks, and who set it. */
export const withdrawalsPage = definePage({
  path: '/imports/withdrawals',
  query: seeWithdrawalLimits,
  title: () => 'How much a file may withdraw',
  view: Withdrawals,
  back: (_seen, actor) => (holds(actor, ...IMPORTERS) ? '/imports' : '/case-system'),
  posts: [
    definePost({
      command: setWithdrawalLimit,
      next: () => ({ to: '/imports/withdrawals', notice: 'The share was set.' }),
    }),
  ],
})

const HISTORY = 'What was set'

function Withdrawals({ seen, form, csrfToken }: ViewProps<LimitsSeen>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">How much a file may withdraw</h1>
      <p class="govuk-body">
        A file that holds everything withdraws the records that it no longer holds. When these are more than a
        set share of what is known of a table, nothing is taken in until somebody has looked and said yes: an
        extract that was cut short would otherwise withdraw half of the records.
      </p>
      <Table
        caption="The share of each source"
        captionClasses="govuk-table__caption--m"
        head={['Source', { text: 'Stops above', format: 'numeric' }]}
        firstCellIsHeader
        rows={[...seen.sources, { source: SAY.all, percent: seen.usual }].map(({ source, percent }) => [
          source,
          { text: `${percent}%`, format: 'numeric' },
        ])}
      />
      <LimitForm seen={seen} form={form} token={csrfToken} />
      {seen.history.length > 0 && <History seen={seen} />}
    </>
  )
}

interface LimitFormProps {
  readonly seen: LimitsSeen
  readonly form: FormState
  readonly token: string
}

function LimitForm({ seen, form, token }: LimitFormProps) {
  const all = { value: '', text: SAY.all }
  return (
    <PostForm action="/imports/withdrawals" token={token}>
      <SeenField seen={seenOf(seen.history[0] ?? null)} />
      <h2 class="govuk-heading-m">Set another share</h2>
      <Select
        {...field(form, 'source')}
        label="Source"
        items={[all, ...seen.sources.map(({ source }) => ({ value: source, text: source }))]}
      />
      <Input
        {...field(form, 'percent')}
        label="Stop above"
        hint="Per cent of what is known of a table. 0 asks about every withdrawal, 100 about none."
        suffix="%"
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Textarea {...field(form, 'reason')} label="Why does it change?" rows={2} />
      <Button preventDoubleClick>Set the share</Button>
    </PostForm>
  )
}

function History({ seen: { history } }: { readonly seen: LimitsSeen }) {
  return (
    <ScrollRegion label={HISTORY}>
      <Table
        caption={HISTORY}
        captionClasses="govuk-table__caption--m"
        head={['When', 'By', 'Source', { text: 'Stops above', format: 'numeric' }, 'Why']}
        rows={history.map(({ at, by, source, percent, reason }) => [
          ...[sayInstant(at), by, source ?? SAY.all],
          { text: `${percent}%`, format: 'numeric' },
          reason,
        ])}
      />
    </ScrollRegion>
  )
}
