import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { isCode } from '../../../../tool/edits/code.ts'
import { writesDrafts } from '../../../../tool/drafts/policy.ts'
import { findDraft } from '../../../../tool/drafts/store.ts'
import { findVersion } from '../../../../tool/versions/store.ts'

async function loadDraft(transaction: Transaction, { draft: id }: { readonly draft: string }) {
  const draft = await findDraft(transaction, id)
  const from = draft && (await findVersion(transaction, draft.madeFrom))
  return draft && from && { ...draft, from }
}

/** A draft with the version that it was begun from. */
export const draftQuery = defineQuery({
  verb: 'audits.seeToolDraft',
  input: z.object({ draft: z.uuid() }),
  load: loadDraft,
  policy: writesDrafts,
  trail: ({ id }) => ({ children: [], body: { draft: id } }),
})

export type SeenDraft = NonNullable<Awaited<ReturnType<typeof loadDraft>>>

async function loadTopic(
  transaction: Transaction,
  input: { readonly draft: string; readonly topic: string },
) {
  const draft = await loadDraft(transaction, input)
  const topic = draft?.tool.topics.find(({ code }) => code === input.topic)
  return draft && topic ? { draft, topic } : null
}

export const draftTopicQuery = defineQuery({
  verb: 'audits.seeTopicOfDraft',
  // What else the address says are answers to try a preview with.
  input: z.looseObject({ draft: z.uuid(), topic: z.string() }),
  load: async (transaction, input) => {
    const found = await loadTopic(transaction, input)
    return found && { ...found, tried: input }
  },
  policy: writesDrafts,
  trail: ({ draft, topic }) => ({ children: [], body: { draft: draft.id, topic: topic.code } }),
})

export type SeenDraftTopic = NonNullable<Awaited<ReturnType<typeof draftTopicQuery.load>>>

/** A question of a draft to be reworded, or none where it was removed; what has no code of ours is absent. */
export const draftQuestionNowQuery = defineQuery({
  verb: 'audits.seeQuestionNow',
  input: z.object({ draft: z.uuid(), topic: z.string(), question: z.string() }),
  load: async (transaction, input) => {
    const draft = await loadDraft(transaction, input)
    if (draft === null || ![input.topic, input.question].every(isCode)) return null
    const topic = draft.tool.topics.find(({ code }) => code === input.topic) ?? null
    const question = topic?.questions.find(({ code }) => code === input.question) ?? null
    return { draft, topic, question, asked: { topic: input.topic, question: input.question } }
  },
  policy: writesDrafts,
  trail: ({ draft, asked }) => ({ children: [], body: { draft: draft.id, ...asked } }),
})

export type SeenQuestionNow = NonNullable<Awaited<ReturnType<typeof draftQuestionNowQuery.load>>>

export const draftQuestionQuery = defineQuery({
  verb: 'audits.seeQuestionOfDraft',
  input: z.object({ draft: z.uuid(), topic: z.string(), question: z.string() }),
  load: async (transaction, input) => {
    const found = await loadTopic(transaction, input)
    const question = found?.topic.questions.find(({ code }) => code === input.question)
    return found && question ? { ...found, question } : null
  },
  policy: writesDrafts,
  trail: ({ draft, topic, question }) => ({
    children: [],
    body: { draft: draft.id, topic: topic.code, question: question.code },
  }),
})

export type SeenDraftQuestion = NonNullable<Awaited<ReturnType<typeof draftQuestionQuery.load>>>
