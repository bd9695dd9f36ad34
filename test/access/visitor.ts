import type { LightMyRequestResponse } from 'fastify'
import { Browser, type Web } from '../support/browser.ts'
import type { Persona } from '../support/story.ts'

export type Fields = Readonly<Record<string, string>>

/** What of an answer can be told from outside, but for the time of day. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A session that stays as it began: no answer changes its cookies, so two answers to it may be compared. */
export class Visitor {
  readonly #web: Web
  readonly #cookies: Record<string, string>
  readonly #token: string

  private constructor(web: Web, cookies: Record<string, string>, token: string) {
    this.#web = web
    this.#cookies = cookies
    this.#token = token
  }

  /** Opens a page with a form, signed in as the persona or not at all, and keeps the cookies and the form's token. */
  static async open(web: Web, persona: Persona | null): Promise<Visitor> {
    const browser = new Browser(web)
    if (persona !== null) await browser.signIn(persona.login, persona.password)
    const { body } = await browser.open(persona === null ? '/sign-in' : '/account/password')
    const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1]
    if (token === undefined) throw new Error(`${persona?.login ?? 'Nobody'} got no form`)
    return new Visitor(web, Object.fromEntries(browser.cookies), token)
  }

  async ask(method: string, url: string, fields: Fields = {}): Promise<Answer> {
    if (method !== 'POST')
      return answerOf(await this.#web.server.inject({ method: 'GET', url, cookies: this.#cookies }))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams({ ...fields, _csrf: this.#token }).toString()
    return answerOf(
      await this.#web.server.inject({ method: 'POST', url, cookies: this.#cookies, headers, payload }),
    )
  }
}

function answerOf({ statusCode, headers, body }: LightMyRequestResponse): Answer {
  const { date: _now, ...others } = headers
  return { status: statusCode, headers: others, body }
}
