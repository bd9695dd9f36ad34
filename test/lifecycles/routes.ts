import { LIFECYCLE, ROUND_ACTIONS } from '../../src/audits/rounds/lifecycle.ts'
import type { RoundAction } from '../../src/audits/rounds/model.ts'
import type { Life } from './tables.ts'
import type { CaseState, State } from './state.ts'

/** What a route does to the thing that its address names. */
export interface Taking {
  readonly life: Life
  /** The id or code of the thing; null where the step makes it. */
  readonly of: string | null
  readonly step: string
}

export type Params = Readonly<Record<string, string>>

/** Below a round's own page, where the route is not simply the action's page. */
const ROUND_SUFFIXES: Readonly<Partial<Record<RoundAction, readonly string[]>>> = {
  exclude: ['exclude', 'exclude/include'],
  agreeRedraw: ['redraw/agree'],
  replace: ['cases/:case/replace'],
}

const ROUND_ROUTES = new Map(
  ROUND_ACTIONS.flatMap((step) =>
    (ROUND_SUFFIXES[step] ?? [LIFECYCLE[step].page]).map((suffix) => [`/rounds/:round/${suffix}`, step]),
  ),
)

type StepOfCase = string | ((before: CaseState, after: CaseState, person: string) => string)

const CASE_ROUTES: Readonly<Record<string, StepOfCase>> = {
  '/topics/:topic': stepOfAnswer,
  '/first-view': 'submitFirst',
  '/release': ({ status }) => (status === 'submitted' ? 'releaseSubmitted' : 'release'),
  '/voices': 'hearVoices',
  '/worker-comments': 'commentOnWorker',
  '/judgement': ({ areOpen }) => (areOpen ? 'judge' : 'judgeFirst'),
  '/check/submit': (before) => (isAlone(before) ? 'submitAlone' : 'submit'),
  '/confirm': 'confirm',
  '/confirm/give-back': 'giveBack',
  '/follow-ups/new': 'raiseFollowUp',
  '/actions': 'addAction',
  '/actions/done': 'finishAction',
}

function isAlone({ released, second }: CaseState): boolean {
  return released !== null || second === null
}

/** Which of the steps an answer was: by what it added, and once the views are open by who may write for both. */
function stepOfAnswer(before: CaseState, after: CaseState, person: string): string {
  if (after.ownCount > before.ownCount) return 'answerFirst'
  const writer = before.released === 'first' ? before.second : before.first
  return before.areOpen && person === writer ? 'answerAgreed' : 'answer'
}

const FOLLOW_UP_STEPS = ['tell', 'acknowledge', 'act', 'verify', 'reopen']

/** Which step a route takes by the tables; null for a route that may change no state of anything. */
export function takingOf(
  route: string,
  params: Params,
  { before, after }: { readonly before: State; readonly after: State },
  person: string,
): Taking | null {
  if (route === 'POST /rounds/new') return { life: 'round', of: null, step: 'plan' }
  if (route === 'POST /cases/:case/re-audit/begin') return { life: 'round', of: null, step: 'beginReAudit' }
  if (route === 'POST /actions/:action/further') return { life: 'action', of: null, step: 'add' }
  if (route === 'POST /actions/new') return { life: 'action', of: null, step: 'add' }
  if (route === 'POST /actions/:action/moves/:move')
    return { life: 'action', of: params.action!, step: params.move! }
  // Looking at a round lets a machine open the cases of a sample that somebody drew who may not know them.
  if (route.startsWith('GET /rounds/:round')) return { life: 'round', of: params.round!, step: 'open' }
  const path = route.replace(/^POST /, '')
  const round = ROUND_ROUTES.get(path)
  if (round !== undefined) return { life: 'round', of: params.round!, step: round }
  const step = FOLLOW_UP_STEPS.find((each) => path === `/follow-ups/:followUp/${each}`)
  if (step !== undefined) return { life: 'followUp', of: params.followUp!, step }
  if (route === 'JOB audits.keepFollowUps')
    return { life: 'followUp', of: params.followUp!, step: 'escalate' }
  const ofCase = CASE_ROUTES[path.replace('/cases/:case', '')]
  const file = params.case!
  const [was, is] = [before.case[file], after.case[file]]
  if (!path.startsWith('/cases/:case') || ofCase === undefined || !was || !is) return null
  return { life: 'case', of: file, step: typeof ofCase === 'string' ? ofCase : ofCase(was, is, person) }
}

const STEPS_OF_FORMS: Readonly<Record<string, readonly string[]>> = {
  '/topics/:topic': ['answer', 'answerFirst', 'answerAgreed'],
  '/judgement': ['judge', 'judgeFirst'],
  '/check/submit': ['submit', 'submitAlone'],
}

/** The routes by which a step of a life is taken; none for what only a machine does. */
export function routesTo(life: Life, step: string): string[] {
  if (life === 'round') return [...ROUND_ROUTES].flatMap(([route, each]) => (each === step ? [route] : []))
  if (life === 'action') return ['/actions/:action/moves/:move']
  if (life === 'followUp') return FOLLOW_UP_STEPS.includes(step) ? [`/follow-ups/:followUp/${step}`] : []
  return Object.entries(CASE_ROUTES).flatMap(([path, taken]) => {
    const steps = STEPS_OF_FORMS[path] ?? [taken]
    return steps.includes(step) ? [`/cases/:case${path}`] : []
  })
}
