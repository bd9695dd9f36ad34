import { kindOf } from '../../evidence/index.ts'
import { sayDay } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'
import type { Condition, Tool } from './model.ts'
import { inWordsOf } from './questions.ts'
import { standardCoded } from './standard-codes.ts'

/** `version 1`, or of an authority's own `version 1.2`. */
export function sayNumber({ version, edition }: Pick<Tool, 'version' | 'edition'>): string {
  return `version ${edition === null ? version : `${version}.${edition}`}`
}

/** The tool and its version, as a list offers it. */
export function sayVersion(tool: Tool): string {
  return `${tool.title}, ${sayNumber(tool)}, in force from ${sayDay(tool.inForceFrom)}`
}

/** A condition on a question that is not there, whose name is `topic.question`. */
export function sayMissing(question: string, target: string): string {
  return `“${question}” waits for the answer to ${target}, which this tool does not ask. Name a question that stands before it.`
}

export function sayLater(question: string, target: string): string {
  return `“${question}” waits for the answer to “${target}”, which stands after it. A question can only depend on one before it.`
}

export function sayNotOffered(question: string, answer: string, target: string): string {
  return `“${question}” waits for the answer “${answer}” to “${target}”, which does not offer it.`
}

/** Questions of which none could ever be asked. */
export function sayCircle(questions: readonly string[]): string {
  const said = questions.map((question) => `“${question}”`).join(', ')
  return `These questions wait for one another, so none of them could ever be asked: ${said}.`
}

export const SHIPS_WHOLE =
  'a tool that ships has no edition, which counts the versions of an authority. Raise its version instead.'

/** When a question is asked: `“Is there a plan?” is answered Yes or Partly`. */
export function sayCondition(tool: Tool, words: Words, { topic, question, answers }: Condition): string {
  const asked = tool.topics
    .find(({ code }) => code === topic)
    ?.questions.find(({ code }) => code === question)
  const wordings = tool.answers.filter(({ code }) => answers.includes(code)).map(({ wording }) => wording)
  return `“${inWordsOf(words, asked?.text ?? `${topic}.${question}`)}” is answered ${eitherOf(wordings)}`
}

const FACT_WORDS: Readonly<Record<string, string>> = {
  missingEpisode: 'Missing episodes',
  stay: 'Time on the list',
}

/** What the facts of a kind are called, as a heading over them. */
export function sayFactKind(kind: string): string {
  return FACT_WORDS[kind] ?? kindOf(kind).name
}

/** `Visits, Missing episodes`: the facts that stand beside a question. */
export function sayFactKinds(kinds: readonly string[]): string {
  return kinds.length === 0 ? 'None' : kinds.map(sayFactKind).join(', ')
}

/** How a standard is called where its verdicts stand beside a question: `Supervision every month (2.3)`. */
export function sayStandard(code: string): string {
  const standard = standardCoded(code)
  return standard === undefined ? code : `${standard.name} (${standard.clause})`
}

/** The standards beside a question, in one line. */
export function sayStandards(codes: readonly string[]): string {
  return codes.length === 0 ? 'None' : codes.map(sayStandard).join('; ')
}

function eitherOf(wordings: readonly string[]): string {
  const last = wordings.at(-1) ?? ''
  return wordings.length < 2 ? last : `${wordings.slice(0, -1).join(', ')} or ${last}`
}
