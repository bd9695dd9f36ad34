import { section } from '../audits/lifecycles-text.ts'
import { MOVES, type Move } from './lifecycle.ts'
import { MOVE_WORDS } from './moves/words.ts'
import { OUTCOME_WORDS } from './words.ts'

/** The life of an action as a diagram and a table, made from the table that gives buttons, permissions and refusals. */
export function actionLifecycleText(): string {
  const arrows = MOVES.flatMap(({ code, from, to }) => from.map((each) => ({ from: each, to, step: code })))
  return `${[...section('An action', 'open', arrows), moveTable()].join('\n\n')}\n`
}

function moveTable(): string {
  const rows = MOVES.map(
    (move) => `| ${move.code} | ${sayBy(move)} | ${sayEnd(move)} | ${MOVE_WORDS[move.code].button} |`,
  )
  return ['| step | by | it ends as | button |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function sayBy({ roles, isByOwner, isBySomebodyElse }: Move): string {
  const who = [...roles, ...(isByOwner ? ['owner'] : [])].join(', ')
  return isBySomebodyElse ? `${who}; neither who did it nor its owner` : who
}

function sayEnd({ outcomes }: Move): string {
  return outcomes.map((outcome) => OUTCOME_WORDS[outcome].toLowerCase()).join('; ')
}
