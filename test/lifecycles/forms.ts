import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** One field of a form on a page: what it may be answered with, and what stands in it. */
export interface Field {
  readonly name: string
  readonly kind: 'hidden' | 'text' | 'one' | 'many'
  readonly options: readonly string[]
  readonly values: readonly string[]
}

export interface Form {
  readonly action: string
  readonly fields: readonly Field[]
}

export type Fields = Readonly<Record<string, string>>

/** The forms of a page that send something. */
export function formsIn(html: string): Form[] {
  return allIn(parse(html), 'form').flatMap((form) => {
    if (attribute(form, 'method') !== 'post') return []
    return [{ action: attribute(form, 'action') ?? '', fields: fieldsIn(form) }]
  })
}

/** Gives a value for a field that somebody has to fill in; null leaves it blank. */
export type Answer = (field: Field) => string | null

/** The form as somebody would send it: what is hidden stays, and the rest is answered. */
export function filledIn({ fields }: Form, answer: Answer): Fields {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.kind === 'hidden' ? (field.values[0] ?? '') : answer(field)
      return value === null ? [] : [[field.name, value] as const]
    }),
  )
}

function fieldsIn(form: Element): Field[] {
  const fields = new Map<string, Field>()
  for (const element of [...allIn(form, 'input'), ...allIn(form, 'select'), ...allIn(form, 'textarea')]) {
    const name = attribute(element, 'name')
    if (name === null || attribute(element, 'disabled') !== null) continue
    const known = fields.get(name)
    const field = fieldOf(element, name)
    const { kind } = field
    fields.set(
      name,
      known === undefined || kind === 'text' || kind === 'hidden' ? field : together(known, field),
    )
  }
  return [...fields.values()]
}

function together(one: Field, other: Field): Field {
  return {
    ...one,
    options: [...one.options, ...other.options],
    values: [...one.values, ...other.values],
  }
}

function fieldOf(element: Element, name: string): Field {
  if (element.tagName === 'textarea') return { name, kind: 'text', options: [], values: [textOf(element)] }
  if (element.tagName === 'select') return { name, kind: 'one', ...chosenIn(element) }
  const value = attribute(element, 'value') ?? ''
  const type = attribute(element, 'type') ?? 'text'
  if (type === 'radio' || type === 'checkbox') {
    const values = attribute(element, 'checked') === null ? [] : [value]
    return { name, kind: type === 'radio' ? 'one' : 'many', options: [value], values }
  }
  return { name, kind: type === 'hidden' ? 'hidden' : 'text', options: [], values: [value] }
}

function chosenIn(select: Element): Pick<Field, 'options' | 'values'> {
  const options = allIn(select, 'option')
  const valueOf = (option: Element) => attribute(option, 'value') ?? textOf(option)
  return {
    options: options.map(valueOf).filter((value) => value !== ''),
    values: options.filter((option) => attribute(option, 'selected') !== null).map(valueOf),
  }
}

function allIn(node: Node, name: string): Element[] {
  const own = 'tagName' in node && node.tagName === name ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => allIn(child, name))] : own
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}
