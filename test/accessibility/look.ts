import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
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

/** Sends the first form of the page as it stands, which must come back with what is missing. */
export async function sendEmpty({ page, mode, takeErrors }: Tab, url: string): Promise<string[]> {
  await leavingScripts(page, mode, () => page.goto(url))
  const button = page.locator('main form[method="post"] button').first()
  await leavingScripts(page, mode, async () => {
    await Promise.all([page.waitForEvent('load'), button.click()])
  })
  const hasSummary = (await page.locator('.govuk-error-summary').count()) === 1
  const isSaid = (await page.title()).startsWith('Error: ')
  // A browser tells its console of every answer that refuses, as this one has to.
  const others = takeErrors().filter(
    (error) => !error.includes('status of 422') && !error.includes('status of 409'),
  )
  const found = [...others, ...(await lookAt({ page, mode, takeErrors }))]
  if (!hasSummary || !isSaid) found.push('no error summary, or no word of an error in the title')
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

async function lookAt({ page, mode, takeErrors }: Tab): Promise<string[]> {
  const isScripted = await page.evaluate(() => document.body.classList.contains('js-enabled'))
  const shape = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }))
  const problems = await violationsOn(page)
  if (isScripted !== (mode === 'with JavaScript'))
    problems.push(`its scripts ${isScripted ? 'ran' : 'did not run'}`)
  if (shape.headings !== 1) problems.push(`${shape.headings} first headings`)
  if (shape.language !== 'en-GB') problems.push(`the language is ${shape.language}`)
  if (!/^.+ - Goldthread$/.test(await page.title())) problems.push('no title of its own')
  const tooWide = await pixelsTooWide(page)
  if (tooWide > 0) problems.push(`scrolls sideways by ${tooWide} pixels at ${NARROW.width}`)
  return [...problems, ...takeErrors().map((error) => `console: ${error}`)]
}

async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(STANDARDS).options({ resultTypes: ['violations'] })
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}) at ${nodes.map(({ html }) => html.slice(0, 120)).join(' and ')}`,
  )
}

async function pixelsTooWide(page: Page): Promise<number> {
  await page.setViewportSize(NARROW)
  const pixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await page.setViewportSize(WIDE)
  return pixels
}
