import {
  agreementSentences,
  comparedTopicsSentences,
  ATTRIBUTES,
  differenceSentences,
  gradeName,
  hasJudged,
  listSentence,
  MODERATOR_KNEW,
  pairedSentence,
  questionNames,
  representationSentences,
  SAFEGUARDED,
  SAFEGUARDED_WORDS,
  sayOnList,
  sayRound,
  sayTeam,
  teamSentences,
  type Judging,
  type VerdictTables,
} from '../../analysis/index.ts'
import { GRADES } from '../../audits/index.ts'
import type { InsideFacts } from '../facts.ts'
import * as analysis from './analysis.ts'
import type { Written } from './model.ts'
import { items } from './phrases.ts'

/** How far two auditors judged alike before they talked, and the moderator after them. @source domain.md, statistics */
export function agreement(facts: InsideFacts): Written | null {
  const { agreement: counted } = facts.figures
  if (counted === null || counted.of === 0) return null
  const views = counted.pairedCount === 0 ? [] : judgedAlike(facts, counted.firstViews, 'second auditor')
  const moderated = moderatedCount(counted.moderated)
  const looked = moderated === 0 ? [] : judgedAlike(facts, counted.moderated, 'moderator')
  const second = moderated === 0 ? '' : `\n${MODERATOR_KNEW}\n${items(looked)}`
  const first = views.length === 0 ? '' : `\n${items(views)}`
  return { key: 'analysis.agreement', text: `${pairedSentence(counted)}${first}${second}` }
}

function moderatedCount({ safeguarded }: VerdictTables): number {
  return safeguarded.flat().reduce((sum, count) => sum + count, 0)
}

function judgedAlike({ tool, figures }: InsideFacts, tables: VerdictTables, column: string): string[] {
  const row = column === 'moderator' ? 'pair' : 'first-named auditor'
  const grades: Judging = {
    names: GRADES.map((grade) => gradeName(tool, grade, figures.asAt)),
    ...{ row, column, isOrdered: true },
  }
  const safe: Judging = {
    names: SAFEGUARDED.map((each) => SAFEGUARDED_WORDS[each]),
    ...{ row, column, isOrdered: false },
  }
  return [
    `The grade: ${agreementSentences(tables.grade, grades).join(' ')}`,
    `Whether the child is safeguarded: ${agreementSentences(tables.safeguarded, safe).join(' ')}`,
  ]
}

/** What differed between the better audits and the others, by the numbers. @source seed 5.4; domain.md, statistics */
export function tested(facts: InsideFacts): Written | null {
  const { difference } = facts.figures
  if (difference === null) return analysis.difference(facts)
  if (difference.betterCount + difference.weakerCount === 0) return null
  const sentences = differenceSentences(difference, questionNames(facts.tool, facts.words))
  return { key: 'analysis.tested', text: sentences.join(' ') }
}

/** This round and those before it, topic by topic, where they were asked the same. @source seed 1.2, 5.5 */
export function topicsCompared({ figures, tool, words }: InsideFacts): Written | null {
  const known = figures.earlier.filter(({ topics }) => topics !== null)
  if (known.length === 0) return null
  const nameOf = questionNames(tool, words)
  const each = known.map((one) => `${sayRound(one)}: ${comparedTopicsSentences(one, nameOf).join(' ')}`)
  return { key: 'analysis.topicsCompared', text: `Topic by topic beside earlier audits:\n${items(each)}` }
}

/** Consistency across teams, as far as audits can tell of it. @source seed 5.9; domain.md, disclosure */
export function consistency(facts: InsideFacts): Written {
  const { teams } = facts.figures
  if (teams === null) return analysis.teams(facts)
  const text = teamSentences(teams, facts.figures.standards !== null).join(' ')
  const list = teams.shown.length === 0 ? '' : `\n${items(teams.shown.map(sayTeam))}`
  return { key: 'analysis.consistency', text: `${text}${list}` }
}

/** How everybody who could have been drawn stood by the standards of the tool, and not the sample alone. @source seed 5.9 */
export function standardsOnList({ figures: { standards } }: InsideFacts): Written | null {
  const told = standards?.standards.filter(hasJudged) ?? []
  if (standards === null || told.length === 0) return null
  return { key: 'analysis.standards', text: `${listSentence(standards)}\n${items(told.map(sayOnList))}` }
}

/** How like the list the sample is; partners read no team. @source domain.md, disclosure */
export function representation({ figures, audience }: InsideFacts): Written | null {
  if (figures.representation === null) return null
  const attributes = ATTRIBUTES.filter((each) => audience === 'restricted' || each !== 'team')
  const sentences = representationSentences(figures.representation, attributes)
  return { key: 'analysis.representation', text: sentences.join(' ') }
}
