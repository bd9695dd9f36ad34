import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../src/access/index.ts'
import { openWeb, type Web } from '../support/browser.ts'
import { figure } from '../support/figures.ts'
import { openStory, type Story } from '../support/story.ts'
import { cellsOf, fieldsOf, isGet, nothingNear, parametersOf, problemWith, type Cell } from './cells.ts'
import { NOT_WALKED, RULES } from './rules/index.ts'
import { linesMissing, refusedLines } from './trail.ts'
import { Visitor, type Answer } from './visitor.ts'
import { layWorld, type World } from './world.ts'

const WALK_MS = 600_000

let story: Story
let web: Web
let world: World
let routes: readonly string[]
const visitors = new Map<Role, Visitor>()

beforeAll(async () => {
  story = await openStory()
  world = await layWorld(story)
  web = await openWeb(story.house)
  const listed = web.server.listedRoutes.filter(({ method }) => method !== 'HEAD')
  routes = listed.map(({ method, url }) => `${method} ${url}`).filter((route) => !(route in NOT_WALKED))
  for (const role of ROLES) visitors.set(role, await Visitor.open(web, story.who(role)))
})
afterAll(async () => {
  await web?.close()
  await story?.close()
})

describe('the table of who may have which route', () => {
  it('has a row for every route of the router, and no row more', () => {
    expect(routes.filter((route) => !(route in RULES))).toEqual([])
    expect(Object.keys(RULES).filter((route) => !routes.includes(route))).toEqual([])
  })

  it('finds something of everything that stands in an address', () => {
    const names = [...new Set(Object.keys(RULES).flatMap(parametersOf))]
    const isFound = (name: string) => ROLES.some((role) => world.scopes(name, role).mine !== null)
    expect(names.filter((name) => !isFound(name))).toEqual([])
  })
})

/** What was visited, for the tests that look back at it. */
const visited: { readonly cell: Cell; readonly answer: Answer }[] = []
const nothing = new Map<string, Answer>()

async function visit(cell: Cell): Promise<string | null> {
  const visitor = cell.rule.endsSession
    ? await Visitor.open(web, story.who(cell.role))
    : visitors.get(cell.role)!
  const answer = await visitor.ask(cell.route.split(' ')[0]!, cell.url, fieldsOf(world, cell))
  visited.push({ cell, answer })
  const place = `${cell.role} ${nothingNear(cell.url)}`
  const absent = nothing.get(place) ?? (await visitor.ask('GET', nothingNear(cell.url)))
  nothing.set(place, absent)
  return problemWith(cell, answer, absent)
}

async function walkAs(route: string, role: Role): Promise<string[]> {
  const problems: (string | null)[] = []
  for (const cell of cellsOf(world, route, RULES[route]!, role)) problems.push(await visit(cell))
  return problems.filter((problem) => problem !== null)
}

async function walk(chosen: readonly string[]): Promise<string[]> {
  const problems: string[] = []
  for (const route of chosen) {
    const found = await Promise.all(ROLES.map((role) => walkAs(route, role)))
    problems.push(...found.flat())
  }
  return problems
}

describe('every route and every role', () => {
  it(
    'meet as the table says, and what is hidden looks like what is absent',
    { timeout: WALK_MS },
    async () => {
      const chosen = routes.filter((route) => route in RULES)
      const isLast = (route: string) => RULES[route]!.endsSession === true
      // Pages before forms, for what a form changes; the ends of sessions last.
      const reading = chosen.filter(isGet)
      const writing = chosen.filter((route) => !isGet(route) && !isLast(route))
      expect(await walk([...reading, ...writing, ...chosen.filter(isLast)])).toEqual([])
      figure(
        'routes × roles visited',
        new Set(visited.map(({ cell }) => `${cell.route} ${cell.role}`)).size,
        2700,
      )
    },
  )

  it('tell nothing of a child in what they refuse', () => {
    const refused = visited.filter(({ cell }) => cell.expected !== 'shown')
    const texts = [...new Set([...refused.map(({ answer }) => answer), ...nothing.values()].map(textOf))].map(
      withoutPeople,
    )
    expect(world.canaries.filter((canary) => texts.some((text) => text.includes(canary)))).toEqual([])
    expect(refused.length).toBeGreaterThan(1000)
    expect(world.canaries.length).toBeGreaterThan(100)
  })

  it('leave a line on the trail for each refusal, which names what was asked for', async () => {
    const refused = visited
      .map(({ cell }) => cell)
      .filter(({ expected, rule }) => expected !== 'shown' && !rule.isPublic)
    const lines = await refusedLines(story.database.superuser)
    expect(linesMissing(refused, (role) => story.who(role).login, lines)).toEqual([])
  })
})

/** Some children are called like somebody who signs in, whose own name stands on every page. */
function withoutPeople(text: string): string {
  return story.personas.reduce((rest, { name }) => rest.replaceAll(name, ''), text)
}

const textOf = ({ headers, body }: Answer) => `${JSON.stringify(headers)}\n${body}`

describe('somebody who has not signed in', () => {
  it('is led to the way in by every address, whether there is something behind it or not', async () => {
    const stranger = await Visitor.open(web, null)
    const problems: string[] = []
    for (const route of routes.filter((each) => RULES[each]?.isPublic === undefined && each in RULES)) {
      for (const { url } of cellsOf(world, route, RULES[route]!, 'auditLead')) {
        const { status, headers, body } = await stranger.ask(route.split(' ')[0]!, url)
        const to = isGet(route) && url !== '/' ? `/sign-in?next=${encodeURIComponent(url)}` : '/sign-in'
        if (status !== 303 || headers.location !== to || body !== '') problems.push(`${route} got ${status}`)
      }
    }
    expect(problems).toEqual([])
    expect((await stranger.ask('GET', '/nowhere')).headers.location).toBe('/sign-in?next=%2Fnowhere')
  })

  it('sees the public pages', async () => {
    const stranger = await Visitor.open(web, null)
    const open = routes.filter((route) => RULES[route]?.isPublic === true && isGet(route))
    const answers = await Promise.all(
      open.map((route) => stranger.ask('GET', cellsOf(world, route, RULES[route]!, 'auditLead')[0]!.url)),
    )
    expect(answers.map(({ status }) => status)).toEqual(open.map(() => 200))
  })
})

describe('what only asks for the headers of a page', () => {
  it('is answered like the page, and there is no such route without a page', async () => {
    const heads = web.server.listedRoutes
      .filter(({ method }) => method === 'HEAD')
      .map(({ url }) => `GET ${url}`)
    expect(heads.filter((route) => !routes.includes(route) && !(route in NOT_WALKED))).toEqual([])
  })
})
