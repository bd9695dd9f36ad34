import type { Verdicts } from '../../moderation/model.ts'
import type { Said } from '../answers/model.ts'
import type { Judgement } from '../judgement/model.ts'
import type { View } from '../model.ts'

/** One row of a case's history. Rows are added and never changed; of two of a kind the one with the later id is newer. */
export type HistoryRow =
  | ({ readonly kind: 'answer'; readonly id: string; readonly view: View } & SaidTo & Said)
  | ({ readonly kind: 'judgement'; readonly id: string; readonly view: View } & Judgement)
  | { readonly kind: 'submission'; readonly view: View; readonly isSingleAudited: boolean }
  | { readonly kind: 'confirmation' }
  | {
      readonly kind: 'moderation'
      readonly id: string
      readonly judgement: string
      readonly after: Verdicts
    }

interface SaidTo {
  readonly topic: string
  readonly question: string
}

/** What a case has come to: what is shown of it, counted and reported. */
export interface IssuedResult {
  /** The newest agreed answer to each question, by `topic.question`. */
  readonly answers: Readonly<Record<string, Said>>
  /** What the pair agreed last. */
  readonly agreed: Judgement | null
  /** What counts: nothing before the agreed record is submitted, and moderation before what the pair agreed. */
  readonly standing: {
    readonly grade: Judgement['grade']
    readonly safeguarded: Judgement['safeguarded']
  } | null
  readonly isSubmitted: boolean
  readonly isConfirmed: boolean
  readonly isSingleAudited: boolean
}
