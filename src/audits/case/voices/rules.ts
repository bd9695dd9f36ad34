import type { Problem } from '../../../kernel/refusal.ts'
import { settle, type Settlement } from '../settle.ts'
import {
  NOTHING_HEARD,
  wordsOfVoice,
  type Heard,
  type StoredVoice,
  type TypedVoice,
  type Voice,
} from './model.ts'
import { HEARD_MEANWHILE, HEARD_THOUGH_NOT_ASKED, SAY_WHETHER_ASKED, TOO_LONG } from './words.ts'

const LONGEST = 4000

/** What is wrong with what is said of these voices: a blank is not "no", and "no" has nothing to tell. */
export function problemsWithVoices(typed: readonly TypedVoice[]): Problem[] {
  return typed.flatMap((each) => [
    ...problem(`asked-${each.who}`, sentenceAbout(each)),
    ...problem(`said-${each.who}`, (each.said ?? '').length > LONGEST ? TOO_LONG : null),
    ...problem(`how-${each.who}`, (each.how ?? '').length > LONGEST ? TOO_LONG : null),
  ])
}

function problem(field: string, sentence: string | null): Problem[] {
  return sentence === null ? [] : [{ field, sentence }]
}

function sentenceAbout({ asked, whoseWords, how, said }: Heard): string | null {
  const hasMore = whoseWords !== null || how !== null || said !== null
  if (asked === null) return hasMore ? SAY_WHETHER_ASKED : null
  return asked === 'no' && said !== null ? HEARD_THOUGH_NOT_ASKED : null
}

export function settleVoice(history: readonly StoredVoice[], typed: TypedVoice): Settlement {
  const versions = history
    .filter(({ who }) => who === typed.who)
    .map((each) => ({ id: each.id, words: wordsOfVoice(each) }))
  return settle(versions, { seen: typed.seen, words: wordsOfVoice(typed) })
}

export function conflictsWithVoices(
  history: readonly StoredVoice[],
  typed: readonly TypedVoice[],
): Problem[] {
  return typed
    .filter((each) => settleVoice(history, each) === 'conflict')
    .map(({ who }) => ({ field: `asked-${who}`, sentence: HEARD_MEANWHILE }))
}

/** What stands of a voice. */
export function standingVoice(history: readonly StoredVoice[], who: Voice): StoredVoice | null {
  return history.findLast((each) => each.who === who) ?? null
}

export function heardOf(history: readonly StoredVoice[], who: Voice): Heard {
  return standingVoice(history, who) ?? NOTHING_HEARD
}
