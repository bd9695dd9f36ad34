import {
  definePage,
  type FormInput,
  type Page,
  type Post,
  type ViewProps,
} from '../../../../../access/index.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import { ok } from '../../../../../kernel/result.ts'
import { Button, Select } from '../../../../../platform/views/components/index.ts'
import {
  PostForm,
  Problems,
  problemOf,
  valueOf,
  type FormState,
} from '../../../../../platform/views/forms.tsx'
import type { Importing } from '../../../../commands.ts'
import { defineRememberMatch } from '../../../../matching/commands.ts'
import { fieldOf } from '../../../../matching/rules.ts'
import type { Table } from '../../../../table.ts'
import { afterwards, takeKept } from '../../../posts.ts'
import { nameOf } from '../../../words.ts'
import { defineSeeFileToMatch, type FileToMatch } from './query.ts'

/** Says once which column of an authority's own spreadsheet is which of ours. */
export function fileToMatchPage(importing: Importing, table: Table): Page {
  return definePage({
    path: '/imports/match/:file',
    query: defineSeeFileToMatch(table),
    title: () => 'Match the columns',
    view: (props) => <MatchColumns {...props} table={table} />,
    back: ({ delivery }) => `/imports/deliveries/${delivery}`,
    posts: [postMatch(importing, table)],
  })
}

/** Remembers the match, and tries the file again with it. */
function postMatch(importing: Importing, table: Table): Post {
  const rememberMatch = defineRememberMatch(table)
  return {
    suffix: '',
    verb: rememberMatch.verb,
    act: async (door, actor, form) => {
      const matches = matchesIn(table, form)
      const remembered = await door.run(actor, rememberMatch, { file: form.file, matches })
      if (!remembered.ok) return remembered
      const tried = await takeKept(importing, door, actor, {
        delivery: remembered.value.delivery,
        isTrial: true,
        isAgreed: false,
      })
      return tried.ok ? ok({ to: await afterwards(tried.value), notice: 'The match is remembered.' }) : tried
    },
  }
}

function matchesIn({ columns }: Table, form: FormInput): Readonly<Record<string, string>> {
  const chosen = Object.keys(columns).map((column) => [column, form[fieldOf(column)]] as const)
  return Object.fromEntries(
    chosen.filter((each): each is [string, string] => typeof each[1] === 'string' && each[1] !== ''),
  )
}

type Props = ViewProps<FileToMatch> & { readonly table: Table }

function MatchColumns({ seen, form, csrfToken, table }: Props) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Match the columns of {nameOf(seen)}</h1>
      <p class="govuk-body">
        Say for each fact which column of your file holds it. Columns that you do not choose are left out.
      </p>
      <PostForm action="" token={csrfToken}>
        {Object.keys(table.columns).map((column) => (
          <ColumnSelect column={column} table={table} seen={seen} form={form} />
        ))}
        <Button preventDoubleClick>Remember, and try the file</Button>
      </PostForm>
    </>
  )
}

interface ColumnSelectProps {
  readonly column: string
  readonly table: Table
  readonly seen: FileToMatch
  readonly form: FormState
}

function ColumnSelect({ column, table, seen, form }: ColumnSelectProps) {
  const name = fieldOf(column)
  const { names, need } = table.columns[column] ?? { names: [column], need: 'optional' }
  const said = capitalised((names[0] ?? column).replaceAll('_', ' '))
  const none = { value: '', text: need === 'optional' ? 'Not in my file' : 'Choose a column' }
  return (
    <Select
      id={name}
      name={name}
      label={need === 'optional' ? `${said} (optional)` : said}
      hint={table.template?.[column]}
      errorMessage={problemOf(form, name)}
      value={name in form.values ? valueOf(form, name) : (seen.proposed[column] ?? '')}
      items={[none, ...seen.headers.map((header) => ({ value: header, text: header }))]}
    />
  )
}
