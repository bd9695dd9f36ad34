import {
  drawSentences,
  gradeName,
  leftOutCount,
  inSomeOf,
  SAFEGUARDED_WORDS,
  type CaseRow,
} from '../../analysis/index.ts'
import { GRADES } from '../../audits/index.ts'
import { parseDay, sayDay } from '../../kernel/day.ts'
import { listed, numberWord, plural } from '../../kernel/sentence.ts'
import type { AnyFacts, InsideFacts } from '../facts.ts'
import type { ReportTable } from '../model.ts'
import { uniqueRows } from '../rules/disclosure.ts'
import type { Written } from './model.ts'
import { auditOn, counted, inQuarter } from './phrases.ts'

const NOT_RECORDED = 'Not recorded'

/** @source seed 3.1 */
export function undertaken(facts: InsideFacts): Written {
  const asAt = facts.figures.asAt === null ? null : parseDay(facts.figures.asAt)
  return {
    key: 'update.undertaken',
    text: whatAndWhom(facts, inQuarter(facts.round), asAt === null ? 'at that time' : `on ${sayDay(asAt)}`),
  }
}

export function undertakenInWords(facts: AnyFacts): Written {
  return { key: 'update.undertakenInWords', text: whatAndWhom(facts, '', 'at that time') }
}

function whatAndWhom({ round, theme, words }: AnyFacts, quarter: string, when: string): string {
  const what = `A ${auditOn(theme)} was undertaken in ${round.name}${quarter}.`
  return `${what} It concerned children and young people who were on the ${words.register.one} ${when}.`
}

/** How the sample came about; nothing is said of a draw that was not recorded. @source seed 3.2 */
export function process({ figures, earlier }: InsideFacts): Written | null {
  if (figures.draw === null) return null
  const drawn =
    'The children were drawn at random from a list that was frozen before the draw. Anybody can compute the draw again from its record.'
  const isAlike = 'so whether the two samples were drawn alike cannot be told.'
  const before =
    earlier === null ? [] : [`How the sample of ${earlier.name} was drawn is not recorded here, ${isAlike}`]
  return { key: 'update.process', text: [drawn, ...drawSentences(figures.draw), ...before].join(' ') }
}

/** How many were audited, out of how many, and how many were open to social care. @source seed 3.3 */
export function sample({ figures, words }: InsideFacts): Written {
  const could = leftOutCount(figures) === 0 ? '' : ' who could be drawn'
  const { sampleCount, frameCount, sharePercent } = figures
  const size =
    sampleCount === null || frameCount === null
      ? `How many of the children on the ${words.register.one} were drawn is not recorded.`
      : `A total of ${sampleCount} cases were drawn: ${sharePercent}% of the ${frameCount} children on the ${words.register.one} at that time${could}.`
  return {
    key: 'update.sample',
    text: [size, unfinished(figures), open(figures)].filter((each) => each !== '').join(' '),
  }
}

function unfinished({ auditedCount, unfinishedCount }: InsideFacts['figures']): string {
  if (unfinishedCount === 0) return ''
  const are = plural(unfinishedCount, 'audit is', 'audits are')
  return `${counted(unfinishedCount)} ${are} not finished, so the figures are those of ${auditedCount}.`
}

function open({ openToSocialCare }: InsideFacts['figures']): string {
  if (openToSocialCare === null) return ''
  const { yes, no, notRecorded } = openToSocialCare
  const active = `${yes} of the ${yes + no + notRecorded} children were active to social care`
  const others =
    no === 0 ? '' : `, and ${numberWord(no)} ${plural(no, 'was', 'were')} not and stayed on the list`
  const unknown = notRecorded === 0 ? '' : `; for ${numberWord(notRecorded)} it is not recorded`
  return `${active}${others}${unknown}.`
}

/** A row for each case, or for the partnership the grades alone. @source seed 3.4 */
export function results(facts: InsideFacts): Written {
  const table = facts.cases === null ? gradeTable(facts) : caseTable(facts, facts.cases)
  return { key: 'update.results', text: 'The findings were as follows:', table }
}

function caseTable(facts: InsideFacts, cases: readonly CaseRow[]): ReportTable {
  return {
    caption: 'Outcome of each audit',
    head: ['Auditors', 'Outcome of audit', 'Age', 'Team', 'Young person being safeguarded'],
    rows: cases.map(({ pair, grade, ageYears, team, safeguarded }) => [
      pair,
      grade === null ? NOT_RECORDED : gradeOf(facts, grade),
      ageYears === null ? NOT_RECORDED : String(ageYears),
      team ?? NOT_RECORDED,
      safeguarded === null ? NOT_RECORDED : SAFEGUARDED_WORDS[safeguarded],
    ]),
  }
}

function gradeTable(facts: InsideFacts): ReportTable {
  const rows = GRADES.map((grade) => [
    gradeOf(facts, grade),
    String(facts.figures.grades?.[grade].count ?? NOT_RECORDED),
  ])
  return { caption: 'Audits by outcome', head: ['Outcome of audit', 'Audits'], rows }
}

function gradeOf({ tool, figures }: InsideFacts, grade: (typeof GRADES)[number]): string {
  return gradeName(tool, grade, figures.asAt)
}

/** For the partnership the ages in bands, apart from the grades. @source domain.md, disclosure */
export function ages({ cases, ages: bands }: InsideFacts): Written | null {
  if (cases !== null || bands.length === 0) return null
  const rows = bands.map(({ name, count }) => [name, String(count)])
  const table = { caption: 'Children by age', head: ['Age', 'Children'], rows }
  return { key: 'update.ages', text: 'The ages of the children are given in bands:', table }
}

/** The grades and the separate judgement on the child, in words. */
export function summary(facts: InsideFacts): Written | null {
  const { grades, safeguarded } = facts.figures
  if (grades === null || safeguarded === null) return null
  const graded = GRADES.filter((grade) => grades[grade].count > 0).map((grade, place) => {
    const { count } = grades[grade]
    const were = place === 0 ? ` ${plural(count, 'was', 'were')} graded` : ''
    return `${numberWord(count)}${were} ${gradeOf(facts, grade)}`
  })
  const outcome = `Of the ${grades.good.of} audits, ${listed(graded)}.`
  const { yes, no, cannotTell, of } = safeguarded
  const parts = [
    `${inSomeOf(yes, of)} the child was judged to be safeguarded (${yes} of ${of})`,
    ...(no > 0 ? [`in ${numberWord(no)} not to be safeguarded`] : []),
    ...(cannotTell > 0 ? [`in ${numberWord(cannotTell)} the pair could not tell`] : []),
  ]
  return { key: 'update.summary', text: `${outcome} ${listed(parts)}.` }
}

/** Warns that rows of this size point to children. @source domain.md, disclosure */
export function uniqueness({ cases }: InsideFacts): Written | null {
  if (cases === null || cases.length === 0) return null
  const { byTeam, byGrade } = uniqueRows(cases)
  if (byGrade === 0) return null
  const of = cases.length
  const text = `${byTeam} of these ${of} rows are the only one with their age and team, and ${byGrade} of ${of} with their age, team and outcome. Whoever knows the teams may recognise a child, so the table stands in the restricted report alone.`
  return { key: 'update.uniqueness', text }
}

/** @source domain.md, disclosure */
export function whyNoFigures({ isSmall }: AnyFacts): Written {
  const reason = isSmall
    ? 'So few files were audited that figures could point to a child.'
    : 'Figures could be set beside those of other publications until they point to a child.'
  return { key: 'update.whyNoFigures', text: `This report for the public gives no figures. ${reason}` }
}
