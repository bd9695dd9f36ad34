import fc from 'fast-check'
import type { Role } from '../../src/access/index.ts'
import { RULES, type Rule } from '../access/rules/index.ts'
import { parametersOf } from '../access/cells.ts'
import { filledIn, type Answer, type Fields, type Form } from './forms.ts'
import { routesTo, type Params } from './routes.ts'
import type { State } from './state.ts'
import { ROWS, type Life } from './tables.ts'
import { pairsFor, planOf, tokenOf } from './warm-up.ts'
import { urlOf, USUALLY, type Visitor, type Walker } from './walker.ts'

/** One thing that somebody tries: numbers that choose among what there is when their turn comes. */
export interface Try {
  readonly route: number
  readonly thing: number
  readonly person: number
  /** Likely: what the tables say is possible with some thing as it stands; anything: any form of any thing. */
  readonly what: 'likely' | 'anything'
  /** Fitting: somebody whom the thing is about, or who may by role; anybody: whoever. */
  readonly who: 'fitting' | 'anybody'
  /** Fresh from its page; stale: as it came to somebody earlier; bare: complete, as a program would send it. */
  readonly form: 'fresh' | 'stale' | 'bare'
  readonly answers: readonly number[]
}

const number = fc.nat({ max: 9999 })
const often = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 }, ...others.map((each) => fc.constant(each)))

export const aTry: fc.Arbitrary<Try> = fc.record({
  ...{ route: number, thing: number, person: number },
  what: fc.constantFrom<Try['what']>('likely', 'likely', 'anything'),
  who: often<Try['who']>('fitting', 'anybody'),
  form: often<Try['form']>('fresh', 'stale', 'bare'),
  answers: fc.array(number, { minLength: 6, maxLength: 6 }),
})

/**
 * Every form of the router, those about a thing with a lifecycle often and the others now and then. What begins or ends
 * a session is left out, for the walk needs its people.
 */
export function routesOf(walker: Walker): string[] {
  const sent = walker.web.server.listedRoutes.flatMap(({ method, url }) => (method === 'POST' ? [url] : []))
  const all = sent.filter((url) => !isAboutSessions(RULES[`POST ${url}`]))
  const living = all.filter((url) => /^\/(?:rounds|cases|follow-ups|actions)/.test(url))
  return [...living, ...living, ...living, ...all]
}

function isAboutSessions({ endsSession, isPublic }: Partial<Rule> = {}): boolean {
  return endsSession === true || isPublic === true
}

/** The forms that came to people earlier, for sending them when they no longer fit. */
type Drawer = Map<string, { readonly form: Form; readonly params: Params }[]>

/** Lets somebody try something, with whatever form they find. */
export async function tryOut(
  walker: Walker,
  routes: readonly string[],
  drawer: Drawer,
  it: Try,
): Promise<string> {
  const likely = it.what === 'likely' ? waysOn(walker, it) : []
  const anything = () => {
    const route = of(routes, it.route)
    return { route, params: paramsFor(walker, route, it) }
  }
  const { route, params } = likely.length > 0 ? of(likely, it.route) : anything()
  const who = it.who === 'fitting' ? fitting(walker, route, params, it.person) : anybody(walker, it.person)
  const sent = await fieldsFor(walker, { route, params, who, it }, drawer)
  await walker.send(who, route, sent.params, sent.fields)
  return route
}

function of<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length]!
}

function anybody({ visitors }: Walker, number: number): Visitor {
  return of([...visitors.values()], number)
}

interface Way {
  readonly route: string
  readonly params: Params
}

/** By which forms the tables lead one thing on from where it stands. */
function waysOn({ state }: Walker, { thing }: Try): Way[] {
  const things = (['round', 'case', 'followUp', 'action'] as const).flatMap((life) =>
    Object.entries(state[life]).map(([id, { status }]) => ({ life, id, status })),
  )
  const ways = things.map(({ life, id, status }) => {
    const rows = ROWS.filter((row) => row.life === life && row.from === status && row.by !== null)
    return [...new Set(rows.map(({ step }) => step))].flatMap((step) =>
      routesTo(life, step).map((route) => ({ route, params: { ...withIn(state, life, id), move: step } })),
    )
  })
  const open = ways.filter((each) => each.length > 2)
  return open.length === 0
    ? []
    : of(open, thing).map((way) => ({ ...way, params: { topic: 'plan', ...way.params } }))
}

/** The thing by its name in an address; of a round also one of its cases. */
function withIn(state: State, life: Life, id: string): Params {
  const [file] = Object.keys(state.case).filter((each) => state.case[each]!.round === id)
  return { [life]: id, ...(life === 'round' && file !== undefined && { case: file }) }
}

/** Things of the house by their name in an address; the newest are met most often. */
function paramsFor({ state }: Walker, route: string, { thing }: Try): Params {
  const known: Readonly<Record<string, readonly string[]>> = {
    ...{ round: Object.keys(state.round), case: Object.keys(state.case) },
    ...{ followUp: Object.keys(state.followUp), action: Object.keys(state.action) },
    ...{ topic: ['plan', 'supervision'], move: ['start', 'finish', 'verify', 'reopen', 'close'] },
  }
  const chosen = parametersOf(route).map((name) => {
    const ids = known[name] ?? []
    return [
      name,
      ids.length === 0 ? '00000000-0000-7000-8000-000000000000' : of(ids.toReversed(), thing),
    ] as const
  })
  const params = Object.fromEntries(chosen)
  const file = state.case[params.case ?? '']
  return file !== undefined && 'round' in params ? { ...params, round: file.round } : params
}

/** Whom the thing is about, or who may by role. */
function fitting(walker: Walker, route: string, params: Params, number: number): Visitor {
  const { state } = walker
  const followUp = state.followUp[params.followUp ?? '']
  const file = state.case[params.case ?? ''] ?? state.case[followUp?.case ?? '']
  const people = [file?.first, file?.second, ...(followUp?.asked ?? [])].filter((person) => person != null)
  const { may = [], told = [] } = RULES[`POST ${route}`] ?? {}
  const byRole: readonly Role[] = may.length > 0 ? may : told
  const visitors = [
    ...people.map((person) => walker.who(person)),
    ...byRole.map((role) => walker.as(role)),
  ].filter((visitor) => visitor !== undefined)
  return visitors.length === 0 ? anybody(walker, number) : of(visitors, number)
}

interface Trying {
  readonly route: string
  readonly params: Params
  readonly who: Visitor
  readonly it: Try
}

async function fieldsFor(walker: Walker, trying: Trying, drawer: Drawer) {
  const { route, params, who, it } = trying
  const key = `${who.login} ${route}`
  const stale = it.form === 'stale' ? drawer.get(key) : undefined
  if (stale !== undefined) {
    const { form, params: earlier } = of(stale, it.answers[0]!)
    return { params: earlier, fields: filledIn(form, answerBy(it.answers)) }
  }
  const url = urlOf(route, params)
  const form = it.form === 'bare' ? null : await walker.formAt(who, url, pageOf(url))
  if (form === null) return { params, fields: await bareFields(walker, trying) }
  drawer.set(key, [...(drawer.get(key) ?? []), { form, params }])
  return { params, fields: { ...filledIn(form, answerBy(it.answers)), ...wanted(walker, trying) } }
}

/** The page that a form stands on, where that is not its own address. */
function pageOf(url: string): string {
  return url.replace(
    /\/(?:agree|include|submit|give-back|done|begin|tell|acknowledge|act|verify|reopen)$/,
    '',
  )
}

/** Complete, as far as anybody can know what is asked. */
async function bareFields(walker: Walker, trying: Trying): Promise<Fields> {
  const { sends = {} } = RULES[`POST ${trying.route}`] ?? {}
  const person = walker.as('teamManager').sender.person
  const known = Object.entries(sends).map(([name, value]) => [name, value === '$manager' ? person : value])
  return {
    ...(await tokenOf(walker, trying.who.login)),
    ...Object.fromEntries(known),
    ...wanted(walker, trying),
  }
}

/** What nobody could guess: a plan that holds together, the pairs of a round, and nonces that were given out. */
function wanted(walker: Walker, { route, params, it }: Trying): Fields {
  const [number = 0] = it.answers
  if (route === '/rounds/new') {
    const code = `walk-${Object.keys(walker.state.round).length}`
    return planOf(code, number % 2 === 0 ? 'onePerson' : 'twoPeople', `${1 + (number % 3)}`)
  }
  if (route === '/rounds/:round/allocate') return pairsFor(walker, params.round!, number)
  return route === '/rounds/:round/reveal' ? { nonce: of(walker.nonces, number) } : {}
}

/** Mostly as a careful person would; else by number among what a form offers, and now and then nothing. */
function answerBy(answers: readonly number[]): Answer {
  if (answers[0]! % 4 !== 0) return USUALLY
  let turn = 0
  return (field) => {
    turn += 1
    const number = answers[turn % answers.length]! + turn
    if (field.kind === 'one') return of([...field.options, field.options[0] ?? ''], number)
    if (field.kind === 'many') return number % 2 === 0 ? (field.options[0] ?? null) : null
    return number % 13 === 0 ? '' : USUALLY(field)
  }
}
