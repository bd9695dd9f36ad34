/** What came back: whether it was done, and where it leads. */
export interface Reply {
  readonly status: number
  readonly body: string
}

/** Somebody who speaks HTTP to the running program: keeps cookies, and sends forms with the field of their page. */
export class Caller {
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.#address = address
  }

  async signIn(login: string): Promise<void> {
    const { status } = await this.send('/sign-in', { login, password: `northmere-${login}` })
    if (status !== 303) throw new Error(`${login} was not let in: ${status}`)
  }

  async open(path: string): Promise<Reply> {
    return this.#ask(path, {})
  }

  /** Fills in the form that stands on a page, and sends it to that address or to another. */
  async send(path: string, fields: Readonly<Record<string, string>>, page = path): Promise<Reply> {
    const { body } = await this.open(page)
    return this.post(path, { ...fields, _csrf: fieldOf(body, '_csrf') })
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Reply> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams({ ...fields }) })
  }

  async #ask(path: string, request: RequestInit): Promise<Reply> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(this.#address + path, { ...request, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.text() }
  }
}

/** The value of a hidden field of a page; blank where there is none. */
export function fieldOf(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
}
