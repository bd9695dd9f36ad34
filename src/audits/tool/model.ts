import type { Day } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'

/** What an auditor may answer to a question, in the order in which a form offers it. */
export const ANSWERS = ['yes', 'partly', 'no', 'notEvidenced', 'notApplicable'] as const
export type Answer = (typeof ANSWERS)[number]

/** What rounds from before the tool hold where an auditor said nothing: never offered, always printed. */
export const NOT_COMMENTED = 'notCommented'
export type RecordedAnswer = Answer | typeof NOT_COMMENTED

export const GRADES = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const
export type Grade = (typeof GRADES)[number]

/** An authority's own words that the sentences of a tool leave a place for, as in `the {register}`. */
export const PLACES = [
  'register',
  'panel',
  'plan',
  'caseSystem',
  'board',
] as const satisfies readonly (keyof Words)[]
export type Place = (typeof PLACES)[number]

/** A versioned audit form: what is asked of a case file, in order, with what good looks like. */
export interface Tool {
  readonly code: string
  /** Of the shipped tool, or of the one that an authority's own was made from; 0 where it was made from none. */
  readonly version: number
  /** Counts an authority's own versions, as in `exploitation-1.2`; null for a tool that ships. */
  readonly edition: number | null
  readonly title: string
  readonly inForceFrom: Day
  readonly answers: readonly AnswerWording[]
  readonly grade: GradeQuestion
  readonly safeguarded: Judgement
  readonly topics: readonly Topic[]
}

/** How an answer is called on the form, and when to choose it. */
export interface AnswerWording {
  readonly code: Answer
  readonly wording: string
  readonly help: string
}

/** A question about the whole file. While it is blind, neither auditor sees what the other has said. */
export interface Judgement {
  readonly text: string
  readonly help: string
  readonly blind: boolean
}

export interface GradeQuestion extends Judgement {
  readonly levels: readonly GradeLevel[]
}

/** A grade by its stable code, with how it was called from when until when. */
export interface GradeLevel {
  readonly code: Grade
  readonly guidance: string
  readonly wordings: readonly GradeWording[]
}

/** One wording, in use `[from, until)`; null is "ever since" and "until now". */
export interface GradeWording {
  readonly text: string
  readonly from: Day | null
  readonly until: Day | null
}

export interface Topic {
  readonly code: string
  readonly title: string
  readonly goodLooksLike: string
  readonly questions: readonly Question[]
}

/** Compliance asks whether a thing is there and in time; quality asks how good it is, and is always blind. */
export interface Question {
  readonly code: string
  readonly kind: 'compliance' | 'quality'
  readonly text: string
  readonly help: string
  readonly blind: boolean
  readonly answers: readonly Answer[]
  /** Null where the question is always asked. */
  readonly askedWhen: Condition | null
  /** The kinds of facts of the evidence that stand beside it, in the order of all kinds. */
  readonly facts: readonly string[]
  /** The standards whose verdicts stand beside it after a first answer, in the order of the procedures. */
  readonly standards: readonly string[]
}

/** That a question is asked only where an earlier one was answered in one of these ways. */
export interface Condition {
  readonly topic: string
  readonly question: string
  readonly answers: readonly Answer[]
}

/** A question with the topic it stands in: the code of a question is its own within the topic only. */
export interface Asked {
  readonly topic: string
  readonly question: Question
}

/** What was recorded for one question of a case; null where an answer was begun and taken back. */
export interface Given {
  readonly topic: string
  readonly question: string
  readonly answer: RecordedAnswer | null
}
