import { capitalised, listed, numberWord, plural } from '../../kernel/sentence.ts'
import { sayChance } from '../wording.ts'
import { groupChances } from './chances.ts'
import { ATTRIBUTES, NOT_RECORDED, TOGETHER, type Attribute, type RepresentationFigures } from './model.ts'

export const REPRESENTATION_NOT_COUNTED =
  'The sample was not set beside the list in this cut, or the list it was drawn from is not kept.'
/** Whether a sample is like its list is asked of what is recorded, and of nothing else. */
export const WHAT_IS_HELD =
  'A sample of a few will never mirror the list. What matters is whether some children were left out of sight, and how much is not recorded.'
const RARE = 0.05

export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, string>> = {
  age: 'Age',
  sex: 'Sex',
  ethnicity: 'Ethnicity',
  strand: 'Strand',
  team: 'Team',
}

const GROUP_WORDS: Readonly<Record<string, string>> = {
  [NOT_RECORDED]: 'Not recorded',
  [TOGETHER]: 'Smaller groups together',
  to13: '13 or younger',
  '14to15': '14 or 15',
  from16: '16 or older',
  F: 'Female',
  M: 'Male',
  white: 'White',
  mixed: 'Mixed',
  asian: 'Asian',
  black: 'Black',
  other: 'Other',
  declined: 'Declined to say',
  otherCode: 'Recorded in another way',
}

/** A group as a table names it; strands and teams go by their own names. */
export function sayGroup(attribute: Attribute, code: string): string {
  const isOwnName = (attribute === 'team' || attribute === 'strand') && code !== NOT_RECORDED
  if (isOwnName && code !== TOGETHER) return attribute === 'strand' ? capitalised(code) : code
  return GROUP_WORDS[code] ?? code
}

/** How the sample stands to the list: whom it missed, what is not recorded, and how far chance explains it. */
export function representationSentences(figures: RepresentationFigures): string[] {
  const { sampleCount, listCount, isTestable } = figures
  const size = `${sampleCount} audited ${plural(sampleCount, 'child', 'children')} beside all ${listCount} who could be drawn, as they were known when the list was frozen.`
  if (sampleCount === listCount) return [`All ${listCount} children who could be drawn were audited.`]
  return [
    size,
    isTestable
      ? sayUnlike(figures)
      : 'The sample was stratified, changed or is not finished, so no chance is given.',
    ...sayMissed(figures),
    ...sayNotRecorded(figures),
  ]
}

function sayUnlike(figures: RepresentationFigures): string {
  const unlike = ATTRIBUTES.filter((attribute) =>
    groupChances(figures, attribute, figures.attributes[attribute]).some(
      (chance) => chance !== null && chance < RARE,
    ),
  )
  const names = (attributes: readonly Attribute[]) =>
    listed(attributes.map((each) => ATTRIBUTE_WORDS[each].toLowerCase()))
  if (unlike.length === 0)
    return `By ${names(ATTRIBUTES)} the sample differs from the list no more than a draw by chance may (exact test, corrected for the number of groups).`
  return `By ${names(unlike)} the sample differs from the list more than a draw by chance often brings (exact test, corrected for the number of groups); read its findings with that in mind.`
}

/** Groups of the list of which no child was audited. */
function sayMissed({ attributes }: RepresentationFigures): string[] {
  const missed = ATTRIBUTES.flatMap((attribute) =>
    attributes[attribute]
      .filter(({ code, sampleCount }) => sampleCount === 0 && code !== NOT_RECORDED)
      .map(
        ({ code, listCount }) =>
          `${ATTRIBUTE_WORDS[attribute].toLowerCase()} ${sayGroup(attribute, code)} (${listCount} on the list)`,
      ),
  )
  return missed.length === 0 ? [] : [`No audited child is in: ${missed.join('; ')}.`]
}

function sayNotRecorded({ attributes }: RepresentationFigures): string[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const group = attributes[attribute].find(({ code }) => code === NOT_RECORDED)
    if (group === undefined) return []
    const name = ATTRIBUTE_WORDS[attribute]
    return [
      `${name} is not recorded for ${numberWord(group.listCount)} on the list, ${numberWord(group.sampleCount)} of them in the sample.`,
    ]
  })
}

/** `26.3%`; blank where there is none. */
export function sayGroupChance(chance: number | null): string {
  return chance === null ? 'Not given' : sayChance(chance)
}
