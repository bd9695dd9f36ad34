import type { Id } from '../../kernel/ids.ts'
import type { ChosenPair } from './model.ts'

type Form = Readonly<Record<string, unknown>>

/** The pairs in a form, whose fields are called `first-`, `second-`, `stood-` and `reason-` with the id of the case. */
export function choicesIn(form: Form, cases: readonly { readonly id: Id<'case'> }[]): ChosenPair[] {
  return cases.map(({ id }) => ({
    case: id,
    first: textIn(form, `first-${id}`),
    second: textIn(form, `second-${id}`),
    stood: textIn(form, `stood-${id}`),
    overrideReason: textIn(form, `reason-${id}`),
  }))
}

function textIn(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}
