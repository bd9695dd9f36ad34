import { classNames, isGiven, type Content, type Sparse, type Styled } from './attributes.ts'
import { PageItem, type PageNumber } from './pagination-item.tsx'

export interface PageLink {
  readonly href: string
  readonly text?: Content
  /** What the page before or after is called; only without numbered pages. */
  readonly labelText?: string
}

export interface PaginationProps extends Styled {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: Sparse<PageNumber>
  readonly landmarkLabel?: string
}

type Direction = 'prev' | 'next'

const ARROWS: Readonly<Record<Direction, string>> = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

/** Leads through a list that is cut into pages. */
export function Pagination({ previous, next, items, classes, ...props }: PaginationProps) {
  const isBlock = !items && Boolean(previous ?? next)
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', classes)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...props.attributes}
    >
      {previous && <ArrowLink link={previous} direction="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">{items.map((item) => item && <PageItem item={item} />)}</ul>
      )}
      {next && <ArrowLink link={next} direction="next" isBlock={isBlock} />}
    </nav>
  )
}

interface ArrowLinkProps {
  readonly link: PageLink
  readonly direction: Direction
  readonly isBlock: boolean
}

function ArrowLink({ link, direction, isBlock }: ArrowLinkProps) {
  const isArrowFirst = isBlock || direction === 'prev'
  const decorated = isBlock && !link.labelText && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction}>
        {isArrowFirst && <Arrow direction={direction} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {link.text ?? <Wording direction={direction} />}
        </span>
        {isBlock && isGiven(link.labelText) && <LinkLabel text={link.labelText ?? ''} />}
        {!isArrowFirst && <Arrow direction={direction} />}
      </a>
    </div>
  )
}

function Wording({ direction }: { readonly direction: Direction }) {
  return (
    <>
      {direction === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

function LinkLabel({ text }: { readonly text: string }) {
  return (
    <>
      {' '}
      <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{text}</span>
    </>
  )
}

function Arrow({ direction }: { readonly direction: Direction }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[direction]} />
    </svg>
  )
}
