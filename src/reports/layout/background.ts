import { byReference } from '../../actions/index.ts'
import { roundBefore } from '../../analysis/index.ts'
import { plural } from '../../kernel/sentence.ts'
import type { AnyFacts, InsideFacts } from '../facts.ts'
import type { Written } from './model.ts'
import { counted, inMonth, inQuarter, items } from './phrases.ts'

/** How many were audited in the round before, out of how many. @source seed 2.1 */
export function earlierRound({ earlier, figures, words }: InsideFacts): Written | null {
  const before = roundBefore(figures)
  if (earlier === null || before === null) return null
  const { sampleCount, frameCount, sharePercent } = before
  const list = `the ${words.register.one} at that time`
  const size =
    sampleCount === null || frameCount === null
      ? `How many of the children on ${list} were audited is not recorded.`
      : `The files of ${sampleCount} of the ${frameCount} children who were on ${list} were audited: ${sharePercent}%.`
  return { key: 'background.earlierRound', text: `${undertakenIn(earlier)} ${size}` }
}

export function earlierRoundInWords({ earlier }: AnyFacts): Written | null {
  return earlier === null
    ? null
    : {
        key: 'background.earlierRoundInWords',
        text: `A themed case-file audit was undertaken in ${earlier.name}.`,
      }
}

function undertakenIn(round: NonNullable<AnyFacts['earlier']>): string {
  return `A themed case-file audit was undertaken in ${round.name}${inQuarter(round)}.`
}

/** Where its findings went, and what is recorded of them. @source seed 2.2 */
export function earlierFindings({ header, figures }: InsideFacts): Written | null {
  const before = roundBefore(figures)
  if (before === null) return null
  const month = header.earlierReportMonth
  const reported =
    month === null
      ? 'When its findings were reported is not recorded.'
      : `Its findings were presented to the board${inMonth(month)}.`
  const note = before.note === null ? '' : ` What is recorded of it: ${before.note}`
  return { key: 'background.earlierFindings', text: reported + note }
}

/** What was recommended after it, in the words in which it was agreed. @source seed 2.3 */
export function earlierActions({ actionsBefore, audience }: AnyFacts): Written | null {
  const actions = byReference(actionsBefore)
  const [first] = actions
  if (first === undefined) return null
  const count = actions.length
  const these = audience === 'public' ? 'These' : counted(count)
  const are = audience === 'public' ? 'actions were' : plural(count, 'action was', 'actions were')
  const opening = `${these} ${are} then recommended${inMonth(first.recommended)} in order to improve practice:`
  const text = `${opening}\n${items(actions.map(({ wording }) => wording))}`
  return { key: 'background.earlierActions', text, isFixed: true }
}
