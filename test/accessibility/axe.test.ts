import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layWorld, type World } from '../access/world.ts'
import { figure } from '../support/figures.ts'
import { isLong } from '../support/long.ts'
import { lookAt, sendEmptied, sendEmpty, visit } from './look.ts'
import { filledFormPlaces, formPlaces, NO_PAGES, otherPlaces, placeOf, type Place } from './places.ts'
import { openSite, type Mode, type Site, type Tab } from './site.ts'

const WALK_MS = 600_000
/** Everything is looked at with JavaScript, and in the long run without. */
const MODE: Mode = isLong ? 'without JavaScript' : 'with JavaScript'

let site: Site
let world: World
let routes: readonly string[]

beforeAll(async () => {
  site = await openSite()
  world = await layWorld(site.story)
  const listed = site.server.listedRoutes.filter(({ method }) => method === 'GET')
  routes = listed.map(({ method, url }) => `${method} ${url}`)
}, 120_000)
afterAll(() => site?.close())

type Look = (tab: Tab, url: string) => Promise<string[]>

/** Goes to each place in turn. */
async function walk(places: readonly Place[], look: Look): Promise<string[]> {
  const problems: string[] = []
  for (const { url, role } of places)
    problems.push(...(await lookOnce(look, await site.tab(role, MODE), url)))
  return problems
}

async function lookOnce(look: Look, tab: Tab, url: string): Promise<string[]> {
  return look(tab, url).catch((fault) => [`${url} ${tab.mode}: ${fault}`])
}

describe('the look at a page', () => {
  it('finds what is wrong with it', async () => {
    const tab = await site.tab(null, 'with JavaScript')
    await tab.page.setContent(
      `<html><body><h1>One</h1><h1>Two</h1><img src="data:,"><p style="width: 900px">Wide</p>
       <script>console.error('a fault')</script></body></html>`,
    )
    const found = (await lookAt(tab)).join(' ')
    const problems = [
      'image-alt',
      'html-has-lang',
      'its scripts did not run',
      '2 first headings',
      'the language is',
    ]
    for (const problem of [...problems, 'no title of its own', 'because of <p style', 'console: a fault'])
      expect(found).toContain(problem)
  })
})

describe('every page of the router', () => {
  it('is a page or named as something else', () => {
    expect(Object.keys(NO_PAGES).filter((route) => !routes.includes(route))).toEqual([])
  })

  it('can be used by everybody', { timeout: WALK_MS }, async () => {
    const places = routes.filter((route) => !(route in NO_PAGES)).map((route) => placeOf(world, route))
    expect(await walk(places, visit)).toEqual([])
    figure(`pages checked ${MODE}`, places.length, 110)
  })
})

describe('a page that looks otherwise', () => {
  it('can be used by everybody too', { timeout: WALK_MS }, async () => {
    expect(await walk(otherPlaces(world), visit)).toEqual([])
  })
})

describe('a form that was sent empty', () => {
  it('comes back with what is missing, for everybody to find', { timeout: WALK_MS }, async () => {
    expect(await walk(formPlaces(world), sendEmpty)).toEqual([])
  })

  it('comes back too where it was filled in before', { timeout: WALK_MS }, async () => {
    expect(await walk(filledFormPlaces(world), sendEmptied)).toEqual([])
  })
})
