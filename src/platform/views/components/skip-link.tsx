import { classNames, type Content, type Styled } from './attributes.ts'

export interface SkipLinkProps extends Styled {
  readonly children: Content
  readonly href?: string
}

/** Leads past header and navigation; seen only when it has the focus. */
export function SkipLink({ children, href = '#content', classes, attributes }: SkipLinkProps) {
  return (
    <a
      href={href}
      class={classNames('govuk-skip-link', classes)}
      data-module="govuk-skip-link"
      {...attributes}
    >
      {children}
    </a>
  )
}
