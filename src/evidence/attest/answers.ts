import type { Problem } from '../../kernel/refusal.ts'
import type { Attribute } from '../model.ts'
import { ATTESTED_WORDS as SAY, sayAnswerMissing, sayChoiceMissing } from './words.ts'

/** What a form sends where the record says nothing: a choice of its own, for a blank answers nothing. */
export const NOT_RECORDED_CHOICE = 'notRecorded'
/** What it sends where none of the known meanings fits and a text of its own stands beside it. */
export const SOMETHING_ELSE = 'somethingElse'

const ANSWERS = ['yes', 'no', NOT_RECORDED_CHOICE]

/** A level or a version in a word or two: no room for a narrative. */
const SHORT = /^.{0,40}$/

export type Answers = Readonly<Record<string, string>>

/** The name of the field that asks for an attribute. */
export function fieldOf(code: string): string {
  return `attribute-${code}`
}

/** The code under which a form sends the text of something else. */
export function elseOf(code: string): string {
  return `${code}-else`
}

/** What is wrong with the answer to one attribute, if anything is. */
export function problemWithAnswer(attribute: Attribute, answers: Answers): Problem[] {
  const { code, isText, choices } = attribute
  const said = answers[code] ?? ''
  const field = fieldOf(code)
  if (isElse(attribute, said)) return problemWithElse(code, answers)
  if (choices !== undefined)
    return said === NOT_RECORDED_CHOICE || Object.hasOwn(choices, said)
      ? []
      : [{ field, sentence: sayChoiceMissing(attribute) }]
  if (isText) return SHORT.test(said) ? [] : [{ field, sentence: SAY.longText }]
  return ANSWERS.includes(said) ? [] : [{ field, sentence: sayAnswerMissing(attribute) }]
}

function isElse({ isOpen }: Attribute, said: string): boolean {
  return isOpen === true && said === SOMETHING_ELSE
}

function problemWithElse(code: string, answers: Answers): Problem[] {
  const field = fieldOf(elseOf(code))
  const said = answers[elseOf(code)] ?? ''
  if (said === '') return [{ field, sentence: SAY.noElse }]
  return SHORT.test(said) ? [] : [{ field, sentence: SAY.longText }]
}

/** What the answers of a form say of an entry; what was not recorded is left out. */
export function saidIn(answers: Answers, attributes: readonly Attribute[]): Record<string, string> {
  const said = attributes.map((attribute) => {
    const { code } = attribute
    const value = answers[code] ?? ''
    return [code, isElse(attribute, value) ? (answers[elseOf(code)] ?? '') : value] as const
  })
  return Object.fromEntries(said.filter(([, value]) => value !== '' && value !== NOT_RECORDED_CHOICE))
}

/** What is known of an entry, as a form would have sent it. */
export function answersOf(said: Answers, attributes: readonly Attribute[]): Record<string, string> {
  return Object.assign({}, ...attributes.map((attribute) => answerOf(attribute, said[attribute.code])))
}

function answerOf({ code, isText, choices, isOpen }: Attribute, said: string | undefined): Answers {
  if (said === undefined) return { [code]: isText && choices === undefined ? '' : NOT_RECORDED_CHOICE }
  const isKnown = choices === undefined || Object.hasOwn(choices, said)
  return isKnown || isOpen !== true ? { [code]: said } : { [code]: SOMETHING_ELSE, [elseOf(code)]: said }
}
