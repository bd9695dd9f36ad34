import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { isLong } from '../support/long.ts'
import type { Tab } from './site.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROW = { width: 320, height: 800 }
const WIDE = { width: 1280, height: 900 }

/** Opens an address and tells everything that is wrong with what comes. */
export async function visit({ page, mode, takeErrors }: Tab, url: string): Promise<string[]> {
  const response = await leavingScripts(page, mode, () => page.goto(url))
  const status = response?.status()
  const found = status === 200 ? await lookAt({ page, mode, takeErrors }) : [`got ${status}`]
  return found.map((problem) => `${url} ${mode}: ${problem}`)
}

/** Sends the last form of the page as it stands, which must come back with what is missing. */
export async function sendEmpty(tab: Tab, url: string): Promise<string[]> {
  await leavingScripts(tab.page, tab.mode, () => tab.page.goto(url))
  return sendLast(tab, url)
}

/** The same for a form that comes filled in: what can be typed is taken out of it first. */
export async function sendEmptied(tab: Tab, url: string): Promise<string[]> {
  await leavingScripts(tab.page, tab.mode, () => tab.page.goto(url))
  const typed = lastForm(tab.page).locator('textarea, input[type="text"], input:not([type])')
  for (const each of await typed.all()) await each.fill('')
  return sendLast(tab, url)
}

function lastForm(page: Page) {
  return page.locator('main form[method="post"]').last()
}

async function sendLast({ page, mode, takeErrors }: Tab, url: string): Promise<string[]> {
  const button = lastForm(page).locator('button[type="submit"]').first()
  const answer = await leavingScripts(page, mode, async () => {
    const isAnswer = page.waitForResponse((response) => response.request().method() === 'POST')
    const [response] = await Promise.all([isAnswer, button.click()])
    await page.waitForLoadState()
    return response
  })
  // A browser tells its console of every answer that refuses, as this one has to.
  const errors = takeErrors().filter((error) => !error.includes(`status of ${answer.status()}`))
  const hasSummary = (await page.locator('.govuk-error-summary').count()) === 1
  const isSaid = (await page.title()).startsWith('Error: ')
  const found = [...errors, ...(await lookAt({ page, mode, takeErrors }))]
  if (!hasSummary || !isSaid) found.push(`got ${answer.status()} and says no error above or in the title`)
  return found.map((problem) => `${url} sent empty ${mode}: ${problem}`)
}

/**
 * Without JavaScript nothing of the page's own runs while it loads and is laid out. Scripts are allowed again only
 * then, so that axe can look at it: what did not run at its time does not run later.
 */
async function leavingScripts<Value>(
  page: Page,
  mode: Tab['mode'],
  load: () => Promise<Value>,
): Promise<Value> {
  if (mode === 'with JavaScript') return load()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  const value = await load()
  await session.send('Emulation.setScriptExecutionDisabled', { value: false })
  await session.detach()
  return value
}

/** Tells everything that is wrong with the page that stands in the tab; axe looks at it without JavaScript in the long run. */
export async function lookAt({ page, mode, takeErrors }: Tab): Promise<string[]> {
  const isScripted = await page.evaluate(() => document.body.classList.contains('js-enabled'))
  const shape = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }))
  const problems = mode === 'with JavaScript' || isLong ? await violationsOn(page, mode) : []
  if (isScripted !== (mode === 'with JavaScript'))
    problems.push(`its scripts ${isScripted ? 'ran' : 'did not run'}`)
  if (shape.headings !== 1) problems.push(`${shape.headings} first headings`)
  if (shape.language !== 'en-GB') problems.push(`the language is ${shape.language}`)
  if (!/^.+ - Goldthread$/.test(await page.title())) problems.push('no title of its own')
  const tooWide = await tooWideOn(page)
  if (tooWide !== null) problems.push(`scrolls sideways at ${NARROW.width} pixels because of ${tooWide}`)
  return [...problems, ...takeErrors().map((error) => `console: ${error}`)]
}

/** What axe objects to and stays, each with the reason. */
const EXCUSED: readonly { readonly rule: string; readonly html: RegExp; readonly reason: string }[] = [
  {
    ...{
      rule: 'aria-allowed-attr',
      html: /^<input class="govuk-radios__input".* aria-controls="conditional-/,
    },
    reason:
      'GOV.UK Frontend says by aria-expanded whether a radio opened its fields, and readers of screens say it',
  },
]

/** Colours are the same with and without JavaScript, and half of axe's time: they are looked at once. */
async function violationsOn(page: Page, mode: Tab['mode']): Promise<string[]> {
  // Options replace what was asked before them, so they come first.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(STANDARDS)
  if (mode === 'without JavaScript') axe.disableRules(['color-contrast'])
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.flatMap(({ id, help, nodes }) => {
    const isExcused = (text: string) => EXCUSED.some(({ rule, html }) => rule === id && html.test(text))
    const left = nodes.map(({ html }) => html).filter((html) => !isExcused(html))
    return left.length === 0
      ? []
      : [`${id} (${help}) at ${left.map((html) => html.slice(0, 150)).join(' and ')}`]
  })
}

/** What makes the page wider than a telephone, so that reading a line means scrolling to and fro; null if nothing does. */
async function tooWideOn(page: Page): Promise<string | null> {
  await page.setViewportSize(NARROW)
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth && each.closest('.gt-scroll') === null,
    )
    return wide.at(-1)?.outerHTML.slice(0, 150) ?? 'something'
  })
  await page.setViewportSize(WIDE)
  return found
}
