import type { Problem } from '../../kernel/refusal.ts'
import {
  ErrorSummary,
  type Attributes,
  type Content,
  type DateItem,
  type ErrorItem,
} from './components/index.ts'

/** What a form was sent with, and what was wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly problems: readonly Problem[]
}

/** A form that nobody has filled in. */
export const EMPTY_FORM: FormState = { values: {}, problems: [] }

const DATE_PARTS = ['day', 'month', 'year']

/** The text that was typed into a field, or nothing. */
export function valueOf(form: FormState, name: string): string {
  const value = form.values[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}

/** Every answer that was ticked in a field. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name] ?? []
  return typeof value === 'string' ? [value] : value
}

/** The first sentence about a field, or undefined when nothing is wrong with it. */
export function problemOf(form: FormState, name: string): string | undefined {
  return form.problems.find((problem) => problem.field === name)?.sentence
}

/** Name, id, value and error message of a field with one answer: `<Input {...field(form, 'reason')} label=… />`. */
export function field(form: FormState, name: string) {
  return { name, id: name, value: valueOf(form, name), errorMessage: problemOf(form, name) }
}

/** The same for a field with several answers: `<Checkboxes {...choicesField(form, 'strands')} … />`. */
export function choicesField(form: FormState, name: string) {
  return { name, id: name, values: valuesOf(form, name), errorMessage: problemOf(form, name) }
}

/** The same for a date sent as `name-day`, `name-month`, `name-year`; a problem may name the date or a part. */
export function dateField(form: FormState, name: string) {
  const sentences = [name, ...partsOf(name)].map((each) => problemOf(form, each))
  return {
    id: name,
    namePrefix: name,
    items: DATE_PARTS.map((part) => datePart(form, name, part)),
    errorMessage: sentences.find((sentence) => sentence !== undefined),
  }
}

function datePart(form: FormState, name: string, part: string): DateItem {
  const full = `${name}-${part}`
  const item = { name: part, value: valueOf(form, full) }
  return problemOf(form, full) === undefined ? item : { ...item, error: true }
}

function partsOf(name: string): string[] {
  return DATE_PARTS.map((part) => `${name}-${part}`)
}

/** Everything that is wrong with a form, each sentence leading to its field; nothing when all is well. */
export function Problems({ form }: { readonly form: FormState }) {
  if (form.problems.length === 0) return null
  return <ErrorSummary errorList={form.problems.map((problem) => errorItem(form, problem))} />
}

function errorItem(form: FormState, { field, sentence }: Problem): ErrorItem {
  if (field === null) return { text: sentence }
  const [firstPart = field] = partsOf(field)
  return { text: sentence, href: `#${firstPart in form.values ? firstPart : field}` }
}

export interface PostFormProps {
  readonly action: string
  /** Proves that the form came from a page of ours; sent as `_csrf`. */
  readonly token: string
  readonly children: Content
  /** With a file among its fields. */
  readonly hasFile?: boolean
  readonly attributes?: Attributes
}

/** A form that changes something; the page answers what is wrong, not the browser. */
export function PostForm({ action, token, children, hasFile, attributes }: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      novalidate
      enctype={hasFile ? 'multipart/form-data' : undefined}
      {...attributes}
    >
      <input type="hidden" name="_csrf" value={token} />
      {children}
    </form>
  )
}
