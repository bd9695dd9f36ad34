import { plural } from '../../kernel/sentence.ts'
import { isInSample } from './cases/model.ts'
import { openRedraw, promiseOf } from './ceremony/model.ts'
import type { RoundAction } from './lifecycle.ts'
import { checkWhole } from './plan/rules.ts'
import type { RoundSeen } from './show/load.ts'

/** Where the round stands and what comes next, as one sentence or two above its buttons. */
export function sayStanding(seen: RoundSeen, steps: readonly RoundAction[]): string {
  const redraw = openRedraw(seen.ceremony)
  if (redraw !== null && ['frozen', 'drawn'].includes(seen.round.status))
    return `${redraw.askedByName} asks for a redraw: “${redraw.reason}” Another person has to agree before anything is drawn again.`
  return STANDING[seen.round.status](seen, steps)
}

type Say = (seen: RoundSeen, steps: readonly RoundAction[]) => string

const STANDING: Readonly<Record<RoundSeen['round']['status'], Say>> = {
  planned: ({ round }) => {
    const whole = checkWhole(round)
    if (whole.ok) return 'The round is planned. Next, the audit lead freezes the list.'
    return `The round is planned. Before the list can be frozen: ${whole.problem.problems.map(({ sentence }) => sentence).join(' ')}`
  },
  frozen: sayFrozen,
  drawn: ({ cases }) =>
    cases.length === 0
      ? 'The sample is drawn. Next, the audit lead chooses the auditors.'
      : 'The sample is drawn and its cases are open. Next, the audit lead chooses two auditors for each.',
  auditing: sayAuditing,
  closed: () => 'The round is closed. What its cases say stays as it is.',
  cancelled: ({ round }) =>
    `The round was cancelled: “${round.cancelReason ?? 'no reason recorded'}” Its reason and its draws are kept.`,
  knownInPart: () => 'Only what stands below is known of this round. Everything else was not recorded here.',
}

function sayFrozen({ round, ceremony }: RoundSeen, steps: readonly RoundAction[]): string {
  if (round.howDrawn === 'onePerson')
    return 'The list is frozen. Next, the audit lead draws the sample alone, as the plan says.'
  if (ceremony.promises.length < 2) {
    const missing = promiseOf(ceremony, 'lead') === null ? 'the audit lead' : 'the independent person'
    const who =
      ceremony.promises.length === 0
        ? 'the audit lead and the independent person each make'
        : `${missing} makes`
    return `The list is frozen. Next, ${who} a nonce${steps.includes('commit') ? ': it is your turn' : ''}.`
  }
  const turn = steps.includes('reveal') ? ' It is your turn to show yours.' : ''
  return `The list is frozen and both nonces are made. The sample is drawn as soon as both are shown.${turn}`
}

function sayAuditing({ cases }: RoundSeen): string {
  const sample = cases.filter(isInSample)
  if (sample.length === 0) return 'The cases are being audited.'
  const [without, confirmed] = [countOf(sample, 'drawn'), countOf(sample, 'confirmed')]
  const waiting =
    without === 0 ? '' : ` ${without} of ${sample.length} still ${plural(without, 'needs', 'need')} auditors.`
  return `The cases are being audited: ${confirmed} of ${sample.length} ${plural(confirmed, 'is', 'are')} confirmed.${waiting}`
}

function countOf(cases: RoundSeen['cases'], wanted: RoundSeen['cases'][number]['status']): number {
  return cases.filter(({ status }) => status === wanted).length
}
