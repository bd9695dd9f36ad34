import { classNames } from './attributes.ts'

/** A numbered page, or the gap between two of them. */
export type PageNumber =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string
      readonly href: string
      readonly current?: boolean
      readonly visuallyHiddenText?: string
    }

export function PageItem({ item }: { readonly item: PageNumber }) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  )
}
