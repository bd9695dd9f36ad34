import type { Role } from '../../src/access/index.ts'
import type { Rule } from './rules/index.ts'
import type { Answer, Fields } from './visitor.ts'
import type { World } from './world.ts'

/** One address as one role meets it. */
export interface Cell {
  /** Method and pattern, as the router knows them. */
  readonly route: string
  readonly rule: Rule
  readonly role: Role
  readonly url: string
  /** What stands in the address in the places of the pattern. */
  readonly asked: readonly string[]
  readonly expected: 'shown' | 'told' | 'absent'
}

const PARAMETER = /:(\w+)/g

export function parametersOf(route: string): string[] {
  return [...route.matchAll(PARAMETER)].map(([, name = '']) => name)
}

export function isGet(route: string): boolean {
  return route.startsWith('GET ')
}

/** Every scope of a route for a role: what is theirs, what is other people's, and what is absent. */
export function cellsOf(world: World, route: string, rule: Rule, role: Role): Cell[] {
  const names = parametersOf(route)
  const scopes = names.map((name) => world.scopes(rule.places?.[name] ?? name, role))
  const usual = scopes.map(({ mine, others, absent }) => mine ?? others[0] ?? absent)
  const cell = (asked: readonly string[], expected: Cell['expected']): Cell => {
    let place = 0
    const path = route.replace(/^\w+ /, '').replace(PARAMETER, () => encodeURIComponent(asked[place++]!))
    return { route, rule, role, url: `${path}${rule.query ?? ''}`, asked, expected }
  }
  const hidden = scopes.flatMap(({ others, absent }, place) => {
    return [...others, absent].map((id) => cell(usual.with(place, id), 'absent'))
  })
  const isTheirs = scopes.every(({ mine }) => mine !== null)
  return isTheirs ? [cell(usual, expectedOf(rule, role)), ...hidden] : hidden
}

function expectedOf({ may, told = [] }: Rule, role: Role): Cell['expected'] {
  if (may.includes(role)) return 'shown'
  return told.includes(role) ? 'told' : 'absent'
}

/** Who may sends an empty form, which changes little; who may not sends all that the form asks for. */
export function fieldsOf(world: World, { rule, role, expected }: Cell): Fields {
  if (expected === 'shown') return {}
  const sent = world.sent(role)
  const fields = Object.entries(rule.sends ?? {})
  return Object.fromEntries(
    fields.map(([name, value]) => [name, value.startsWith('$') ? sent[value.slice(1)]! : value]),
  )
}

/** What is wrong with an answer, as a sentence; null when it is as the table says. */
export function problemWith(cell: Cell, answer: Answer, absent: Answer): string | null {
  const got = `${cell.role}: ${cell.route} should be ${cell.expected} and got ${answer.status}`
  if (cell.expected === 'told') return answer.status === 403 ? null : got
  if (cell.expected === 'shown') return isShown(cell.route, answer.status) ? null : got
  if (answer.status !== 404) return got
  // What nobody need sign in for is answered by the doorkeeper, whose pages have no top bar.
  const isSame = cell.rule.isPublic === true || JSON.stringify(answer) === JSON.stringify(absent)
  return isSame ? null : `${got}, but unlike what is absent`
}

function isShown(route: string, status: number): boolean {
  return isGet(route) ? status === 200 : status < 500 && status !== 403 && status !== 404
}

/** An address in the same part of the house with nothing behind it: the top bar marks the part either way. */
export function nothingNear(url: string): string {
  return `/${url.split('/')[1]}/no/such/thing/is/here/at/all`
}
