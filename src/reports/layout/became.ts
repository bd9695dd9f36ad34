import { sayEffect, STATUSES, type CarriedAction, type Status } from '../../actions/index.ts'
import { capitalised, listed, numberWord, plural } from '../../kernel/sentence.ts'
import type { InsideFacts } from '../facts.ts'
import type { Written } from './model.ts'
import { items } from './phrases.ts'

// Done is somebody's word, verified is another's: a reader must not take one for the other.
const STANDING: Readonly<Record<Status, string>> = {
  open: 'not begun',
  inProgress: 'begun and not done',
  done: 'said to be done and verified by nobody else',
  verified: 'verified as done by somebody else',
  closed: 'closed',
}

/**
 * What became of everything that was recommended before this round: how it stands, and what the round shows of the measures
 * that were chosen. Nothing is called effective that was not closed so. @source seed 2.3, 5.2
 */
export function became({ carried, words }: InsideFacts): Written | null {
  if (carried.length === 0) return null
  const standing = STATUSES.flatMap((status) => {
    const count = carried.filter(({ action }) => action.status === status).length
    return count === 0 ? [] : [`${numberWord(count)} ${plural(count, 'is', 'are')} ${STANDING[status]}`]
  })
  const actions = `${numberWord(carried.length)} ${plural(carried.length, 'action', 'actions')} recommended before`
  const opening = `Of the ${actions}, ${listed(standing)}. ${effectiveSentence(carried)} ${measuredSentence(carried)}`
  const measured = carried.filter(({ effect }) => effect.measures.length > 0)
  const shown = measured.flatMap(({ action, effect }) =>
    sayEffect(effect, { words, mayReadFigures: true }).map((sentence) => `${action.title}: ${sentence}`),
  )
  return {
    key: 'analysis.became',
    text: shown.length === 0 ? opening : `${opening}\n${items(shown)}`,
  }
}

function effectiveSentence(carried: readonly CarriedAction[]): string {
  const count = carried.filter(({ action }) => action.outcome === 'effective').length
  const some = `${capitalised(numberWord(count))} ${plural(count, 'was', 'were')}`
  return `${count === 0 ? 'None was' : some} closed as effective.`
}

function measuredSentence(carried: readonly CarriedAction[]): string {
  const without = carried.filter(({ effect }) => effect.measures.length === 0).length
  if (without === 0) return 'What this round shows of their measures:'
  const whose = without === carried.length ? 'them' : `${numberWord(without)} of them`
  return `For ${whose} no measure that can be computed was chosen, so no figure of this report shows whether they worked.`
}
