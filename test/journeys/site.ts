import { AxeBuilder } from '@axe-core/playwright'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/apps/web/server.ts'
import { openChromium } from '../support/chromium.ts'
import { openStory, type Story } from '../support/story.ts'
import { countLines, linesOf, linesSince, type Answer } from './trail.ts'

/** The story served at an address, with a real browser in front of it. */
export interface Site {
  readonly story: Story
  readonly address: string
  readonly browser: Browser
  /** What the server answered, static files left out: for comparison with the trail. */
  readonly answers: readonly Answer[]
  /** Lines that no request left: what was done on the command line meanwhile. */
  readonly besideRequests: string[]
  /** How many lines the trail held before anybody came. */
  readonly linesBefore: number
  readonly close: () => Promise<void>
}

/** Pages that axe found nothing wrong with, each by what it is built of; kept for all journeys that a worker runs. */
const looked = new Set<string>()

/** Files that hold no data and pass no door. */
const STATIC = ['/assets/*', '/brand.css', '/health']

export async function openSite(): Promise<Site> {
  const story = await openStory()
  const inbox = await mkdtemp(join(tmpdir(), 'gt-inbox-'))
  const assets = resolve('dist/assets')
  const server = await buildServer({
    house: story.house,
    assets,
    inbox,
    isHttps: false,
    isBehindProxy: false,
  })
  const answers: Answer[] = []
  server.addHook('onResponse', async ({ method, routeOptions }, { statusCode }) => {
    const route = routeOptions.url ?? 'none'
    if (!STATIC.includes(route)) answers.push({ method, route, status: statusCode })
  })
  const linesBefore = await countLines(story.database.superuser)
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openChromium()
  const close = async () => {
    await browser.close()
    await server.close()
    await story.close()
    await rm(inbox, { recursive: true })
  }
  return { story, address, browser, answers, besideRequests: [], linesBefore, close }
}

/** A journey: its steps on a site of its own, and in the end the trail, which must hold their requests line by line. */
export function describeJourney(name: string, steps: (site: () => Site) => void): void {
  describe(name, () => {
    let site: Site
    beforeAll(async () => {
      site = await openSite()
    })
    afterAll(() => site?.close())
    steps(() => site)
    it('leaves on the trail what each request saw or did, and no line more', () => replayTrail(site))
  })
}

/** Compares the lines that people left since the start with the requests that they sent. */
async function replayTrail({ story, answers, besideRequests, linesBefore }: Site): Promise<void> {
  const left = await linesSince(story.database.superuser, linesBefore)
  // The server counts an answer a moment after the browser has it.
  const expected = () => [...answers.flatMap(linesOf), ...besideRequests].toSorted()
  await expect.poll(expected).toEqual(left.toSorted())
  expect(left.length).toBeGreaterThan(0)
}

/** Somebody of the story in a browser window of their own. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly runsScripts: boolean

  private constructor(context: BrowserContext, page: Page, runsScripts: boolean) {
    this.#context = context
    this.page = page
    this.runsScripts = runsScripts
  }

  /** Somebody whom nobody knows yet, with JavaScript or without. */
  static async arrive({ browser, address }: Site, javaScriptEnabled = true): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: address, javaScriptEnabled })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return new Visitor(context, page, javaScriptEnabled)
  }

  static async signIn(site: Site, login: string, javaScriptEnabled = true): Promise<Visitor> {
    const persona = site.story.personas.find((each) => each.login === login)
    if (persona === undefined) throw new Error(`Nobody is called ${login}`)
    const visitor = await Visitor.arrive(site, javaScriptEnabled)
    await visitor.signInAs(login, persona.password)
    return visitor
  }

  async signInAs(login: string, password: string): Promise<void> {
    await this.page.goto('/sign-in')
    await this.page.getByLabel('User name').fill(login)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await this.page.getByRole('heading', { name: 'What to do next' }).waitFor()
  }

  /** A second tab of the same person. */
  async anotherTab(): Promise<Visitor> {
    const page = await this.#context.newPage()
    page.setDefaultTimeout(15_000)
    return new Visitor(this.#context, page, this.runsScripts)
  }

  /** Presses the button, and finds nothing on the page that it leads to that keeps somebody out. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
    await this.isAccessible()
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click()
    await this.isAccessible()
  }

  /** The way home that stands on every page. */
  async home(): Promise<void> {
    await this.page.locator('.gt-header__name').click()
    await this.page.getByRole('heading', { name: 'What to do next' }).waitFor()
    await this.isAccessible()
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(address)
    await this.isAccessible()
  }

  async fillDate(legend: string, [day, month, year]: readonly [number, number, number]): Promise<void> {
    const group = this.page.getByRole('group', { name: legend })
    await group.getByLabel('Day').fill(String(day))
    await group.getByLabel('Month').fill(String(month))
    await group.getByLabel('Year').fill(String(year))
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  async doesNotRead(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).count(), `${this.page.url()} reads ${text}`).toBe(0)
  }

  /** Opens what is folded away behind a summary; some are open already. */
  async open(summary: string): Promise<void> {
    const details = this.page.locator('details').filter({ has: this.page.getByText(summary) })
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  /** What an address answers, and what its page says. */
  async finds(address: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await this.page.goto(address)
    return { status: answer?.status() ?? 0, text: await this.page.locator('main').innerText() }
  }

  /** The file behind a link. */
  async download(name: string): Promise<Buffer> {
    const link = this.page.getByRole('link', { name, exact: true }).first()
    const [file] = await Promise.all([this.page.waitForEvent('download'), link.click()])
    return readFile(await file.path())
  }

  async isAccessible(): Promise<void> {
    await this.page.waitForLoadState('load')
    // Axe is a script itself; the same pages are looked at where scripts run.
    if (!this.runsScripts) return
    const built = builtOf(await this.page.content())
    if (looked.has(built)) return
    const axe = new AxeBuilder({ page: this.page }).options({ resultTypes: ['violations'] })
    const { violations } = await axe.setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${this.page.url()} ${id} ${nodes[0]?.html}`)).toEqual([])
    looked.add(built)
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }
}

/**
 * What axe judges a page by: which elements there are with their attributes and whether they hold text, the order of
 * headings and places, and whether an id is there twice. Two cases or two people see many pages that differ in nothing
 * else; the walk over all routes looks at each of them whatever it is built of.
 */
function builtOf(html: string): string {
  const elements = html
    .replaceAll(/ (value|href|action|content)="[^"]+"/g, ' $1="some"')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d+/g, '0')
    .replaceAll(/>[^<]*[^<\s][^<]*</g, '>text<')
    .split('<')
    .map((element) => element.trim())
  const order = elements.filter((element) => /^(h[1-6]|nav|main|aside|section)\b/.test(element))
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  return [...[...new Set(elements)].toSorted(), ...order, ids.length - new Set(ids).size].join('<')
}
