import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Version } from '../settle.ts'

/** Who was heard for an audit beside its auditors. */
export const VOICES = ['worker', 'child', 'family'] as const
export type Voice = (typeof VOICES)[number]

/** Three-valued: blank is not "no". */
export const ASKED = ['yes', 'no', 'notRecorded'] as const
export type Asked = (typeof ASKED)[number]

export const WHOSE_WORDS = ['own', 'retold', 'notRecorded'] as const
export type WhoseWords = (typeof WHOSE_WORDS)[number]

/** What is said of one voice: whether it was asked, in whose words it is told, how it was gathered, and what it says. */
export interface Heard {
  readonly asked: Asked | null
  readonly whoseWords: WhoseWords | null
  readonly how: string | null
  readonly said: string | null
}

export interface StoredVoice extends Heard {
  readonly id: Id<'voice'>
  readonly who: Voice
  readonly by: string
  readonly at: Instant
}

/** What a form says of one voice, and what stood there when the form was made. */
export interface TypedVoice extends Heard {
  readonly who: Voice
  readonly seen: string | null
}

export const NOTHING_HEARD: Heard = { asked: null, whoseWords: null, how: null, said: null }

export function wordsOfVoice({ asked, whoseWords, how, said }: Heard): Version['words'] {
  return [asked, whoseWords, how, said]
}
