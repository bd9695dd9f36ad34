import type { Day } from '../../../kernel/day.ts'
import type { Answer, Condition, Grade, Question } from '../model.ts'

/** What an audit lead writes of a question; its code is made once, and stays when the words change. */
export type QuestionText = Omit<Question, 'code' | 'blind' | 'askedWhen'> & {
  readonly isBlind: boolean
  readonly askedWhen: Condition | null
}

/** How often a thing is moved: up is towards the beginning. */
export const DIRECTIONS = ['up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** The words about judging, which stand apart from the topics. */
export interface Guidance {
  readonly gradeText: string
  readonly gradeHelp: string
  readonly levels: Readonly<Record<Grade, string>>
  readonly safeguardedText: string
  readonly safeguardedHelp: string
  readonly answers: Readonly<Record<Answer, string>>
}

/** One change to a tool that is being written. */
export type Change =
  | { readonly kind: 'changeDetails'; readonly title: string; readonly inForceFrom: Day }
  | { readonly kind: 'changeGuidance'; readonly guidance: Guidance }
  | {
      readonly kind: 'addTopic'
      readonly title: string
      readonly goodLooksLike: string
      /** A topic asks something from the start. */
      readonly question: QuestionText
    }
  | {
      readonly kind: 'changeTopic'
      readonly topic: string
      readonly title: string
      readonly goodLooksLike: string
    }
  | { readonly kind: 'moveTopic'; readonly topic: string; readonly direction: Direction }
  | { readonly kind: 'removeTopic'; readonly topic: string }
  | { readonly kind: 'addQuestion'; readonly topic: string; readonly question: QuestionText }
  | {
      readonly kind: 'changeQuestion'
      readonly topic: string
      readonly code: string
      readonly question: QuestionText
    }
  | {
      readonly kind: 'moveQuestion'
      readonly topic: string
      readonly code: string
      readonly direction: Direction
    }
  | { readonly kind: 'removeQuestion'; readonly topic: string; readonly code: string }
