import type { AnswerCounts } from '../../analysis/index.ts'
import { inSomeOf } from '../../analysis/index.ts'
import { listed, numberWord, plural } from '../../kernel/sentence.ts'
import type { FindingWords } from './findings.ts'

type Said = 'yes' | 'partly' | 'no' | 'notEvidenced'

const ORDER: readonly Said[] = ['no', 'yes', 'partly', 'notEvidenced']

/**
 * What the audits found on one question: each answer with its count, the most frequent first, and always how many
 * did not comment. Null where none said anything.
 */
export function findingSentence(words: FindingWords, counts: AnswerCounts): string | null {
  const said = ORDER.filter((answer) => counts[answer] > 0).sort((one, other) => counts[other] - counts[one])
  const [first, ...others] = said
  if (first === undefined) return null
  const opening = `${inSomeOf(counts[first], counts.of)} ${wordingOf(words, first)}`
  const rest = others.map((answer) => `in ${numberWord(counts[answer])} ${wordingOf(words, answer)}`)
  return `${listed([opening, ...rest])}${silence(counts)}.`
}

function wordingOf(words: FindingWords, answer: Said): string {
  if (answer === 'yes' || answer === 'no') return words[answer]
  return answer === 'partly' ? 'this was so in part' : `the file did not show whether ${words.yes}`
}

/** The same for a question that has no words of its own here. */
export function answerSentence(question: string, counts: AnswerCounts): string | null {
  const names: Record<Said, string> = {
    yes: 'yes',
    no: 'no',
    partly: 'partly',
    notEvidenced: 'not evidenced',
  }
  const said = ORDER.filter((answer) => counts[answer] > 0)
  if (said.length === 0) return null
  const answers = said.map((answer) => `${names[answer]} in ${numberWord(counts[answer])}`)
  return `“${question}” Of ${counts.of} ${plural(counts.of, 'audit', 'audits')}: ${listed(answers)}${silence(counts)}.`
}

function silence({ notCommented, notApplicable }: AnswerCounts): string {
  const silent = notCommented === 0 ? '' : `; ${numberWord(notCommented)} did not comment`
  return notApplicable === 0 ? silent : `${silent}; to ${numberWord(notApplicable)} it did not apply`
}

/** What none of the audits of a topic spoke of, where they spoke of something else; null when there is no such thing. */
export function unspoken(subjects: readonly string[], of: number): string | null {
  if (subjects.length === 0) return null
  return `${noneCommented(of)} ${listedOr(subjects)}.`
}

/** `None of the eight audits commented on`, as the beginning of a sentence. */
export function noneCommented(of: number): string {
  return of === 1 ? 'The one audit did not comment on' : `None of the ${numberWord(of)} audits commented on`
}

function listedOr(subjects: readonly string[]): string {
  const last = subjects.at(-1) ?? ''
  return subjects.length < 2 ? last : `${subjects.slice(0, -1).join(', ')} or ${last}`
}
