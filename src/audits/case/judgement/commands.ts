import { z } from 'zod'
import { defineCommand, type Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { GRADES } from '../../tool/index.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import type { CaseFile, Seat, View } from '../model.ts'
import { auditsCase, seatOf } from '../policy.ts'
import { settle } from '../settle.ts'
import { lockCase, setStatus } from '../store.ts'
import { viewToRead, viewToWrite } from '../views.ts'
import { JUDGED_MEANWHILE, notNow, whyClosed } from '../words.ts'
import { SAFEGUARDED, wordsOf, type Judgement, type StoredJudgement } from './model.ts'
import { problemsWithJudgement, type FollowUpBeside } from './rules.ts'
import { insertJudgement, judgementHistory } from './store.ts'

interface Facts {
  readonly file: CaseFile
  readonly seat: Seat
  /** Where this auditor's judgement goes now; null where it is not theirs to give. */
  readonly view: View | null
  readonly history: readonly StoredJudgement[]
  readonly followUps: readonly FollowUpBeside[]
}

/**
 * Saves the grade with its reason and, apart from it, whether the child is safeguarded: into the own first view, which
 * may be half said, later into the agreed record, which holds to its rules at every moment.
 */
export const judgeCase = defineCommand({
  verb: 'audits.judgeCase',
  input: z.object({
    case: caseField,
    seen: seenField,
    grade: optionalChoice(GRADES),
    gradeReason: optionalText(),
    safeguarded: optionalChoice(SAFEGUARDED),
    safeguardedReason: optionalText(),
  }),
  load: loadForJudging,
  policy: auditsCase,
  run: async (transaction, facts, { seen, case: _case, ...judgement }, moment, actor) => {
    const { file, seat, view, history } = facts
    const status = statusAfter(file, file.views.areOpen ? 'judge' : 'judgeFirst')
    if (status === null) return conflict(notNow(file))
    if (view === null) return conflict(whyClosed(file, seat))
    const problems = view === 'agreed' ? problemsWithJudgement(judgement, facts.followUps) : []
    if (problems.length > 0) return invalidFields(problems)
    const settled = settleJudgement(history, seen, judgement)
    if (settled === 'conflict') return conflict(JUDGED_MEANWHILE)
    const newest = history.at(-1)?.id ?? ''
    if (settled !== 'write')
      return ok({ view, isChanged: false, seen: settled === 'keepNewer' ? null : newest })
    const id = moment.newId<'judgement'>()
    const said = { ...judgement, id, view, by: actor.person, at: moment.at }
    await insertJudgement(transaction, actor.authority, file, said)
    if (status !== file.status) setStatus(transaction, file.id, status)
    return ok({ view, isChanged: true, seen: id as string })
  },
  trail: ({ view, isChanged }, { file, history }, { grade, safeguarded }) => ({
    children: [file.child],
    // Whoever reads the trail may not read a first view.
    body:
      view === 'agreed'
        ? { case: file.id, view, isChanged, before: codesOf(history.at(-1)), after: { grade, safeguarded } }
        : { case: file.id, view, isChanged },
  }),
})

async function loadForJudging(
  transaction: Transaction,
  input: { case: Id<'case'> },
  actor: Actor,
): Promise<Facts | null> {
  const file = await lockCase(transaction, input.case)
  if (!file) return null
  const seat = seatOf(actor, file)
  const read = viewToRead(file, seat)
  const history = read === null ? [] : await judgementHistory(transaction, file.id, read)
  const followUps = await followUpsOf(transaction, [file.id])
  // Who has no seat is refused by the policy, whatever stands here.
  return { file, seat: seat ?? 'second', view: seat && viewToWrite(file, seat, true), history, followUps }
}

function settleJudgement(history: readonly StoredJudgement[], seen: string | null, judgement: Judgement) {
  const versions = history.map((each) => ({ id: each.id, words: wordsOf(each) }))
  return settle(versions, { seen, words: wordsOf(judgement) })
}

function codesOf(judgement: StoredJudgement | undefined) {
  return { grade: judgement?.grade ?? null, safeguarded: judgement?.safeguarded ?? null }
}
