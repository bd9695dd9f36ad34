import { listed } from '../../kernel/sentence.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { kindOf, type Attribute } from '../model.ts'
import { readAnswer, USUAL_READINGS } from '../readings/rules.ts'

type Attributes = Readonly<Record<string, string>>

/** One return interview may cover several missing episodes: their ids, joined by `+`. */
const EPISODES: Attribute = { code: 'episodes', name: 'Missing episodes', isText: true }

/**
 * The attributes of an entry under our names; a blank one was not recorded and is left out. An attribute that the kind
 * does not have is refused: a slip of the pen would otherwise read "not recorded".
 */
export function readAttributes(kind: string, written: Attributes | null): Result<Attributes, string> {
  const known = attributesOf(kind)
  const read: Record<string, string> = {}
  for (const [name, value] of Object.entries(written ?? {})) {
    const attribute = known.find(({ code }) => code === ourName(name))
    if (attribute === undefined) return no(unknownAttribute(name, known))
    const answer = readValue(attribute, value)
    if (!answer.ok) return no(`${name}: ${answer.problem}`)
    if (value !== '') read[attribute.code] = answer.value
  }
  return ok(read)
}

function readValue({ isText, choices, isOpen }: Attribute, value: string): Result<string, string> {
  if (!isText) return readAnswer(value === '' ? null : value, USUAL_READINGS)
  if (choices === undefined || isOpen || value === '' || Object.hasOwn(choices, value)) return ok(value)
  return no(`This is none of the codes that are known here: ${listed(Object.keys(choices))}.`)
}

function attributesOf(kind: string): readonly Attribute[] {
  const { attributes } = kindOf(kind)
  return kind === 'returnInterview' ? [...attributes, EPISODES] : attributes
}

function unknownAttribute(name: string, known: readonly Attribute[]): string {
  const theirs = known.length === 0 ? 'none' : listed(known.map(({ code }) => fileName(code)))
  return `An entry of this kind has no attribute “${name}”. It has: ${theirs}.`
}

/** `seen_alone` in a file is `seenAlone` here. */
function ourName(name: string): string {
  return name.replace(/[ _]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function fileName(code: string): string {
  return code.replace(/[A-Z]|\d+/g, (found) => `_${found.toLowerCase()}`)
}
