import { Browser, openWeb, type Web } from '../support/browser.ts'
import { NOW, openCast, type Cast } from '../support/cast.ts'
import { givePassword } from '../support/password.ts'
import { ROLES, type Actor } from '../../src/access/index.ts'
import { runJob } from '../../src/apps/worker.ts'
import { keepFollowUps } from '../../src/audits/case/follow-up/escalation/job.ts'
import { instantOf } from '../../src/kernel/instant.ts'
import type { Laid } from '../../src/audits/case/laid.factory.ts'
import { layEntry } from '../../src/audits/case/record.factory.ts'
import { layList } from '../../src/audits/rounds/round.factory.ts'
import { filledIn, formsIn, type Answer, type Fields, type Form } from './forms.ts'
import { judge, type Observation, type Sender } from './judge.ts'
import type { Params } from './routes.ts'
import { layShortTool } from './short-tool.ts'
import { stateOf, type State } from './state.ts'
import { ROWS } from './tables.ts'

const PASSWORD = 'a password for tests'
const AUDITORS = ['auditor', 'auditor2', 'auditor3', 'auditor4']
const DAY = 86_400_000

export interface Visitor {
  readonly login: string
  readonly sender: Sender
  readonly browser: Browser
}

export interface Answered {
  readonly status: number
  readonly body: string
  readonly isAccepted: boolean
}

/** A whole house with people in it, who send forms while every change of state is held against the tables. */
export class Walker {
  readonly observations: Observation[] = []
  readonly problems: string[] = []
  readonly visitors = new Map<string, Visitor>()
  readonly nonces: string[] = []
  /** What came back where a form that ends something was sent once more, as an impatient hand does. */
  readonly sentTwice: (Answered & { readonly url: string })[] = []
  state!: State
  readonly cast: Cast
  readonly web: Web
  readonly #clock: { at: number }

  private constructor(cast: Cast, web: Web, clock: { at: number }) {
    this.cast = cast
    this.web = web
    this.#clock = clock
  }

  static async open(): Promise<Walker> {
    const clock = { at: NOW as number }
    const cast = await openCast(() => instantOf(clock.at))
    const walker = new Walker(cast, await openWeb(cast.house), clock)
    await layShortTool(cast)
    const { children } = await layList(cast, 16)
    const entry = { kind: 'supervision', happenedOn: '2015-09-01', recordedOn: '2015-09-02' }
    for (const { child } of children) await layEntry(cast, { child: child as Laid['child'] } as Laid, entry)
    for (const login of AUDITORS.slice(1)) await cast.join(login, 'auditor')
    await cast.join('deputy', 'teamManager')
    const logins = [...ROLES, ...AUDITORS.slice(1), 'deputy']
    await Promise.all(logins.map((login) => walker.#letIn(login)))
    walker.state = await stateOf(cast.database.superuser)
    return walker
  }

  async close(): Promise<void> {
    await this.web.close()
    await this.cast.close()
  }

  async #letIn(login: string): Promise<void> {
    const actor = (await this.cast.house.actorByLogin(login))!
    await givePassword(this.cast, login, PASSWORD)
    const browser = new Browser(this.web)
    await browser.signIn(login, PASSWORD)
    this.visitors.set(login, { login, sender: senderOf(actor), browser })
  }

  as(login: string): Visitor {
    return this.visitors.get(login)!
  }

  /** The visitor whose account it is. */
  who(person: string | null | undefined): Visitor {
    return [...this.visitors.values()].find(({ sender }) => sender.person === person)!
  }

  /** Opens a page, which may change nothing but what a look is allowed to. */
  async look(who: Visitor, path: string, route = path, params: Params = {}): Promise<string> {
    const { body, statusCode } = await who.browser.open(path)
    this.#keepNonce(body)
    await this.#observe({ route: `GET ${route}`, params, sender: who.sender, isAccepted: statusCode < 400 })
    return statusCode === 200 ? body : ''
  }

  /** The form of a page that goes to the address; null where this person has none there now. */
  async formAt(who: Visitor, url: string, page: string): Promise<Form | null> {
    const forms = formsIn(await this.look(who, page))
    return forms.find(({ action }) => action === url) ?? null
  }

  async send(who: Visitor, route: string, params: Params, fields: Fields): Promise<Answered> {
    const answer = await who.browser.post(urlOf(route, params), fields)
    const isAccepted = answer.statusCode === 303 && answer.headers.location !== '/sign-in'
    await this.#observe({ route: `POST ${route}`, params, sender: who.sender, isAccepted })
    return { status: answer.statusCode, body: answer.body, isAccepted }
  }

  /** Fills in the form of a page and sends it, which has to be accepted. */
  async does(login: string, route: string, params: Params, typed: Fields = {}, page?: string): Promise<void> {
    const who = this.as(login)
    const url = urlOf(route, params)
    const form = await this.formAt(who, url, page ?? url)
    if (form === null) throw new Error(`${login} has no form to ${url}`)
    const fields = { ...filledIn(form, (field) => typed[field.name] ?? USUALLY(field)), ...typed }
    const answer = await this.send(who, route, params, fields)
    if (!answer.isAccepted) throw new Error(`${login} at ${url}: ${answer.status} ${wordsOf(answer.body)}`)
    if (FINAL.test(url)) this.sentTwice.push({ url, ...(await this.send(who, route, params, fields)) })
  }

  /** Lets so many days pass, for what a clock does by itself, and comes back. */
  async letPass(days: number): Promise<void> {
    this.#clock.at = NOW + days * DAY
    for (const followUp of Object.keys(this.state.followUp)) await this.#keepClock(followUp)
    this.#clock.at = NOW
  }

  async #keepClock(followUp: string): Promise<void> {
    const events = () => this.cast.database.superuser.query(ESCALATED, [followUp])
    const before = (await events()).rowCount
    await runJob(this.cast.house, keepFollowUps[0]!, {})
    const isAccepted = (await events()).rowCount !== before
    const sender = { person: 'timekeeper', roles: ['timekeeper'] }
    await this.#observe({ route: 'JOB audits.keepFollowUps', params: { followUp }, sender, isAccepted })
  }

  async #observe(seen: Omit<Observation, 'before' | 'after'>): Promise<void> {
    const before = this.state
    this.state = await stateOf(this.cast.database.superuser)
    const observation = { ...seen, before, after: this.state }
    this.observations.push(observation)
    this.problems.push(...judge(ROWS, observation).problems)
  }

  #keepNonce(body: string): void {
    const [nonce] = /\b[0-9a-f]{64}\b/.exec(body) ?? []
    if (nonce !== undefined && !this.nonces.includes(nonce)) this.nonces.push(nonce)
  }
}

/** Forms after which their thing is not what it was. */
const FINAL =
  /\/(?:freeze|draw|reveal|agree|replace|close|cancel|first-view|release|submit|confirm|give-back|done|acknowledge|verify|reopen|begin|moves\/\w+)$/

const ESCALATED = `select from audits.follow_up_event where follow_up_id = $1 and kind = 'escalated'`

function senderOf({ person, roles }: Actor): Sender {
  return { person, roles: [...roles] }
}

export function urlOf(route: string, params: Params): string {
  return route.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? 'none')
}

/** What a careful person would do: leave what stands, take the first choice, and say something. */
export const USUALLY: Answer = ({ kind, options, values, name }) => {
  if (kind === 'one') return values[0] ?? options[0] ?? null
  if (kind === 'many') return values[0] ?? null
  const standing = values[0] ?? ''
  if (standing !== '') return standing
  if (name.startsWith('factSays-')) return ''
  const part = /-(day|month|year)$/.exec(name)?.[1]
  if (part !== undefined) return { day: '20', month: '12', year: '2015' }[part] ?? null
  return /[tT]ime/.test(name) ? '10:00' : 'So it is'
}

function wordsOf(html: string): string {
  const text = html.replace(/<style.*?<\/style>|<script.*?<\/script>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ')
  const at = text.indexOf('There is a problem')
  return text.slice(Math.max(0, at), at + 400)
}
