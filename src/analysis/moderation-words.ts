import { capitalised, listed, numberWord, plural } from '../kernel/sentence.ts'
import type { Grade } from '../audits/index.ts'
import type { Figures, ModerationFigures } from './cut/model.ts'

export const MODERATION_NOT_RECORDED = 'Moderation: not recorded.'

/**
 * What moderation did to the grades, for who reads the figures; a grade counts as it stands after it. Audits are often
 * too positive, so a reader has to know whether anybody looked twice. @source domain.md, judging a case
 */
export function moderationSentences(
  { moderation, auditedCount, grades }: Pick<Figures, 'moderation' | 'auditedCount' | 'grades'>,
  nameOf: (grade: Grade) => string,
): string[] {
  if (grades === null) return []
  if (moderation === null) return [MODERATION_NOT_RECORDED]
  return [
    sayModerated(moderation, auditedCount),
    ...(moderation.moderated === 0 ? [] : [sayChanges(moderation, nameOf)]),
    ...sayWaiting(moderation),
  ]
}

function sayModerated({ moderated, called }: ModerationFigures, of: number): string {
  const cases = plural(moderated, 'case was', 'cases were')
  const count = moderated === 0 ? 'No' : capitalised(numberWord(moderated))
  return `${count} ${cases} moderated; ${numberWord(called)} of ${of} ${plural(of, 'audit', 'audits')} called for it.`
}

function sayChanges(
  { gradesChanged, safeguardedChanged, changes }: ModerationFigures,
  nameOf: (grade: Grade) => string,
): string {
  const ways = changes.map(({ before, after, count }) => `${nameOf(before)} → ${nameOf(after)}: ${count}`)
  const grades =
    gradesChanged === 0
      ? 'No grade changed'
      : `${capitalised(numberWord(gradesChanged))} ${plural(gradesChanged, 'grade', 'grades')} changed (${listed(ways)})`
  const safeguarded =
    safeguardedChanged === 0
      ? 'no judgement on whether a child is safeguarded did'
      : `the judgement on whether the child is safeguarded changed in ${numberWord(safeguardedChanged)}`
  return `${grades}, ${safeguarded}. The figures count what stands after moderation; both are kept.`
}

function sayWaiting({ waiting, closeReason }: ModerationFigures): string[] {
  if (waiting === 0) return []
  const still = `${capitalised(numberWord(waiting))} ${plural(waiting, 'case', 'cases')} that called for moderation`
  if (closeReason === null) return [`${still} ${plural(waiting, 'has', 'have')} not been moderated yet.`]
  return [
    `${still} ${plural(waiting, 'was', 'were')} not moderated before the round was closed. The reason given: “${closeReason}”`,
  ]
}
