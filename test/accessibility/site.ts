import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser as Chromium, BrowserContext, Page } from 'playwright-core'
import type { FastifyInstance } from 'fastify'
import type { Role } from '../../src/access/index.ts'
import { buildServer } from '../../src/apps/web/server.ts'
import { Browser } from '../support/browser.ts'
import { openChromium } from '../support/chromium.ts'
import { openStory, type Story } from '../support/story.ts'

/** Whether the pages of a visit may run their own scripts. */
export type Mode = 'with JavaScript' | 'without JavaScript'

/** The story behind a real address, and a real browser in front of it. */
export interface Site {
  readonly story: Story
  readonly server: FastifyInstance
  readonly address: string
  /** A tab in which somebody of the role is signed in, the same each time; null is nobody. */
  readonly tab: (role: Role | null, mode: Mode) => Promise<Tab>
  readonly close: () => Promise<void>
}

/** A page of the browser, and what it wrote to its console since it was last asked. */
export interface Tab {
  readonly page: Page
  readonly mode: Mode
  readonly takeErrors: () => string[]
}

export async function openSite(): Promise<Site> {
  const story = await openStory()
  const folder = await mkdtemp(join(tmpdir(), 'gt-site-'))
  const assets = join(folder, 'assets')
  await buildAssets(assets)
  const server = await buildServer({
    house: story.house,
    assets,
    inbox: join(folder, 'inbox'),
    isHttps: false,
    isBehindProxy: false,
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const chromium = await openChromium()
  const tabs = new Map<string, Promise<Tab>>()
  const tab = (role: Role | null, mode: Mode) => {
    const known = tabs.get(`${role} ${mode}`) ?? openTab({ story, server, address, chromium }, role, mode)
    tabs.set(`${role} ${mode}`, known)
    return known
  }
  const close = async () => {
    await chromium.close()
    await server.close()
    await story.close()
    await rm(folder, { recursive: true })
  }
  return { story, server, address, tab, close }
}

// The style sheet and the script as they would be built now: a test must not look at those of an older build.
async function buildAssets(folder: string): Promise<void> {
  const builder: { buildAssets: (folder: string) => Promise<void> } = await import(
    new URL('../../scripts/build-assets.mjs', import.meta.url).href
  )
  await builder.buildAssets(folder)
}

interface Ground extends Pick<Site, 'story' | 'server' | 'address'> {
  readonly chromium: Chromium
}

async function openTab(
  { story, server, address, chromium }: Ground,
  role: Role | null,
  mode: Mode,
): Promise<Tab> {
  const context = await chromium.newContext({
    baseURL: address,
    javaScriptEnabled: mode === 'with JavaScript',
    viewport: { width: 1280, height: 900 },
  })
  if (role !== null) await signIn(context, { story, server, address, chromium }, role)
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (fault) => errors.push(String(fault)))
  return { page, mode, takeErrors: () => errors.splice(0) }
}

async function signIn(
  context: BrowserContext,
  { story, server, address }: Ground,
  role: Role,
): Promise<void> {
  const browser = new Browser({ server, inbox: '', close: async () => undefined })
  const { login, password } = story.who(role)
  await browser.signIn(login, password)
  await context.addCookies([...browser.cookies].map(([name, value]) => ({ name, value, url: address })))
}
