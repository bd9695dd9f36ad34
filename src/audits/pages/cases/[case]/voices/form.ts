import type { FormInput } from '../../../../../access/index.ts'
import { valueOf, type FormState } from '../../../../../platform/views/forms.tsx'
import { cleaned } from '../../../../case/inputs.ts'
import {
  ASKED,
  VOICES,
  WHOSE_WORDS,
  type Heard,
  type StoredVoice,
  type TypedVoice,
  type Voice,
} from '../../../../case/voices/model.ts'
import { heardOf, settleVoice, standingVoice } from '../../../../case/voices/rules.ts'

/** The fields of the page, `asked-child` and so on, as the list of voices that the command takes. */
export function readVoices(form: FormInput): FormInput {
  const sent = VOICES.filter((who) => form[`seen-${who}`] !== undefined)
  const voices = sent.map((who) => ({
    who,
    seen: form[`seen-${who}`],
    asked: form[`asked-${who}`],
    whoseWords: form[`whose-${who}`],
    how: form[`how-${who}`],
    said: form[`said-${who}`],
  }))
  return { case: form.case, voices }
}

/** What the fields of a voice show, and what somebody else wrote meanwhile when the two differ. */
export interface ShownVoice {
  readonly heard: Heard
  readonly seen: string
  readonly other: StoredVoice | null
}

/** A form that comes back shows what was typed into it, and beside it what was saved meanwhile. */
export function shownVoice(history: readonly StoredVoice[], form: FormState, who: Voice): ShownVoice {
  const newest = standingVoice(history, who)
  const seen = newest?.id ?? ''
  const typed = typedIn(form, who)
  const settled = typed && settleVoice(history, typed)
  if (typed === null || settled === 'keepNewer') return { heard: heardOf(history, who), seen, other: null }
  return { heard: typed, seen, other: settled === 'conflict' ? newest : null }
}

function typedIn(form: FormState, who: Voice): TypedVoice | null {
  if (form.values[`seen-${who}`] === undefined) return null
  return {
    who,
    seen: valueOf(form, `seen-${who}`) || null,
    asked: ASKED.find((each) => each === valueOf(form, `asked-${who}`)) ?? null,
    whoseWords: WHOSE_WORDS.find((each) => each === valueOf(form, `whose-${who}`)) ?? null,
    how: cleaned(valueOf(form, `how-${who}`)) || null,
    said: cleaned(valueOf(form, `said-${who}`)) || null,
  }
}
