import { classNames, type Attributes, type Content, type Styled } from './attributes.ts'

export interface Breadcrumb {
  readonly text: Content
  /** Left out for the page that is being read. */
  readonly href?: string
  readonly attributes?: Attributes
}

export interface BreadcrumbsProps extends Styled {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean
  readonly labelText?: string
}

/** The way from the start page to this one. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const collapse = props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      class={classNames('govuk-breadcrumbs', props.classes, collapse)}
      aria-label={props.labelText ?? 'Breadcrumb'}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">{props.items.map(listItem)}</ol>
    </nav>
  )
}

function listItem({ text, href, attributes }: Breadcrumb) {
  if (href === undefined) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    </li>
  )
}
