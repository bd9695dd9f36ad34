import type { ComponentChildren } from 'preact'

/** What a page puts inside a component: text or elements, never a string of HTML. */
export type Content = ComponentChildren

/** Further attributes of the element that a component is named after, such as `data-row`. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** What every component takes beside its own props. */
export interface Styled {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A list written with conditions: `isLate && { … }`; what is false or null is left out but keeps its number. */
export type Sparse<Item> = readonly (Item | false | null | undefined | '')[]

/** The class attribute: the given names without the absent ones. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Whether there is something to show; zero is. */
export function isGiven(content: Content): boolean {
  return content !== undefined && content !== null && content !== false && content !== ''
}
