import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { GRADES } from '../../tool/index.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import { writesAgreed } from '../policy.ts'
import { settle } from '../settle.ts'
import { lockCase, setStatus } from '../store.ts'
import { JUDGED_MEANWHILE, notNow } from '../words.ts'
import { SAFEGUARDED, wordsOf, type StoredJudgement } from './model.ts'
import { problemsWithJudgement } from './rules.ts'
import { insertJudgement, judgementHistory } from './store.ts'

/** Saves the grade with its reason and, apart from it, whether the child is safeguarded. */
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
  policy: writesAgreed,
  run: async (transaction, { file, history, followUps }, { seen, ...judgement }, moment, actor) => {
    const status = statusAfter(file, 'judge')
    if (status === null) return conflict(notNow(file))
    const problems = problemsWithJudgement(judgement, followUps)
    if (problems.length > 0) return invalidFields(problems)
    const versions = history.map((each) => ({ id: each.id, words: wordsOf(each) }))
    const settled = settle(versions, { seen, words: wordsOf(judgement) })
    if (settled === 'conflict') return conflict(JUDGED_MEANWHILE)
    if (settled !== 'write') return ok({ isChanged: false })
    const fresh = {
      ...judgement,
      id: moment.newId<'judgement'>(),
      view: 'agreed',
      by: actor.person,
      at: moment.at,
    }
    await insertJudgement(transaction, actor.authority, file, { ...fresh, view: 'agreed' })
    if (status !== file.status) await setStatus(transaction, file.id, status)
    return ok({ isChanged: true })
  },
  trail: ({ isChanged }, { file, history }, { grade, safeguarded }) => ({
    children: [file.child],
    body: {
      case: file.id,
      view: 'agreed',
      isChanged,
      before: codesOf(history.at(-1)),
      after: { grade, safeguarded },
    },
  }),
})

async function loadForJudging(transaction: Transaction, input: { case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  if (!file) return null
  const history = await judgementHistory(transaction, file.id, 'agreed')
  return { file, history, followUps: await followUpsOf(transaction, [file.id]) }
}

function codesOf(judgement: StoredJudgement | undefined) {
  return { grade: judgement?.grade ?? null, safeguarded: judgement?.safeguarded ?? null }
}
