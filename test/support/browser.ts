import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { House } from '../../src/apps/house.ts'
import { buildServer } from '../../src/apps/web/server.ts'
import type { WebSettings } from '../../src/apps/web/settings.ts'

/** The web face of a house, without a port. */
export interface Web {
  readonly server: FastifyInstance
  /** Where files would be that were taken in. */
  readonly inbox: string
  readonly close: () => Promise<void>
}

/** As an installation has it that nothing was said about, or with what is said otherwise. */
export async function openWeb(house: House, otherwise: Partial<WebSettings> = {}): Promise<Web> {
  const folder = await mkdtemp(join(tmpdir(), 'gt-web-'))
  const inbox = join(folder, 'inbox')
  const server = await buildServer({
    ...{ house, assets: folder, inbox, isHttps: false, isBehindProxy: false },
    ...otherwise,
  })
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return { server, inbox, close }
}

let browserCount = 0

/** What the forms of a page say that its reader has seen, where all of them say the same. */
function seenOn(body: string): Readonly<Record<string, string>> {
  const said = new Set([...body.matchAll(/name="seen" value="([^"]*)"/g)].map(([, seen = '']) => seen))
  return said.size === 1 ? { seen: [...said][0]! } : {}
}

/** Somebody at a browser: keeps cookies, and sends a form with the hidden field of the page that it stands on. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #server: FastifyInstance
  #token = ''
  #seen: Readonly<Record<string, string>> = {}
  // Each at a place of its own: sign-ins are counted by address, and a file of tests has many.
  readonly #address = `10.0.${(browserCount += 1) >> 8}.${browserCount & 255}`

  constructor({ server }: Web) {
    this.#server = server
  }

  async open(url: string): Promise<LightMyRequestResponse> {
    const page = this.#keepCookies(
      await this.#server.inject({ method: 'GET', url, cookies: this.#sent(), remoteAddress: this.#address }),
    )
    this.#token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? this.#token
    this.#seen = seenOn(page.body)
    return page
  }

  /**
   * Opens the page, fills in its form and sends it to the same address, or to another one of the page. Where the page
   * has no form any more, the one that stood on the page before is sent again.
   */
  async send(
    url: string,
    fields: Readonly<Record<string, string>>,
    to = url,
  ): Promise<LightMyRequestResponse> {
    await this.open(url)
    return this.post(to, { _csrf: this.#token, ...this.#seen, ...fields })
  }

  /** What the page that was opened last says that its reader has seen. */
  get seen(): Readonly<Record<string, string>> {
    return this.#seen
  }

  /** The hidden field of the page that was opened last. */
  get token(): string {
    return this.#token
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams(fields).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...more }
    return this.#keepCookies(
      await this.#server.inject({
        ...{ method: 'POST', url, cookies: this.#sent(), headers, payload },
        remoteAddress: this.#address,
      }),
    )
  }

  signIn(login: string, password: string): Promise<LightMyRequestResponse> {
    return this.send('/sign-in', { login, password })
  }

  #sent(): Record<string, string> {
    return Object.fromEntries(this.cookies)
  }

  #keepCookies(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge, expires } of response.cookies) {
      const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() === 0)
      if (isGone) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}
