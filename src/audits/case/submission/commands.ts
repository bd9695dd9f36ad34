import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { tell } from '../../../notices/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { notAskedYet } from '../answers/conditional.ts'
import { answersInSight } from '../answers/in-sight.ts'
import { insertNotAsked, newestAnswers } from '../answers/store.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { forgetDraft } from '../drafts/store.ts'
import { caseField, requiredText } from '../inputs.ts'
import { newestFirstJudgement, newestJudgements } from '../judgement/store.ts'
import { statusAfter, stepToSubmit } from '../lifecycle.ts'
import type { CaseFile, View } from '../model.ts'
import { giveSight, peopleHolding } from '../people/store.ts'
import { auditsCase, seatOf, takes } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { isBlindNow, isOwnViewOpen, isSingleAudited } from '../views.ts'
import { notNow, VIEW_GIVEN, whyClosed } from '../words.ts'
import { notAskedBlind, problemsWithFirstView, problemsWithRecord } from './rules.ts'
import { insertGiveBack } from './give-back/store.ts'
import { newsOfGivenBack, newsOfSettled } from './news.ts'
import {
  findConfirmation,
  findSubmission,
  insertConfirmation,
  insertSubmission,
  type Signing,
  type Submission,
} from './store.ts'
import {
  NOT_SUBMITTED,
  sayAlreadyConfirmed,
  sayAlreadySubmitted,
  SAY_WHY_GIVEN_BACK,
  VIEWS_FIRST,
} from './words.ts'
import { toolNamed } from '../../tool/index.ts'

const input = z.object({ case: caseField })
type Asked = { readonly case: Id<'case'> }

/** Ends an auditor's own first view. Nothing blind may be missing, and from now on nobody changes it. */
export const submitFirstView = defineCommand({
  verb: 'audits.giveFirstView',
  input,
  load: loadForGiving,
  policy: auditsCase,
  run: async (transaction, { file, seat, record }, _input, moment, actor) => {
    // The second of two views opens both, and its second click is still told of the own one.
    if (file.views[seat] !== null) return conflict(VIEW_GIVEN)
    const status = statusAfter(file, 'submitFirst')
    if (status === null) return conflict(notNow(file))
    if (!isOwnViewOpen(file, seat)) return conflict(whyClosed(file, seat))
    const problems = problemsWithFirstView(record, moment.words)
    if (problems.length > 0) return invalidFields(problems)
    await keepNotAsked(transaction, { file, view: seat }, notAskedBlind(record), moment, actor)
    const attempt = ((await findSubmission(transaction, file.id, seat))?.attempt ?? 0) + 1
    const signing = signingOf(file, moment, actor)
    await insertSubmission(transaction, signing, seat, isSingleAudited(file), attempt)
    if (status !== file.status) setStatus(transaction, file.id, status)
    return ok(file.id)
  },
  trail: (_id, { file, seat }) => ({ children: [file.child], body: { case: file.id, view: seat } }),
})

async function loadForGiving(transaction: Transaction, asked: Asked, actor: Actor) {
  const file = await lockCase(transaction, asked.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const seat = seatOf(actor, file)
  const answers = await answersInSight(transaction, file, tool, seat)
  const judgement = seat === null ? null : await newestFirstJudgement(transaction, file, seat)
  // Who has no seat is refused by the policy, whatever stands here.
  return { file, seat: seat ?? ('second' as const), record: { tool, answers, judgement } }
}

/** Ends the writing of the agreed record. Nothing may be missing, and from now on nobody changes it. */
export const submitCase = defineCommand({
  verb: 'audits.submitCase',
  input,
  load: loadForSubmitting,
  policy: takes('submit'),
  run: async (transaction, { file, record, submission }, _input, moment, actor) => {
    const status = statusAfter(file, stepToSubmit(file))
    if (status === null) return conflict(whySubmittedNot(file, submission))
    const problems = problemsWithRecord(record, moment.words)
    if (problems.length > 0) return invalidFields(problems)
    const notAsked = notAskedYet(record.tool, record.answers)
    await keepNotAsked(transaction, { file, view: 'agreed' }, notAsked, moment, actor)
    const attempt = (submission?.attempt ?? 0) + 1
    const signing = signingOf(file, moment, actor)
    await insertSubmission(transaction, signing, 'agreed', isSingleAudited(file), attempt)
    setStatus(transaction, file.id, status)
    const moderators = (await peopleHolding(transaction, 'moderator')).map(({ person }) => person)
    const showing = { child: file.child, people: moderators, why: `moderation:${file.id}` }
    await giveSight(transaction, showing, moment, actor)
    if (status === 'confirmed')
      await tell(transaction, [await newsOfSettled(transaction, file)], moment, actor)
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
  of: { readonly file: CaseFile; readonly view: View },
  notAsked: ReturnType<typeof notAskedYet>,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const by = { person: actor.person, at: moment.at }
  const questions = notAsked.map((each) => ({ ...each, id: moment.newId<'answer'>() }))
  return insertNotAsked(transaction, { ...of, authority: actor.authority }, by, questions)
}

function whySubmittedNot(file: CaseFile, submission: Submission | null): string {
  if (isBlindNow(file)) return VIEWS_FIRST
  return submission && file.status !== 'inProgress' ? sayAlreadySubmitted(submission) : notNow(file)
}

/** The second-named auditor says that the submitted record is what both found. */
export const confirmCase = defineCommand({
  verb: 'audits.confirmCase',
  input,
  load: loadForConfirming,
  policy: takes('confirm'),
  run: async (transaction, { file, confirmation }, _input, moment, actor) => {
    const status = statusAfter(file, 'confirm')
    if (status === null) return conflict(sayAlreadyConfirmed(confirmation))
    await insertConfirmation(transaction, signingOf(file, moment, actor))
    setStatus(transaction, file.id, status)
    await tell(transaction, [await newsOfSettled(transaction, file)], moment, actor)
    return ok(file.id)
  },
  trail: (_id, { file }) => ({ children: [file.child], body: { case: file.id, view: 'agreed' } }),
})

async function loadForConfirming(transaction: Transaction, asked: Asked) {
  const file = await lockCase(transaction, asked.case)
  return file && { file, confirmation: await findConfirmation(transaction, file.id) }
}

/** The second-named auditor gives the submitted record back, with what should be different. */
export const giveBackCase = defineCommand({
  verb: 'audits.giveBackCase',
  input: z.object({ case: caseField, reason: requiredText(SAY_WHY_GIVEN_BACK, 2000) }),
  load: loadForGivingBack,
  policy: takes('giveBack'),
  run: async (transaction, { file, submission }, { reason }, moment, actor) => {
    const status = statusAfter(file, 'giveBack')
    if (status === null || submission === null)
      return conflict(file.status === 'inProgress' ? NOT_SUBMITTED : notNow(file))
    const { attempt } = submission
    await insertGiveBack(transaction, signingOf(file, moment, actor), { attempt, reason })
    setStatus(transaction, file.id, status)
    await forgetDraft(transaction, file.id, actor, 'giveBack')
    await tell(transaction, [newsOfGivenBack(file, attempt)], moment, actor)
    return ok(file.id)
  },
  trail: (_id, { file, submission }) => ({
    children: [file.child],
    body: { case: file.id, view: 'agreed', attempt: submission?.attempt ?? null },
  }),
})

async function loadForGivingBack(transaction: Transaction, asked: Asked) {
  const file = await lockCase(transaction, asked.case)
  return file && { file, submission: await findSubmission(transaction, file.id, 'agreed') }
}

function signingOf(file: CaseFile, moment: Moment, actor: Actor): Signing {
  return { authority: actor.authority, file, by: actor.person, at: moment.at, on: moment.today }
}
