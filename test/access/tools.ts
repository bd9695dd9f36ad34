import type { Command } from '../../src/access/index.ts'
import { changeDraft, publishDraft, startDraft } from '../../src/audits/tool/drafts/commands.ts'
import { findDraft } from '../../src/audits/tool/drafts/store.ts'
import { seenBy, seenWhole } from '../../src/audits/tool/edits/seen.ts'
import { layer } from '../support/cast.ts'
import type { Story } from '../support/story.ts'

/** Publishes an own version of a shipped tool as the audit lead, and begins the next: their names in an address. */
export async function layTools({ house, who }: Story) {
  const lead = (await house.actorByLogin(who('auditLead').login))!
  const does = async <Input, Facts, Value>(command: Command<Input, Facts, Value>, input: unknown) => {
    const outcome = await house.door.run(lead, command, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
    return outcome.value
  }
  const found = async (id: string) => (await layer(house)((transaction) => findDraft(transaction, id)))!.tool
  const { id: draft } = await does(startDraft, { tool: 'exploitation-1', as: 'sameTool' })
  const changes = { title: 'Children at risk of exploitation: our own', inForceFrom: '2015-11-19' }
  const seen = seenBy(await found(draft), { kind: 'changeDetails' })
  await does(changeDraft('changeDetails'), { draft, seen, ...changes })
  const { name } = await does(publishDraft, { draft, seen: seenWhole(await found(draft)) })
  const next = await does(startDraft, { tool: name, as: 'sameTool' })
  return { tool: name, draft: next.id, question: 'exists' }
}
