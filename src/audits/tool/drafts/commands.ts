import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { conflict, invalid, type Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { applyChange, isThere } from '../edits/apply.ts'
import { codeFrom, isCode } from '../edits/code.ts'
import type { Change } from '../edits/model.ts'
import { seenBy, seenWhole } from '../edits/seen.ts'
import { sharedOnBlind } from '../edits/sharing.ts'
import { sayHangsOnBlind } from '../edits/words.ts'
import type { Tool } from '../model.ts'
import { toolName } from '../questions.ts'
import { findVersion, insertVersion, toolVersions } from '../versions/store.ts'
import { changeInput, wholeInput, type Kind } from './input.ts'
import type { Draft } from './model.ts'
import { beginsVersions, writesDrafts } from './policy.ts'
import { nextEdition } from './rules.ts'
import { endDraft, insertDraft, lockDraft, openDrafts, updateDraft } from './store.ts'
import {
  CHOOSE_START,
  NOTHING_CHANGED,
  sayChangedMeanwhile,
  sayDraftOpen,
  sayLookAgain,
  sayRemovedMeanwhile,
} from './words.ts'

/** Begins a new version from one that can be used, or a tool of its own that begins with the same words. */
export const startDraft = defineCommand({
  verb: 'audits.startToolDraft',
  input: z.object({
    tool: z.string(),
    as: z.enum(['sameTool', 'newTool'], { error: CHOOSE_START }),
    title: z.string().trim().max(200).default(''),
  }),
  load: async (transaction, { tool }) => {
    const from = await findVersion(transaction, tool)
    const versions = await toolVersions(transaction)
    return from && { from, versions, drafts: await openDrafts(transaction) }
  },
  policy: beginsVersions,
  run: async (transaction, { from, versions, drafts }, { as, title }, moment, actor) => {
    const isOwn = as === 'newTool'
    if (isOwn && title === '') return invalid('Enter the title of the new tool', 'title')
    const named = isOwn ? { title, version: 0 } : {}
    const codes = [...versions, ...drafts].map((each) => each.tool.code)
    const code = isOwn ? codeFrom(title, codes) : from.tool.code
    const tool: Tool = { ...from.tool, ...named, code, inForceFrom: moment.today, edition: null }
    const open = drafts.find((each) => each.tool.code === code)
    if (open !== undefined) return conflict(sayDraftOpen(open))
    const numbered = { ...tool, edition: nextEdition(versions, tool) }
    const draft = { id: moment.newId<'toolDraft'>(), madeFrom: from.name, tool: numbered }
    const isMade = await insertDraft(transaction, draft, actor, moment)
    return isMade ? ok(draft) : conflict('Somebody began a new version at the same moment. Reload the page.')
  },
  trail: ({ id, madeFrom, tool }) => ({ children: [], body: { draft: id, madeFrom, tool: toolName(tool) } }),
})

/** One change to a draft, of one kind: each form of the pages has its own. */
export function changeDraft(kind: Kind) {
  return defineCommand({
    verb: 'audits.changeToolDraft',
    input: changeInput(kind),
    load: async (transaction, { draft: id, change }) => {
      const draft = await lockDraft(transaction, id)
      return draft !== null && (isThere(draft.tool, change) || mayBeGone(change)) ? draft : null
    },
    policy: writesDrafts,
    run: async (transaction, draft, { seen, change }, moment, actor) => {
      if (!isThere(draft.tool, change)) return conflict(sayRemovedMeanwhile(draft))
      const edited = applyChange(draft.tool, change)
      const isSame = edited.ok && seenWhole(edited.value) === seenWhole(draft.tool)
      if (isStale(draft, change, seen) && !isSame) {
        return no<Refusal>({
          kind: 'conflict',
          problems: [{ field: null, sentence: sayChangedMeanwhile(draft) }],
        })
      }
      if (!edited.ok) return edited
      if (!isSame) await updateDraft(transaction, draft.id, edited.value, actor, moment)
      return ok({ draft: draft.id, change })
    },
    trail: ({ change }, { id }) => ({
      children: [],
      body: {
        ...{ draft: id, change: change.kind },
        topic: 'topic' in change ? change.topic : null,
        question: 'code' in change ? change.code : null,
      },
    }),
  })
}

// Who rewords a question types much, and is told where it was removed meanwhile; what has no code of ours never was.
function mayBeGone(change: Change): boolean {
  return change.kind === 'changeQuestion' && [change.topic, change.code].every(isCode)
}

// What is added stands beside whatever was added meanwhile.
function isStale(draft: Draft, change: Change, seen: string): boolean {
  const isAdding = change.kind === 'addTopic' || change.kind === 'addQuestion'
  return !isAdding && seen !== seenBy(draft.tool, change)
}

async function loadWhole(transaction: Transaction, { draft: id }: { readonly draft: string }) {
  const draft = await lockDraft(transaction, id)
  const from = draft && (await findVersion(transaction, draft.madeFrom))
  return draft && from && { draft, from, versions: await toolVersions(transaction) }
}

/** Publishes a draft: from now on rounds may name it, and nobody can change it any more. */
export const publishDraft = defineCommand({
  verb: 'audits.publishTool',
  input: wholeInput,
  load: loadWhole,
  policy: writesDrafts,
  run: async (transaction, { draft, from, versions }, { seen }, moment, actor) => {
    if (seen !== seenWhole(draft.tool)) return conflict(sayLookAgain(draft))
    const [hanging] = sharedOnBlind(draft.tool)
    if (hanging !== undefined) return invalid(sayHangsOnBlind(hanging))
    const { code, version, edition, inForceFrom } = from.tool
    const asBefore = { ...draft.tool, code, version, edition, inForceFrom }
    if (seenWhole(asBefore) === seenWhole(from.tool)) return invalid(NOTHING_CHANGED)
    const tool = { ...draft.tool, edition: nextEdition(versions, draft.tool) }
    const named = await insertVersion(transaction, {
      ...{ id: moment.newId<'toolVersion'>(), authority: actor.authority, tool, madeFrom: draft.madeFrom },
      ...{ by: actor.person, at: moment.at, on: moment.today },
    })
    await endDraft(transaction, draft.id, 'published', actor, moment)
    return ok(named)
  },
  trail: ({ name, sha256 }, { draft }) => ({ children: [], body: { draft: draft.id, tool: name, sha256 } }),
})

/** Ends a draft without a version. What it said is kept, and not shown any more. */
export const discardDraft = defineCommand({
  verb: 'audits.discardToolDraft',
  input: wholeInput,
  load: loadWhole,
  policy: writesDrafts,
  run: async (transaction, { draft }, { seen }, moment, actor) => {
    if (seen !== seenWhole(draft.tool)) return conflict(sayLookAgain(draft))
    await endDraft(transaction, draft.id, 'discarded', actor, moment)
    return ok(draft)
  },
  trail: ({ id, madeFrom }) => ({ children: [], body: { draft: id, madeFrom } }),
})
