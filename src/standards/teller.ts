import type { Words } from '../kernel/words.ts'
import type { FoundDuty } from './desk.ts'
import { REASONS, VERDICTS, type Standard } from './model.ts'
import { dutyOf } from './sinks.ts'
import { NO_DAY } from './timeline.ts'
import { sayDuty } from './words.ts'

const MOST_DAYS = 2 ** 16

/**
 * Says duties in numbers as they are found, millions of them: a sentence names no child, so that duties of the same
 * standard, days, verdict and reason share one.
 */
export function tellerOf(
  standards: readonly Standard[],
  words: Words,
): (found: Readonly<FoundDuty>) => string {
  const known = new Map<number, string>()
  return (found) => {
    const key = keyOf(found)
    const said = known.get(key)
    if (said !== undefined) return said
    const standard = standards[found.standard]
    const told = { ...dutyOf(found, standards), hasEntries: found.firstRow >= 0 }
    const sentence = standard ? sayDuty(told, standard, words) : ''
    known.set(key, sentence)
    return sentence
  }
}

/** A number for everything that a sentence is made of; below 2^53 for days up to the year 2149. */
function keyOf(found: Readonly<FoundDuty>): number {
  const due = found.due === NO_DAY ? 0 : found.due - found.from + MOST_DAYS / 2
  const flags = (found.isHistory ? 2 : 0) + (found.firstRow < 0 ? 1 : 0)
  const kind = (found.standard * REASONS.length + found.reason) * VERDICTS.length + found.verdict
  return ((kind * 4 + flags) * MOST_DAYS + found.from) * MOST_DAYS + due
}
