declare module 'govuk-frontend' {
  /** Starts every component of the page that carries a `data-module`. */
  export function initAll(): void
}
