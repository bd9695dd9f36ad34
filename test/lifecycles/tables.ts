import { MOVES } from '../../src/actions/lifecycle.ts'
import {
  FOLLOW_UP_LIFECYCLE,
  FOLLOW_UP_STATUSES,
  FOLLOW_UP_STEPS,
} from '../../src/audits/case/follow-up/lifecycle.ts'
import { CASE_LIFECYCLE, CASE_STEPS, type CaseStep } from '../../src/audits/case/lifecycle.ts'
import type { CaseStatus } from '../../src/audits/case/model.ts'
import { CASES_OF_ROUND } from '../../src/audits/rounds/cases/lifecycle.ts'
import { LIFECYCLE, ROUND_ACTIONS } from '../../src/audits/rounds/lifecycle.ts'

export type Life = 'round' | 'case' | 'followUp' | 'action'

/** One row of a table: from where, by which step, to where, and by whom. Nothing is where something begins. */
export interface Row {
  readonly life: Life
  readonly step: string
  readonly from: string
  readonly to: string
  /** Roles, or what somebody is to the thing; null where the step of something else decides. */
  readonly by: readonly string[] | null
  readonly only?: 'blind' | 'open'
  readonly isAlsoAfterRound?: boolean
}

export const NOTHING = 'nothing'

const LEAD = ['auditLead']

/** Where things begin: no table has a row for it, and no other step may make anything. */
const BEGINNINGS: readonly Row[] = [
  { life: 'round', step: 'plan', from: NOTHING, to: 'planned', by: LEAD },
  { life: 'round', step: 'beginReAudit', from: NOTHING, to: 'auditing', by: LEAD },
  ...['reveal', 'draw', 'open', 'replace', 'beginReAudit'].map((step) => ofRound(step, NOTHING, 'drawn')),
  { life: 'followUp', step: 'raiseFollowUp', from: NOTHING, to: 'raised', by: null },
  { life: 'action', step: 'add', from: NOTHING, to: 'open', by: LEAD },
]

/** What a round's step does to one of its cases; the round's own row says by whom. */
function ofRound(step: string, from: string, to: string): Row {
  return { life: 'case', step: `${step} of the round`, from, to, by: null }
}

function roundRows(): Row[] {
  return ROUND_ACTIONS.flatMap((step) => {
    const { from, to, roles, mayStay } = LIFECYCLE[step]
    return from.flatMap((status) => {
      const row = { life: 'round', step, from: status, by: roles } as const
      return [...new Set([to ?? status, ...(mayStay ? [status] : [])])].map((after) => ({
        ...row,
        to: after,
      }))
    })
  })
}

function caseRows(): Row[] {
  const own = CASE_STEPS.flatMap((step) => {
    const { from, by, only, isAlsoAfterRound = false } = CASE_LIFECYCLE[step]
    const of = { life: 'case', step, by, isAlsoAfterRound, ...(only !== undefined && { only }) } as const
    return from.flatMap((status) =>
      // Who saves what stands already has not begun.
      [...new Set([afterStep(status, step), ...(CASE_LIFECYCLE[step].to === 'begins' ? [status] : [])])].map(
        (after) => ({ ...of, from: status, to: after }),
      ),
    )
  })
  const ofRounds = ROUND_ACTIONS.flatMap((step) => {
    const moved = CASES_OF_ROUND[step]
    return moved?.from.map((from) => ofRound(step, from, moved.to)) ?? []
  })
  return [...own, ...ofRounds]
}

function afterStep(from: CaseStatus, step: CaseStep): string {
  const { to } = CASE_LIFECYCLE[step]
  if (to === 'stays') return from
  return to === 'begins' ? (from === 'allocated' ? 'inProgress' : from) : to
}

/** Who takes a step of a follow-up; its table names the states alone. */
const BY_FOLLOW_UP = {
  tell: ['asked', 'fromAudit'],
  acknowledge: ['asked'],
  act: ['asked'],
  verify: ['verifier'],
  reopen: ['verifier'],
  escalate: ['timekeeper'],
}

function followUpRows(): Row[] {
  return FOLLOW_UP_STATUSES.flatMap((from) =>
    FOLLOW_UP_STEPS.flatMap((step) => {
      const to = FOLLOW_UP_LIFECYCLE[from][step]
      return to === undefined ? [] : [{ life: 'followUp' as const, step, from, to, by: BY_FOLLOW_UP[step] }]
    }),
  )
}

function actionRows(): Row[] {
  return MOVES.flatMap(({ code, from, to, roles, isBySomebodyElse, isByOwner }) => {
    const by = isBySomebodyElse
      ? roles.map((role) => `other ${role}`)
      : [...roles, ...(isByOwner ? ['owner'] : [])]
    return from.map((status) => ({ life: 'action' as const, step: code, from: status, to, by }))
  })
}

/** Every row of every lifecycle that has a table. */
export const ROWS: readonly Row[] = [
  ...BEGINNINGS,
  ...roundRows(),
  ...caseRows(),
  ...followUpRows(),
  ...actionRows(),
]
