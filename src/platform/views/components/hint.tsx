import { classNames, type Content, type Styled } from './attributes.ts'

export interface HintProps extends Styled {
  readonly children?: Content
  readonly id?: string
}

/** Says how to answer a question. */
export function Hint({ children, id, classes, attributes }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  )
}
