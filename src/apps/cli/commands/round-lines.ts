import {
  countedSentence,
  gradeName,
  gradeSentence,
  sampleSentence,
  type Figures,
} from '../../../analysis/index.ts'
import {
  GRADES,
  type FrameDocument,
  type RoundDocument,
  type RoundShown,
  type RoundVerification,
} from '../../../audits/index.ts'
import type { Words } from '../../../kernel/words.ts'
import { columns } from '../output.ts'

const UNKNOWN = 'not recorded'

export function listLines({ rounds }: { readonly rounds: readonly RoundDocument[] }): string[] {
  const rows = rounds.map((round) => [
    ...[round.round, round.asAt ?? round.month ?? UNKNOWN, round.status],
    ...[sayCount(round.sampleCount), sayCount(round.frameCount), round.theme],
  ])
  return columns(['Round', 'As at', 'Status', 'Sample', 'List', 'Theme'], rows)
}

function sayCount(count: number | null): string {
  return count === null ? UNKNOWN : String(count)
}

export function showLines(round: RoundShown): string[] {
  const rows = round.cases.map((file) => [
    ...[file.reference, file.ageYears === null ? UNKNOWN : String(file.ageYears), file.team ?? UNKNOWN],
    ...[file.pair ?? 'not allocated', file.grade ?? '', file.safeguarded ?? '', file.status],
  ])
  const head = ['Reference', 'Age', 'Team', 'Pair', 'Grade', 'Safeguarded', 'Status']
  return [...listLines({ rounds: [round] }), '', ...columns(head, rows)]
}

/** The frame file itself first, so that it can be piped into any other program that draws. */
export function frameLines({ frameText, frameHash, seed, sample }: FrameDocument): string[] {
  return [frameText, `Frame hash ${frameHash}`, `Seed       ${seed ?? 'not drawn yet'}`, 'Sample', ...sample]
}

export function verifyLines({ sentence, parts, frameHash, seed }: RoundVerification): string[] {
  const checked = parts.map(({ part, matches }) => `${matches ? 'matches' : 'DIFFERS'}  ${part}`)
  const hashes = frameHash === null ? [] : [`Frame hash ${frameHash}`, `Seed       ${seed ?? UNKNOWN}`]
  return [sentence, ...checked, ...hashes]
}

export function resultsLines(figures: Figures, words: Words): string[] {
  const { grades, safeguarded, frameCount } = figures
  if (grades === null || safeguarded === null)
    return [`${figures.round}: grades and topics are not given in the report.`]
  const graded = GRADES.map((grade) =>
    gradeSentence(gradeName(null, grade, figures.asAt), grades[grade], frameCount),
  )
  const kept = `Safeguarded: yes ${safeguarded.yes}, no ${safeguarded.no}, cannot tell ${safeguarded.cannotTell}, of ${safeguarded.of}`
  return [
    sampleSentence(figures, words),
    countedSentence(figures),
    ...graded,
    kept,
    '',
    ...topicLines(figures),
  ]
}

function topicLines({ topics }: Figures): string[] {
  const rows = Object.entries(topics).flatMap(([topic, questions]) =>
    Object.entries(questions).map(([question, counts]) => [
      ...[topic, question],
      ...ANSWERED.map((answer) => String(counts[answer])),
      String(counts.of),
    ]),
  )
  return columns(['Topic', 'Question', 'Yes', 'Partly', 'No', 'Not ev.', 'N/a', 'Silent', 'Of'], rows)
}

const ANSWERED = ['yes', 'partly', 'no', 'notEvidenced', 'notApplicable', 'notCommented'] as const
