import type { House } from '../house.ts'

export interface WebSettings {
  readonly house: House
  /** Where the built style sheet, script and pictures are. */
  readonly assets: string
  /** A folder of the home for files that are being taken in. */
  readonly inbox: string
  /** Cookies are marked secure when people reach us through https. */
  readonly isHttps: boolean
  /** Who asks is told by the web server before us, in `X-Forwarded-For`; else it is whoever is connected. */
  readonly isBehindProxy: boolean
}
