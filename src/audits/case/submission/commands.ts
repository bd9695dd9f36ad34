import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { tell } from '../../../notices/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { notAskedYet } from '../answers/conditional.ts'
import { insertNotAsked, newestAnswers } from '../answers/store.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { caseField } from '../inputs.ts'
import { newestJudgements } from '../judgement/store.ts'
import { statusAfter } from '../lifecycle.ts'
import type { CaseFile } from '../model.ts'
import { giveSight, peopleHolding } from '../people/store.ts'
import { confirmsAgreed, writesAgreed } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { notNow } from '../words.ts'
import { problemsWithRecord } from './rules.ts'
import {
  findConfirmation,
  findSubmission,
  insertConfirmation,
  insertSubmission,
  type Signing,
} from './store.ts'
import { sayAlreadyConfirmed, sayAlreadySubmitted } from './words.ts'
import { toolNamed } from '../../tool/index.ts'

const input = z.object({ case: caseField })
type Asked = { readonly case: Id<'case'> }

/** Ends the writing of the agreed record. Nothing may be missing, and from now on nobody changes it. */
export const submitCase = defineCommand({
  verb: 'audits.submitCase',
  input,
  load: loadForSubmitting,
  policy: writesAgreed,
  run: async (transaction, { file, record, submission }, _input, moment, actor) => {
    const status = statusAfter(file, 'submit')
    if (status === null) return conflict(submission ? sayAlreadySubmitted(submission) : notNow(file))
    const problems = problemsWithRecord(record, moment.words)
    if (problems.length > 0) return invalidFields(problems)
    const notAsked = notAskedYet(record.tool, record.answers)
    await keepNotAsked(transaction, file, notAsked, moment, actor)
    await insertSubmission(transaction, signingOf(file, moment, actor), 'agreed', file.second === null)
    await setStatus(transaction, file.id, status)
    const moderators = (await peopleHolding(transaction, 'moderator')).map(({ person }) => person)
    const showing = { child: file.child, people: moderators, why: `moderation:${file.id}` }
    await giveSight(transaction, showing, moment, actor)
    const about = { about: `/cases/${file.id}` as const, key: `case:${file.id}:submitted` }
    await tell(transaction, [{ ...about, kind: 'moderationWaiting', people: moderators }], moment, actor)
    return ok({ id: file.id, notAskedCount: notAsked.length })
  },
  trail: ({ notAskedCount }, { file, record }) => ({
    children: [file.child],
    body: {
      case: file.id,
      view: 'agreed',
      answers: record.answers.length,
      notAsked: notAskedCount,
      grade: record.judgement?.grade ?? null,
    },
  }),
})

async function loadForSubmitting(transaction: Transaction, asked: Asked) {
  const file = await lockCase(transaction, asked.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const answers = await newestAnswers(transaction, [file.id], 'agreed')
  const [judgement] = await newestJudgements(transaction, [file.id], 'agreed')
  const followUps = await followUpsOf(transaction, [file.id])
  const submission = await findSubmission(transaction, file.id, 'agreed')
  return { file, submission, record: { tool, answers, judgement: judgement ?? null, followUps } }
}

function keepNotAsked(
  transaction: Transaction,
  file: CaseFile,
  notAsked: ReturnType<typeof notAskedYet>,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const to = { file, view: 'agreed', authority: actor.authority } as const
  const by = { person: actor.person, at: moment.at }
  const questions = notAsked.map((each) => ({ ...each, id: moment.newId<'answer'>() }))
  return insertNotAsked(transaction, to, by, questions)
}

/** The second-named auditor says that the submitted record is what both found. */
export const confirmCase = defineCommand({
  verb: 'audits.confirmCase',
  input,
  load: loadForConfirming,
  policy: confirmsAgreed,
  run: async (transaction, { file, confirmation }, _input, moment, actor) => {
    const status = statusAfter(file, 'confirm')
    if (status === null) return conflict(sayAlreadyConfirmed(confirmation))
    await insertConfirmation(transaction, signingOf(file, moment, actor))
    await setStatus(transaction, file.id, status)
    return ok(file.id)
  },
  trail: (_id, { file }) => ({ children: [file.child], body: { case: file.id, view: 'agreed' } }),
})

async function loadForConfirming(transaction: Transaction, asked: Asked) {
  const file = await lockCase(transaction, asked.case)
  return file && { file, confirmation: await findConfirmation(transaction, file.id) }
}

function signingOf(file: CaseFile, moment: Moment, actor: Actor): Signing {
  return { authority: actor.authority, file, by: actor.person, at: moment.at, on: moment.today }
}
