import { classNames, type Content, type Styled } from './attributes.ts'

export interface ButtonProps extends Styled {
  readonly children: Content
  /** With an address the button is a link that looks like one. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset'
  readonly name?: string
  readonly value?: string
  readonly id?: string
  readonly disabled?: boolean
  readonly isStartButton?: boolean
  readonly preventDoubleClick?: boolean
}

/** Sends a form, or with `href` leads to a page as an action. */
export function Button(props: ButtonProps) {
  const { href, ...rest } = props
  return href === undefined ? <PlainButton {...rest} /> : <LinkButton {...rest} href={href} />
}

function PlainButton(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'submit'}
      class={buttonClass(props)}
      data-module="govuk-button"
      id={props.id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...props.attributes}
    >
      <Wording {...props} />
    </button>
  )
}

function LinkButton(props: ButtonProps & { readonly href: string }) {
  return (
    <a
      href={props.href}
      role="button"
      draggable={false}
      class={buttonClass(props)}
      data-module="govuk-button"
      id={props.id}
      {...props.attributes}
    >
      <Wording {...props} />
    </a>
  )
}

function buttonClass(props: ButtonProps): string {
  return classNames('govuk-button', props.classes, props.isStartButton && 'govuk-button--start')
}

function Wording({ children, isStartButton }: ButtonProps) {
  if (!isStartButton) return <>{children}</>
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
