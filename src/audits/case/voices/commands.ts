import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields, type Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import { takes } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { notNow } from '../words.ts'
import { ASKED, VOICES, WHOSE_WORDS, type TypedVoice } from './model.ts'
import { conflictsWithVoices, problemsWithVoices, settleVoice } from './rules.ts'
import { insertVoices, voicesOf, type NewVoice } from './store.ts'

const typedVoice = z.object({
  who: z.enum(VOICES),
  seen: seenField,
  asked: optionalChoice(ASKED),
  whoseWords: optionalChoice(WHOSE_WORDS),
  how: optionalText(),
  said: optionalText(),
})

/** Keeps the worker's reflection and the child's and the family's voice, in the agreed record. */
export const hearVoices = defineCommand({
  verb: 'audits.hearVoices',
  input: z.object({ case: caseField, voices: z.array(typedVoice) }),
  load: loadVoices,
  policy: takes('hearVoices'),
  run: async (transaction, { file, history }, { voices }, moment, actor) => {
    const status = statusAfter(file, 'hearVoices')
    if (status === null) return conflict(notNow(file))
    const problems = problemsWithVoices(voices)
    if (problems.length > 0) return invalidFields(problems)
    const conflicts = conflictsWithVoices(history, voices)
    if (conflicts.length > 0) return no<Refusal>({ kind: 'conflict', problems: conflicts })
    const written = voices.filter((each) => settleVoice(history, each) === 'write')
    const added = written.flatMap((each) => newVoice(each, moment.newId<'voice'>()))
    const by = { person: actor.person, at: moment.at }
    await insertVoices(transaction, { file, authority: actor.authority }, by, added)
    if (added.length > 0 && status !== file.status) setStatus(transaction, file.id, status)
    return ok({ file: file.id, seen: seenAfter(voices, history, added) })
  },
  trail: (_done, { file }, { voices }) => ({
    children: [file.child],
    body: { case: file.id, voices: voices.map(({ who, asked }) => ({ who, asked })) },
  }),
})

async function loadVoices(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  return file && { file, history: await voicesOf(transaction, file.id) }
}

// What is taken back as a whole is not kept as a voice.
function newVoice({ who, asked, whoseWords, how, said }: TypedVoice, id: Id<'voice'>): NewVoice[] {
  return asked === null ? [] : [{ id, who, asked, whoseWords, how, said }]
}

/** What a form may go on from, by field: not where it was left as it was while somebody wrote something newer. */
function seenAfter(
  voices: readonly TypedVoice[],
  history: Awaited<ReturnType<typeof voicesOf>>,
  added: readonly NewVoice[],
): Readonly<Record<string, string>> {
  const settled = voices.filter((each) => settleVoice(history, each) !== 'keepNewer')
  const newest = (who: string) => [...history, ...added].findLast((each) => each.who === who)?.id ?? ''
  return Object.fromEntries(settled.map(({ who }) => [`seen-${who}`, newest(who)]))
}
