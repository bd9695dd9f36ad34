import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import {
  BackLink,
  Breadcrumbs,
  PhaseBanner,
  ServiceNavigation,
  SkipLink,
  type Breadcrumb,
  type Content,
  type NavigationItem,
} from './components/index.ts'

export interface PageProps {
  /** What the page is about, without the product's name; never a child's name, since titles stay in histories. */
  readonly title: string
  readonly hasProblems: boolean
  readonly navigation: readonly NavigationItem[]
  /** The sentence that says which day a story installation lives in; null in a real one. */
  readonly storyDay: string | null
  /** The display name of who is signed in. */
  readonly person: string | null
  readonly width: 'full' | 'two-thirds'
  /** The way from the start page; a page has this or a way back, not both. */
  readonly breadcrumbs?: readonly Breadcrumb[]
  /** The address of the page before this one. */
  readonly back?: string
  readonly children: Content
}

/** A whole page of the product; it works without scripts and needs no style or script of its own. */
export function Page(props: PageProps) {
  return (
    <html lang="en-GB" class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <Header {...props} />
        <div class="govuk-width-container">
          <WayBack {...props} />
          <main class="govuk-main-wrapper" id="main-content">
            {inColumn(props)}
          </main>
        </div>
        <Footer />
      </body>
    </html>
  )
}

/** The HTML text of a page, ready to be sent. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${render(page)}\n`
}

function Head({ title, hasProblems }: PageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasProblems ? 'Error: ' : ''}${title} - Goldthread`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/goldthread.css" />
      <link rel="stylesheet" href="/brand.css" />
      <script type="module" src="/assets/goldthread.js" />
    </head>
  )
}

function Header({ person, navigation, storyDay }: PageProps) {
  return (
    <header class="govuk-template__header">
      <div class="gt-header">
        <div class="gt-header__container govuk-width-container">
          <a class="gt-header__name" href="/">
            Goldthread
          </a>
          {person !== null && <SignedIn person={person} />}
        </div>
      </div>
      {navigation.length > 0 && <ServiceNavigation navigation={navigation} />}
      {storyDay !== null && <PhaseBanner tag="Story">{storyDay}</PhaseBanner>}
    </header>
  )
}

function SignedIn({ person }: { readonly person: string }) {
  return (
    <p class="gt-header__person">
      <span class="govuk-visually-hidden">Signed in as </span>
      <a class="gt-header__link" href="/account">
        {person}
      </a>{' '}
      <a class="gt-header__link" href="/sign-out">
        Sign out
      </a>
    </p>
  )
}

/** A landmark either way, so that nothing of the page lies outside of all. */
function WayBack({ breadcrumbs, back }: PageProps) {
  if (breadcrumbs) return <Breadcrumbs items={breadcrumbs} />
  if (back === undefined) return null
  return (
    <nav aria-label="Back">
      <BackLink href={back} />
    </nav>
  )
}

function inColumn({ width, children }: PageProps) {
  if (width === 'full') return children
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  )
}

function Footer() {
  return (
    <footer class="govuk-template__footer gt-footer">
      <div class="govuk-width-container">
        <ul class="gt-footer__links">
          <li>
            <a class="govuk-link" href="/accessibility">
              Accessibility
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/recipe">
              How a sample is drawn
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
