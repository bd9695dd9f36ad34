import { classNames, type Attributes, type Content, type Sparse, type Styled } from './attributes.ts'

export interface Tab {
  readonly id: string
  readonly label: string
  /** A plain text becomes a paragraph. */
  readonly panel: Content
  readonly attributes?: Attributes
}

export interface TabsProps extends Styled {
  readonly items: Sparse<Tab>
  readonly id?: string
  /** Heads the list of sections where no JavaScript runs. */
  readonly title?: string
}

/** Views of the same thing of which one is shown; without JavaScript a list of links and all of them. */
export function Tabs({ items, id, title = 'Contents', classes, attributes }: TabsProps) {
  return (
    <div id={id} class={classNames('govuk-tabs', classes)} data-module="govuk-tabs" {...attributes}>
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">{items.map((tab, index) => tab && link(tab, index))}</ul>
      )}
      {items.map((tab, index) => tab && panel(tab, index))}
    </div>
  )
}

function link(tab: Tab, index: number) {
  const selected = index === 0 && 'govuk-tabs__list-item--selected'
  return (
    <li class={classNames('govuk-tabs__list-item', selected)}>
      <a class="govuk-tabs__tab" href={`#${tab.id}`} {...tab.attributes}>
        {tab.label}
      </a>
    </li>
  )
}

function panel(tab: Tab, index: number) {
  return (
    <div class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
      {typeof tab.panel === 'string' ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
    </div>
  )
}
