import { classNames, type Content, type Styled } from './attributes.ts'

export interface NotificationBannerProps extends Styled {
  /** A plain text becomes the banner's heading; elements are shown as they are. */
  readonly children: Content
  readonly type?: 'success'
  readonly title?: Content
  readonly titleId?: string
  readonly titleHeadingLevel?: 2 | 3
  readonly role?: 'alert' | 'region'
  readonly disableAutoFocus?: boolean
}

/** News about the whole page: what was just done (success), or what one should know. */
export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === 'success'
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const Heading = `h${props.titleHeadingLevel ?? 2}` as 'h2'
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">{content(props.children)}</div>
    </div>
  )
}

function content(children: Content) {
  if (typeof children !== 'string') return children
  return <p class="govuk-notification-banner__heading">{children}</p>
}
