import { definePage, definePost, type Page, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import {
  Button,
  Checkboxes,
  Input,
  ScrollRegion,
  Select,
  Table,
  Textarea,
} from '../../../../platform/views/components/index.ts'
import {
  choicesField,
  field,
  PostForm,
  problemOf,
  Problems,
  valueOf,
  type FormState,
} from '../../../../platform/views/forms.tsx'
import type { Importing } from '../../../commands.ts'
import { wholeKey } from '../../../purge/rules.ts'
import type { TombstoneSeen } from '../../../purge/store.ts'
import { seePurging, type PurgingSeen } from './query.ts'

const CAPTION = 'What was purged'

/** Where information governance has one record of a source forgotten. */
export function purgePage(importing: Importing): Page {
  return definePage({
    path: '/imports/purge',
    query: seePurging,
    title: () => 'Purge a record',
    view: (props) => <Purging {...props} importing={importing} />,
    posts: [
      definePost({
        command: importing.purge,
        next: () => ({ to: '/imports/purge', notice: 'The record was purged.' }),
      }),
    ],
  })
}

type Props = ViewProps<PurgingSeen> & { readonly importing: Importing }

function Purging(props: Props) {
  const { seen, form } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Purge a record</h1>
      <p class="govuk-body">
        A record that should never have reached Goldthread, or that must go from it, can be purged. Nobody
        sees it any more, it counts for nothing, and a file that holds it again is refused for that row. Its
        id, who purged it, when and why remain.
      </p>
      <p class="govuk-body">
        Rounds that were drawn before keep what they had. Only one record goes: what other tables say of the
        same child stays. A purged record cannot be brought back.
      </p>
      <PurgeForm {...props} />
      {seen.tombstones.length === 0 ? (
        <p class="govuk-body">Nothing was purged yet.</p>
      ) : (
        <Tombstones tombstones={seen.tombstones} />
      )}
    </>
  )
}

function PurgeForm({ seen, form, csrfToken, importing }: Props) {
  const blank = { value: '', text: 'Choose' }
  const tables = importing.tables.map(({ target, title }) => ({
    value: target,
    text: `${title} (${target})`,
  }))
  return (
    <PostForm action="/imports/purge" token={csrfToken}>
      <Select
        {...field(form, 'source')}
        label="Source"
        items={[blank, ...seen.sources.map((source) => ({ value: source, text: source }))]}
      />
      <Select {...field(form, 'target')} label="Table" items={[blank, ...tables]} />
      <Input
        {...field(form, 'key')}
        label="Id of the record"
        hint="As it stands in the file. Where a table has no id of its own, such as a census, the id of the child purges all rows of that child in it."
        classes="govuk-input--width-20"
        spellcheck={false}
        autocomplete="off"
      />
      <Textarea
        {...field(form, 'reason')}
        label="Why is it purged?"
        hint="This remains. Name no child."
        rows={3}
      />
      {problemOf(form, 'confirmed') !== undefined && (
        <Checkboxes
          {...choicesField(form, 'confirmed')}
          legend="Purge it?"
          items={[{ value: recordIn(form), text: 'Yes, purge this record for good' }]}
        />
      )}
      <Button classes="govuk-button--warning" preventDoubleClick>
        Purge the record
      </Button>
    </PostForm>
  )
}

function recordIn(form: FormState): string {
  const [source, target, key] = [valueOf(form, 'source'), valueOf(form, 'target'), valueOf(form, 'key')]
  return wholeKey({ source, target, key })
}

function Tombstones({ tombstones }: { readonly tombstones: readonly TombstoneSeen[] }) {
  return (
    <ScrollRegion label={CAPTION}>
      <Table
        caption={CAPTION}
        captionClasses="govuk-table__caption--m"
        head={['When', 'By', 'Source', 'Table', 'Id', 'Why']}
        rows={tombstones.map(({ at, by, source, target, key, reason }) => [
          ...[sayInstant(at), by, source, target, key, reason],
        ])}
      />
    </ScrollRegion>
  )
}
