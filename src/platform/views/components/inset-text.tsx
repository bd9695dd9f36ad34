import { classNames, type Content, type Styled } from './attributes.ts'

export interface InsetTextProps extends Styled {
  readonly children: Content
  readonly id?: string
}

/** Sets a text apart from what stands around it. */
export function InsetText({ children, id, classes, attributes }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  )
}
