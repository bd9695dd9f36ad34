import type { Grade } from '../audits/index.ts'
import { capitalised, numberWord, plural } from '../kernel/sentence.ts'
import type { EarlierRound, Figures } from './cut/model.ts'
import { fisherTwoSided } from './statistics/fisher.ts'
import { comparedRounds } from './wording.ts'
import { GRADES_NOT_GIVEN, sayRound } from './words.ts'

/** An earlier round as far as it is known: `9 of 25 children on the list, 36%`. */
export function earlierSentence(earlier: EarlierRound): string {
  const { sampleCount, frameCount, sharePercent, grades } = earlier
  const given = grades === null ? ` ${GRADES_NOT_GIVEN}` : ''
  if (sampleCount === null || frameCount === null)
    return `How many children were audited is not known.${given}`
  return `${sampleCount} of ${frameCount} children on the list, ${sharePercent}%.${given}`
}

/** Whether children were in both rounds, without which a comparison cannot be read. */
export function childrenInBothSentence({ childrenInBoth }: EarlierRound): string {
  if (childrenInBoth === null) return 'Whether children were audited in both rounds is not known.'
  if (childrenInBoth === 0) return 'No child was audited in both rounds.'
  return `${capitalised(numberWord(childrenInBoth))} ${plural(childrenInBoth, 'child was', 'children were')} audited in both rounds.`
}

/** The share of a grade in two rounds; tested against chance only where both samples allow it and share no child. */
export function comparedSentence(
  figures: Figures,
  earlier: EarlierRound,
  grade: Grade,
  name: string,
): string {
  const [before, after] = [earlier.grades?.[grade] ?? null, figures.grades?.[grade] ?? null]
  const isTestable =
    earlier.noInterval === null && figures.noInterval === null && earlier.childrenInBoth === 0
  const chance = isTestable && before !== null && after !== null ? fisherTwoSided(before, after) : null
  return comparedRounds({
    earlier: { round: sayRound(earlier), share: before },
    later: { round: sayRound(figures), share: after },
    outcome: name,
    chance,
  })
}
