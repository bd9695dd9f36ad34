import { capitalised, listed, numberWord, plural } from '../../../kernel/sentence.ts'
import type { CheckName } from '../../independence-words.ts'
import type { BlockedCase, Solved } from '../solver/model.ts'

export const NOTHING_TO_PROPOSE = 'Every case has its auditors already. Change a pair by hand below.'
export const OUT_OF_TIME =
  'No even sharing was found in time. Try again when less is going on, or choose by hand below.'

/** How so many auditors are barred, after "is" or "are". */
const BARRED: Readonly<Record<CheckName, string>> = {
  ownTeam: 'of a team of the child’s now or in the twelve months before',
  workedWithChild: 'barred by work with the child, now or before',
  managesWorker: 'barred by managing a worker of the child’s',
  declaredRelation: 'barred by a declared relationship',
  away: 'away for most of the days until the audits are due',
  twoPeople: 'one person twice',
  oneOutside: 'from inside the service',
}

/** The rule itself, after "the rule that". */
const RULES: Readonly<Record<CheckName, string>> = {
  ownTeam: 'nobody audits a child of their own team',
  workedWithChild: 'nobody audits a child whom they worked with',
  managesWorker: 'nobody audits a child of a worker whom they manage',
  declaredRelation: 'nobody audits where a relationship is declared',
  away: 'nobody audits who is away for most of the days until the audits are due',
  twoPeople: 'a pair is two people',
  oneOutside: 'at least one of a pair is from outside the service',
}

/** How even the loads are, and that nothing fairer exists: everybody who may have one of the cases is counted. */
export function saySharing(loads: readonly number[]): string {
  const [fewest, most] = [Math.min(...loads), Math.max(...loads)]
  const cases = (count: number) => `${numberWord(count)} ${plural(count, 'case', 'cases')}`
  if (fewest === most) return `No fairer sharing is possible: everybody has ${cases(most)}.`
  const between = most === fewest + 1 ? `${numberWord(fewest)} or ${cases(most)}` : null
  return between !== null
    ? `No fairer sharing is possible: everybody has ${between}.`
    : `No fairer sharing is possible, given what people have to audit already and whom they may not audit: everybody has between ${numberWord(fewest)} and ${cases(most)}.`
}

/** How many pairs sat together before, and whether fewer would have been possible. */
export function sayRepeats({ count, atLeast }: Solved['repeats']): string {
  if (count === 0) return 'No two people are a pair who were one before, or are one twice now.'
  const said = `${capitalised(numberWord(count))} ${plural(count, 'pair was a pair before or is', 'pairs were pairs before or are')} one twice now`
  if (count === atLeast) return `${said}; with loads as even as this, fewer is not possible.`
  const bound =
    atLeast === 0
      ? 'it is not proved that any has to be'
      : `it is proved only that ${numberWord(atLeast)} ${plural(atLeast, 'has', 'have')} to be`
  return `${said}. The time for the search was up: ${bound}.`
}

/** What was not checked is never said to be passed. */
export function sayNotChecked(notChecked: number): string | null {
  if (notChecked === 0) return null
  const checks = `${capitalised(numberWord(notChecked))} ${plural(notChecked, 'check', 'checks')}`
  return `${checks} of these pairs could not be made; with loads as even as this, fewer is not possible. The cards below say which.`
}

/** Why a case has no pair, and what would mend it. Names stand in the order of the auditors. */
export function sayBlocked(blocked: BlockedCase, position: number, names: readonly string[]): string {
  const why = [...sayBarred(blocked), sayFree(blocked)].filter((each) => each !== '')
  return `Case ${position} has no pair that keeps every rule: ${listed(why)}. ${sayMend(blocked, names)}`
}

/** For each rule how many it bars; who is barred by two counts with the first. */
function sayBarred({ barred }: BlockedCase): string[] {
  const counts = new Map<CheckName, number>()
  for (const { bars } of barred) {
    const bar = bars[0]
    if (bar !== undefined) counts.set(bar, (counts.get(bar) ?? 0) + 1)
  }
  return [...counts].map(
    ([bar, count]) => `${numberWord(count)} ${plural(count, 'auditor is', 'auditors are')} ${BARRED[bar]}`,
  )
}

function sayFree({ freeCount }: BlockedCase): string {
  if (freeCount === 0) return 'nobody is left'
  if (freeCount === 1) return 'only one auditor is left'
  return `the ${numberWord(freeCount)} who are left all come from inside the service`
}

function sayMend({ mend, freeCount }: BlockedCase, names: readonly string[]): string {
  if (mend === null) return 'What would mend it: give the role of an auditor to more people.'
  const [one, other] = mend.two.map((place) => names[place] ?? '')
  const rules = listed([...new Set(mend.bars)].map((bar) => RULES[bar]))
  const more =
    freeCount > 0
      ? 'one more auditor whom no rule bars, from outside the service'
      : 'two more auditors whom no rule bars, at least one from outside the service'
  return `What would mend it: ${more}; or choosing ${one} and ${other} by hand with a reason, which sets aside the ${plural(mend.bars.length, 'rule', 'rules')} that ${rules}.`
}
