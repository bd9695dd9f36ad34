import type { Problem } from '../../../kernel/refusal.ts'
import { settle, type Settlement } from '../settle.ts'
import { wordsOfCheck, type FactCheck, type TypedCheck } from './model.ts'
import {
  CHECKED_MEANWHILE,
  CHOOSE_DISPUTE,
  FILE_SAYS_TOO_LONG,
  NO_SUCH_FACT,
  SAY_WHAT_FILE_SAYS,
} from './words.ts'

const LONGEST = 1000

/** What is wrong with what was typed of these facts: a dispute needs its sentence, and a sentence its dispute. */
export function problemsWithChecks(typed: readonly TypedCheck[], facts: ReadonlySet<string>): Problem[] {
  return typed.flatMap((each): Problem[] => {
    const sentence = sentenceAbout(each, facts)
    const field = sentence === NO_SUCH_FACT || sentence === CHOOSE_DISPUTE ? 'fact' : 'factSays'
    return sentence === null ? [] : [{ field: `${field}-${each.fact}`, sentence }]
  })
}

function sentenceAbout({ fact, verdict, fileSays }: TypedCheck, facts: ReadonlySet<string>): string | null {
  if (!facts.has(fact)) return NO_SUCH_FACT
  if (verdict === 'disputed' && fileSays === null) return SAY_WHAT_FILE_SAYS
  if (verdict !== 'disputed' && fileSays !== null) return CHOOSE_DISPUTE
  return (fileSays ?? '').length > LONGEST ? FILE_SAYS_TOO_LONG : null
}

type Found = Pick<FactCheck, 'id' | 'fact' | 'verdict' | 'fileSays'>

export function settleCheck(history: readonly Found[], typed: TypedCheck): Settlement {
  const versions = history
    .filter(({ fact }) => fact === typed.fact)
    .map((each) => ({ id: each.id, words: wordsOfCheck(each) }))
  return settle(versions, { seen: typed.seen, words: wordsOfCheck(typed) })
}

/** What is new of what was typed: nothing that stands already or was left as it was. */
export function checksToWrite(history: readonly FactCheck[], typed: readonly TypedCheck[]): TypedCheck[] {
  return typed.filter((each) => settleCheck(history, each) === 'write')
}

/** The check that a form may go on from, by field: not where it was left while somebody found something newer. */
export function seenAfterChecks(
  history: readonly Found[],
  typed: readonly TypedCheck[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    typed
      .filter((each) => settleCheck(history, each) !== 'keepNewer')
      .map(({ fact }) => [`factSeen-${fact}`, history.findLast((each) => each.fact === fact)?.id ?? '']),
  )
}

export function conflictsWithChecks(history: readonly FactCheck[], typed: readonly TypedCheck[]): Problem[] {
  return typed
    .filter((each) => settleCheck(history, each) === 'conflict')
    .map(({ fact }) => ({ field: `fact-${fact}`, sentence: CHECKED_MEANWHILE }))
}

/** The check that stands of each fact that was checked, in the order of the facts' days. */
export function standingChecks(history: readonly FactCheck[]): FactCheck[] {
  const newest = new Map(history.map((each) => [each.fact, each]))
  return [...newest.values()].sort((one, other) => one.on - other.on || (one.id < other.id ? -1 : 1))
}

/** The facts that stand as disputed: each is a finding about the record. */
export function disputesIn(history: readonly FactCheck[]): FactCheck[] {
  return standingChecks(history).filter(({ verdict }) => verdict === 'disputed')
}
