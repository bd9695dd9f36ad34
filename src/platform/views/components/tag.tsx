import { classNames, type Content, type Styled } from './attributes.ts'

export interface TagProps extends Styled {
  readonly children?: Content
}

/** A short word for a state; `classes="govuk-tag--red"` colours it, the word must say it too. */
export function Tag({ children, classes, attributes }: TagProps) {
  return (
    <strong class={classNames('govuk-tag', classes)} {...attributes}>
      {children}
    </strong>
  )
}
