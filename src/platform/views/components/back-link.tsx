import { classNames, type Content, type Styled } from './attributes.ts'

export interface BackLinkProps extends Styled {
  readonly href?: string
  readonly children?: Content
}

/** Leads to the page before, above the main content. */
export function BackLink({ href = '#', children = 'Back', classes, attributes }: BackLinkProps) {
  return (
    <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
      {children}
    </a>
  )
}
