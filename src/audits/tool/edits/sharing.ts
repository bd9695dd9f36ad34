import type { Tool } from '../model.ts'
import type { Change } from './model.ts'

/** A question that is answered once for both auditors, and the blind one on whose answer it hangs. */
export interface Hanging {
  readonly topic: string
  readonly code: string
  readonly text: string
  readonly on: string
}

/**
 * Shared questions that are asked depending on a blind one. Each auditor may answer that one differently, so nobody
 * could tell whether the shared question is asked before both first views are given.
 */
export function sharedOnBlind({ topics }: Tool): Hanging[] {
  const all = topics.flatMap(({ code: topic, questions }) => questions.map((each) => ({ topic, ...each })))
  return all.flatMap(({ topic, code, text, blind, askedWhen }) => {
    if (blind || askedWhen === null) return []
    const target = all.find((each) => each.topic === askedWhen.topic && each.code === askedWhen.question)
    return target?.blind ? [{ topic, code, text, on: target.text }] : []
  })
}

/** The first that a change brings about; what hung so before the change is left for whoever comes to it. */
export function newlyHanging(before: Tool, after: Tool): Hanging | null {
  const known = new Set(sharedOnBlind(before).map(({ topic, code }) => `${topic}.${code}`))
  return sharedOnBlind(after).find(({ topic, code }) => !known.has(`${topic}.${code}`)) ?? null
}

/** The field of the form that has to be put right: when the question is asked, or what made another one blind. */
export function fieldOfHanging(change: Change, hanging: Hanging): string {
  const isOther =
    change.kind === 'changeQuestion' && (change.topic !== hanging.topic || change.code !== hanging.code)
  if (!isOther) return 'askedWhen'
  return change.question.kind === 'quality' ? 'kind' : 'isBlind'
}
