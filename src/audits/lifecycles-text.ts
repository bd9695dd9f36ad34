import { FOLLOW_UP_LIFECYCLE, FOLLOW_UP_STATUSES, FOLLOW_UP_STEPS } from './case/follow-up/lifecycle.ts'
import { CASE_LIFECYCLE, CASE_STEPS, type CaseStep } from './case/lifecycle.ts'
import type { CaseStatus } from './case/model.ts'
import { CASES_OF_ROUND } from './rounds/cases/lifecycle.ts'
import { LIFECYCLE, ROUND_ACTIONS } from './rounds/lifecycle.ts'

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly step: string
}

/** The lives of a round, a case and a follow-up as diagrams, made from the tables that the program decides by. */
export function lifecyclesText(): string {
  const parts = [
    '# Lifecycles',
    'Made by `scripts/generate-lifecycles.ts` from the tables that give buttons, permissions and refusals. Do not edit.',
    ...section('A round', 'planned', roundArrows()),
    ...section('A case', 'drawn', [...roundOnCaseArrows(), ...caseArrows()]),
    caseTable(),
    ...section('A follow-up', 'raised', followUpArrows()),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One life as a diagram under its heading. */
export function section(title: string, start: string, arrows: readonly Arrow[]): string[] {
  const lines = together(arrows).map(({ from, to, step }) => `  ${from} --> ${to}: ${step}`)
  return [`## ${title}`, ['```mermaid', 'stateDiagram-v2', `  [*] --> ${start}`, ...lines, '```'].join('\n')]
}

/** Steps between the same two states share one arrow. */
function together(arrows: readonly Arrow[]): Arrow[] {
  const steps = new Map<string, Arrow>()
  for (const arrow of arrows) {
    const key = `${arrow.from} ${arrow.to}`
    const before = steps.get(key)
    steps.set(key, before ? { ...before, step: `${before.step}, ${arrow.step}` } : arrow)
  }
  return [...steps.values()]
}

function roundArrows(): Arrow[] {
  return ROUND_ACTIONS.flatMap((step) => {
    const { from, to, mayStay } = LIFECYCLE[step]
    return from.flatMap((status) => [
      { from: status, to: to ?? status, step },
      ...(mayStay ? [{ from: status, to: status, step }] : []),
    ])
  })
}

function roundOnCaseArrows(): Arrow[] {
  return ROUND_ACTIONS.flatMap((step) => {
    const moved = CASES_OF_ROUND[step]
    return moved?.from.map((from) => ({ from, to: moved.to, step: `${step} (of the round)` })) ?? []
  })
}

function caseArrows(): Arrow[] {
  return CASE_STEPS.flatMap((step) => {
    return CASE_LIFECYCLE[step].from.map((from) => ({ from, to: statusFrom(from, step), step }))
  })
}

function statusFrom(from: CaseStatus, step: CaseStep): CaseStatus {
  const { to } = CASE_LIFECYCLE[step]
  if (to === 'stays') return from
  if (to === 'begins') return from === 'allocated' ? 'inProgress' : from
  return to
}

const SEASONS = { blind: 'while the first views are blind', open: 'once the first views are open' } as const

function caseTable(): string {
  const rows = CASE_STEPS.map((step) => {
    const { by, only, button } = CASE_LIFECYCLE[step]
    return `| ${step} | ${by.join(', ')} | ${only ? SEASONS[only] : 'at any time'} | ${button} |`
  })
  return ['| step | by | when | button |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function followUpArrows(): Arrow[] {
  return FOLLOW_UP_STATUSES.flatMap((from) =>
    FOLLOW_UP_STEPS.flatMap((step) => {
      const to = FOLLOW_UP_LIFECYCLE[from][step]
      return to === undefined ? [] : [{ from, to, step }]
    }),
  )
}
