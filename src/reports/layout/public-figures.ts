import { noIntervalSentence } from '../../analysis/index.ts'
import { frameInterval } from '../../analysis/statistics/frame-interval.ts'
import { GRADES, inWordsOf } from '../../audits/index.ts'
import { sharePercent } from '../../kernel/percent.ts'
import { listed } from '../../kernel/sentence.ts'
import type { AnyFacts, PublicFacts, TopicWords } from '../facts.ts'
import type { ReportTable } from '../model.ts'
import {
  SUPPRESSED,
  type PublicCount,
  type PublicTable,
  type SuppressedFigures,
} from '../suppression/model.ts'
import { ANSWER_CELLS, GRADES_KEY, SAFEGUARDED_KEY, questionKey } from '../suppression/tables.ts'
import { inWords } from './analysis.ts'
import type { Written } from './model.ts'
import { items } from './phrases.ts'
import { whyNoFigures } from './update.ts'

const WITHHELD = '–'
const JUDGED = { yes: 'Yes', no: 'No', cannotTell: 'Cannot tell', notRecorded: 'Not recorded' }
const ANSWERED = ['Yes', 'In part', 'No', 'Not shown by the file', 'No comment', 'Did not apply']

/** How many audits the figures are of, and what stands in the place of one that is not given. */
export function publicSize(facts: PublicFacts): Written {
  const { publicFigures: told } = facts
  if (told === null) return whyNoFigures(facts)
  const list = told.frameCount === null ? '' : `, of the ${told.frameCount} children who could be drawn`
  const text = `The figures are those of ${told.auditCount} audits${list}. Where a number could point to a child, or let one be worked out, the table has the letter ${SUPPRESSED} in its place. A dash stands where nothing of a line can be told.`
  return { key: 'update.publicSize', text }
}

/** @source domain.md, disclosure */
export function publicGrades(facts: PublicFacts): Written | null {
  const { publicFigures: told, gradeNames } = facts
  const table = told?.tables[GRADES_KEY]
  if (told === null || table === undefined) return null
  const names = { ...gradeNames, notRecorded: 'Not recorded' }
  const rows = [...GRADES, 'notRecorded' as const].map((cell) => sharedRow(names[cell], table?.[cell], told))
  return {
    key: 'update.publicGrades',
    text: 'The audits were graded as follows:',
    table: { caption: 'Audits by outcome', head: ['Outcome of audit', 'Audits', 'Share'], rows },
  }
}

export function publicSafeguarded({ publicFigures: told }: PublicFacts): Written | null {
  const table = told?.tables[SAFEGUARDED_KEY]
  if (told === null || table === undefined) return null
  const rows = Object.entries(JUDGED).map(([cell, name]) => sharedRow(name, table?.[cell], told))
  return {
    key: 'update.publicSafeguarded',
    text: 'Whether the young person was judged to be safeguarded:',
    table: { caption: 'Young person being safeguarded', head: ['Judgement', 'Audits', 'Share'], rows },
  }
}

/** A count with its share of the audits: where the count is not told, the share is not. */
function sharedRow(name: string, count: PublicCount | undefined, { auditCount }: SuppressedFigures) {
  const share = typeof count === 'number' ? `${sharePercent(count, auditCount) ?? 0}%` : sayCount(count)
  return [name, sayCount(count), share]
}

function sayCount(count: PublicCount | undefined): string {
  return count === undefined ? WITHHELD : String(count)
}

/** A table for each topic, with a line for each question in the order of the form: no order tells of a count. */
export function publicTopics({ publicFigures: told, topics, words }: PublicFacts): Written[] {
  if (told === null) return []
  return topics.flatMap((topic): Written[] => {
    const rows = rowsOf(topic, told, words)
    if (rows.length === 0) return []
    const heading = inWordsOf(words, topic.title)
    const table: ReportTable = { caption: heading, head: ['Question', ...ANSWERED], rows }
    return [{ key: `themes.public.${topic.code}`, heading, text: 'What the audits answered:', table }]
  })
}

function rowsOf({ code, questions }: TopicWords, told: SuppressedFigures, words: AnyFacts['words']) {
  return questions.flatMap((question): string[][] => {
    const table: PublicTable | undefined = told.tables[questionKey(code, question.code)]
    if (table === undefined) return []
    return [[inWordsOf(words, question.text), ...ANSWER_CELLS.map((cell) => sayCount(table?.[cell]))]]
  })
}

/** That the report tells a part of what was counted; where it tells nothing, what it says without figures. */
export function publicInWords({ publicFigures }: PublicFacts): Written {
  if (publicFigures === null) return inWords()
  const text =
    'This report gives those figures that point to nobody. What was found is followed up by the actions below.'
  return { key: 'analysis.publicInWords', text }
}

/** What the grades that are told let one expect of the whole list; nothing is reckoned from one that is not. */
export function publicIntervals({
  publicFigures: told,
  gradeNames,
  noInterval,
}: PublicFacts): Written | null {
  const table = told?.tables[GRADES_KEY]
  if (told === null || !table) return null
  const none = noIntervalSentence(noInterval)
  const sentences =
    none === null ? GRADES.flatMap((grade) => expected(gradeNames[grade], table[grade], told)) : [none]
  if (sentences.length === 0) return null
  return {
    key: 'analysis.publicIntervals',
    text: `What the audits found, and what this lets a reader expect of the whole list:\n${items(sentences)}`,
  }
}

function expected(name: string, count: PublicCount | undefined, told: SuppressedFigures): string[] {
  const { auditCount, frameCount, tables } = told
  const isWhole = tables[GRADES_KEY]?.notRecorded === 0
  if (typeof count !== 'number' || count === 0 || frameCount === null || !isWhole) return []
  const interval = frameInterval({ count, of: auditCount }, frameCount)
  if (interval === null) return []
  const { lowCount, highCount } = interval
  return [
    `${name}: ${count} of ${auditCount} audits. If all ${frameCount} had been audited, between ${lowCount} and ${highCount} would be expected to be graded so (95% exact interval).`,
  ]
}

/** Grades beside those of the public report before, where both reports tell them. */
export function publicComparison(facts: PublicFacts): Written | null {
  const { publicFigures: told, publishedBefore: before, gradeNames, round, earlier } = facts
  if (told === null || before === null || earlier === null) return null
  const sentences = GRADES.flatMap((grade) => {
    const [now, ago] = [told.tables[GRADES_KEY]?.[grade], before.tables[GRADES_KEY]?.[grade]]
    if (typeof now !== 'number' || typeof ago !== 'number') return []
    return [
      `${gradeNames[grade]}: ${ago} of ${before.auditCount} in ${earlier.name}, ${now} of ${told.auditCount} in ${round.name}`,
    ]
  })
  if (sentences.length === 0) return null
  const text = `Beside what was published before: ${listed(sentences)}. A difference between two samples may be chance.`
  return { key: 'analysis.publicComparison', text }
}
