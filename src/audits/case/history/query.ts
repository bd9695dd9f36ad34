import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Verdicts } from '../../moderation/model.ts'
import type { Said } from '../answers/model.ts'
import type { Judgement } from '../judgement/model.ts'
import type { View } from '../model.ts'
import type { HistoryRow } from './model.ts'

/** Every row that was ever added to a case, for a replay. */
export async function historyOf(transaction: Transaction, file: Id<'case'>): Promise<HistoryRow[]> {
  return [
    ...(await answersOf(transaction, file)),
    ...(await judgementsOf(transaction, file)),
    ...(await signaturesOf(transaction, file)),
    ...(await moderationsOf(transaction, file)),
  ]
}

async function answersOf({ sql }: Transaction, file: Id<'case'>): Promise<HistoryRow[]> {
  const rows = await sql
    .selectFrom('audits.answer')
    .select(['id', 'view', 'topic', 'question', 'answer', 'mark', 'comment'])
    .where('caseId', '=', file)
    .execute()
  return rows.map(({ id, view, topic, question, comment, ...said }) => ({
    ...{ kind: 'answer', id, view: view as View, topic, question, comment },
    answer: said.answer as Said['answer'],
    mark: said.mark as Said['mark'],
  }))
}

async function judgementsOf({ sql }: Transaction, file: Id<'case'>): Promise<HistoryRow[]> {
  const rows = await sql
    .selectFrom('audits.judgement')
    .select(['id', 'view', 'grade', 'gradeReason', 'safeguarded', 'safeguardedReason'])
    .where('caseId', '=', file)
    .execute()
  return rows.map(({ id, view, gradeReason, safeguardedReason, ...judged }) => ({
    ...{ kind: 'judgement', id, view: view as View, gradeReason, safeguardedReason },
    grade: judged.grade as Judgement['grade'],
    safeguarded: judged.safeguarded as Judgement['safeguarded'],
  }))
}

async function signaturesOf({ sql }: Transaction, file: Id<'case'>): Promise<HistoryRow[]> {
  const submitted = await sql
    .selectFrom('audits.submission')
    .select(['view', 'isSingleAudited'])
    .where('caseId', '=', file)
    .execute()
  const confirmed = await sql
    .selectFrom('audits.confirmation')
    .select('caseId')
    .where('caseId', '=', file)
    .execute()
  return [
    ...submitted.map(({ view, isSingleAudited }) => ({
      ...{ kind: 'submission' as const, view: view as View, isSingleAudited },
    })),
    ...confirmed.map(() => ({ kind: 'confirmation' as const })),
  ]
}

async function moderationsOf({ sql }: Transaction, file: Id<'case'>): Promise<HistoryRow[]> {
  const rows = await sql
    .selectFrom('audits.moderation')
    .select(['id', 'judgementId', 'afterGrade', 'afterSafeguarded'])
    .where('caseId', '=', file)
    .execute()
  return rows.map(({ id, judgementId: judgement, afterGrade, afterSafeguarded }) => ({
    ...{ kind: 'moderation', id, judgement },
    after: { grade: afterGrade, safeguarded: afterSafeguarded } as Verdicts,
  }))
}
