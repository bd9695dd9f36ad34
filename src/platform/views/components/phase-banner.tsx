import { classNames, type Content, type Styled } from './attributes.ts'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps extends Styled {
  readonly children: Content
  readonly tag?: Content
  readonly tagClasses?: string
}

/** Says above every page what kind of installation this is. */
export function PhaseBanner({ children, tag, tagClasses, classes, attributes }: PhaseBannerProps) {
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classNames('govuk-phase-banner__content__tag', tagClasses)}>{tag}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
