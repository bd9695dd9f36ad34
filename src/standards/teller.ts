import type { Words } from '../kernel/words.ts'
import type { FoundDuty } from './desk.ts'
import { REASONS, VERDICTS, type Standard } from './model.ts'
import { dutyOf } from './sinks.ts'
import { NO_DAY } from './timeline.ts'
import { sayDuty } from './words.ts'

/** Between both days of a duty lie fewer than these. */
const HALF_OF_DAYS = 2 ** 15

/**
 * Says duties in numbers as they are found, millions of them: a sentence names no child, so that duties of the same
 * standard, days, verdict and reason share one.
 */
export function tellerOf(
  standards: readonly Standard[],
  words: Words,
): (found: Readonly<FoundDuty>) => string {
  const known: (Map<number, string> | undefined)[] = []
  return (found) => {
    const kind = kindOf(found)
    const sentences = (known[kind] ??= new Map())
    const days = daysOf(found)
    const said = sentences.get(days)
    if (said !== undefined) return said
    const standard = standards[found.standard]
    const told = { ...dutyOf(found, standards), hasEntries: found.firstRow >= 0 }
    const sentence = standard ? sayDuty(told, standard, words) : ''
    sentences.set(days, sentence)
    return sentence
  }
}

/** A small number for everything but the days that a sentence is made of. */
function kindOf({ standard, reason, verdict, isHistory, firstRow }: Readonly<FoundDuty>): number {
  const flags = (isHistory ? 2 : 0) + (firstRow < 0 ? 1 : 0)
  return ((standard * REASONS.length + reason) * VERDICTS.length + verdict) * 4 + flags
}

/** Both days as one whole number of 32 bits, which is looked up without being allocated; for days up to the year 2149. */
function daysOf({ from, due }: Readonly<FoundDuty>): number {
  return (from << 16) | (due === NO_DAY ? 0 : (due - from + HALF_OF_DAYS) & 0xffff)
}
