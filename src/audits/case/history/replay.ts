import { NO_JUDGEMENT } from '../judgement/model.ts'
import type { HistoryRow, IssuedResult } from './model.ts'

type Of<Kind extends HistoryRow['kind']> = Extract<HistoryRow, { kind: Kind }>

/**
 * Replays the history of a case to the result that stands. The rows alone decide, in whatever order they come: nothing
 * that is shown of a case can have been changed behind them. @source domain.md, judging a case; ADR 10
 */
export function replay(history: readonly HistoryRow[]): IssuedResult {
  const rows = <Kind extends HistoryRow['kind']>(kind: Kind) =>
    history.filter((row): row is Of<Kind> => row.kind === kind)
  const judgement = newest(rows('judgement').filter(({ view }) => view === 'agreed'))
  const submission = rows('submission').find(({ view }) => view === 'agreed')
  return {
    answers: newestAnswers(rows('answer')),
    agreed: judgement === null ? null : judgementOf(judgement),
    standing: submission === undefined ? null : standingOf(judgement, rows('moderation')),
    isSubmitted: submission !== undefined,
    isConfirmed: rows('confirmation').length > 0,
    isSingleAudited: submission?.isSingleAudited ?? false,
  }
}

function newest<Row extends { readonly id: string }>(rows: readonly Row[]): Row | null {
  return rows.reduce<Row | null>((last, row) => (last !== null && last.id > row.id ? last : row), null)
}

function newestAnswers(rows: readonly Of<'answer'>[]): IssuedResult['answers'] {
  const agreed = rows.filter(({ view }) => view === 'agreed')
  const keys = [...new Set(agreed.map(({ topic, question }) => `${topic}.${question}`))].sort()
  return Object.fromEntries(
    keys.flatMap((key) => {
      const row = newest(agreed.filter(({ topic, question }) => `${topic}.${question}` === key))
      return row === null ? [] : [[key, { answer: row.answer, mark: row.mark, comment: row.comment }]]
    }),
  )
}

/** A moderation is of one judgement: it says nothing of another that came after it. */
function standingOf(
  judgement: Of<'judgement'> | null,
  moderations: readonly Of<'moderation'>[],
): IssuedResult['standing'] {
  if (judgement === null) return null
  const last = newest(moderations.filter((each) => each.judgement === judgement.id))
  return last?.after ?? { grade: judgement.grade, safeguarded: judgement.safeguarded }
}

function judgementOf({ grade, gradeReason, safeguarded, safeguardedReason }: Of<'judgement'>) {
  return { ...NO_JUDGEMENT, grade, gradeReason, safeguarded, safeguardedReason }
}
