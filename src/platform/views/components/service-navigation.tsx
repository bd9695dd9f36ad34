import { classNames, type Attributes, type Content, type Sparse, type Styled } from './attributes.ts'

export interface NavigationItem {
  readonly text: Content
  readonly href?: string
  /** This very page. */
  readonly current?: boolean
  /** A page below this item. */
  readonly active?: boolean
  readonly attributes?: Attributes
}

export interface ServiceNavigationProps extends Styled {
  readonly navigation?: Sparse<NavigationItem>
  readonly serviceName?: string
  readonly serviceUrl?: string
  readonly ariaLabel?: string
  readonly navigationLabel?: string
  readonly navigationId?: string
  readonly navigationClasses?: string
  readonly menuButtonText?: string
  readonly menuButtonLabel?: string
  readonly collapseNavigationOnMobile?: boolean
}

/** The rooms of the product; with a name it is a landmark of its own. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const attributes = {
    class: classNames('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  if (!props.serviceName) return <div {...attributes}>{container(props)}</div>
  return (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...attributes}>
      {container(props)}
    </section>
  )
}

function container(props: ServiceNavigationProps) {
  return (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        {props.serviceName && (
          <span class="govuk-service-navigation__service-name">{serviceName(props)}</span>
        )}
        {navigation(props)}
      </div>
    </div>
  )
}

function serviceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (serviceUrl === undefined) return <span class="govuk-service-navigation__text">{serviceName}</span>
  return (
    <a href={serviceUrl} class="govuk-service-navigation__link">
      {serviceName}
    </a>
  )
}

function navigation(props: ServiceNavigationProps) {
  const items = (props.navigation ?? []).flatMap((item) => (item ? [item] : []))
  if (items.length === 0) return null
  const id = props.navigationId ?? 'navigation'
  return (
    <nav
      aria-label={props.navigationLabel ?? props.menuButtonText ?? 'Menu'}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && menuButton(props, id)}
      <ul class="govuk-service-navigation__list" id={id}>
        {items.map(listItem)}
      </ul>
    </nav>
  )
}

function menuButton({ menuButtonText = 'Menu', menuButtonLabel }: ServiceNavigationProps, controls: string) {
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
      hidden
      aria-hidden="true"
    >
      {menuButtonText}
    </button>
  )
}

function listItem(item: NavigationItem) {
  const isHere = item.current || item.active
  const words = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    item.text
  )
  return (
    <li
      class={classNames('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}
    >
      {link(item, words)}
    </li>
  )
}

function link(item: NavigationItem, words: Content) {
  const current = item.current ? 'page' : item.active ? 'true' : undefined
  if (item.href === undefined) {
    return (
      <span class="govuk-service-navigation__text" aria-current={current}>
        {words}
      </span>
    )
  }
  return (
    <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
      {words}
    </a>
  )
}
