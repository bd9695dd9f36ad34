import { classNames, isGiven, type Attributes, type Content } from './attributes.ts'

/** A link that changes what stands beside it. */
export interface Action {
  readonly href: string
  readonly text: Content
  /** Says what is changed, since "Change" alone says nothing when read out of place. */
  readonly visuallyHiddenText?: string
  readonly classes?: string
  readonly attributes?: Attributes
}

interface ActionLinksProps {
  readonly actions: readonly Action[]
  readonly cardTitle?: Content
  readonly listClass: string
  readonly itemClass: string
}

/** One action stands alone, several stand in a list. */
export function ActionLinks({ actions, cardTitle, listClass, itemClass }: ActionLinksProps) {
  if (actions.length === 1) return <>{actions.map((action) => actionLink(action, cardTitle))}</>
  return (
    <ul class={listClass}>
      {actions.map((action) => (
        <li class={itemClass}>{actionLink(action, cardTitle)}</li>
      ))}
    </ul>
  )
}

export function actionLink(action: Action, cardTitle?: Content) {
  return (
    <a class={classNames('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || isGiven(cardTitle)) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {isGiven(cardTitle) && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}
