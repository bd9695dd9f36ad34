import { z } from 'zod'
import { defineCommand, onlyMachines, onlyRoles } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { invalid, invalidFields, type Problem } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { IMPORTERS } from '../asking.ts'
import type { FileToTake } from '../model.ts'
import { findKept } from '../kept/store.ts'
import { findWithdrawalLimit } from '../limit/store.ts'
import { findFileEffects } from '../store.ts'
import { overLimit } from '../taking/full-extract.ts'
import { FILES_GONE, NO_FILES, NO_SOURCE, wouldWithdraw } from '../words.ts'
import { finishReading, insertReading } from './store.ts'

const FILE = z.object({ name: z.string().min(1), path: z.string().min(1) })

/** Asks for files to be tried: they are read soon, and by whoever comes back where the program ended meanwhile. */
export const askTrial = defineCommand({
  verb: 'imports.askTrial',
  input: z.object({
    files: z.array(FILE),
    source: z.string().trim().max(100),
    isFull: z.boolean(),
  }),
  load: async () => ({}),
  policy: onlyRoles(...IMPORTERS),
  run: async (transaction, _facts, { files, source, isFull }, moment, actor) => {
    const missing = missingOf(files, source)
    if (missing.length > 0) return invalidFields(missing)
    const id = moment.newId<'delivery'>()
    const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
    const kind = { isTrial: true, isFull, isAgreed: false, trial: null }
    await insertReading(transaction, { ...by, ...kind, id, source, files })
    return ok(id)
  },
  trail: (delivery, _facts, { source, isFull }) => ({ children: [], body: { delivery, source, isFull } }),
})

// Who may not ask is refused for that, whatever is missing.
function missingOf(files: readonly FileToTake[], source: string): readonly Problem[] {
  const problems = [
    { field: 'files', sentence: NO_FILES, isThere: files.length > 0 },
    { field: 'source', sentence: NO_SOURCE, isThere: source !== '' },
  ]
  return problems.filter(({ isThere }) => !isThere).map(({ field, sentence }) => ({ field, sentence }))
}

/** Asks for the files of a trial to be taken in; where too much would be withdrawn, only with a yes to it. */
export const askTaking = defineCommand({
  verb: 'imports.askTaking',
  input: z.object({ delivery: z.uuid(), isAgreed: z.boolean() }),
  load: async (transaction, { delivery }) => {
    const kept = await findKept(transaction, delivery)
    if (kept === null) return null
    const percent = await findWithdrawalLimit(transaction, kept.source)
    return { kept, percent, over: overLimit(await findFileEffects(transaction, delivery), percent) }
  },
  policy: onlyRoles(...IMPORTERS),
  run: async (transaction, { kept, percent, over }, { isAgreed }, moment, actor) => {
    const { id: trial, files, source, isFull } = kept
    if (files.length === 0) return invalid(FILES_GONE)
    if (over.length > 0 && !isAgreed) return invalid(wouldWithdraw(over, percent), 'isAgreed')
    const id = moment.newId<'delivery'>()
    const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
    await insertReading(transaction, { ...by, id, source, files, isTrial: false, isFull, isAgreed, trial })
    return ok(id)
  },
  trail: (delivery, { kept }, { isAgreed }) => ({
    children: [],
    body: { delivery, trial: kept.id, isAgreed },
  }),
})

/** Keeps why files were not read. */
export const refuseReading = defineCommand({
  verb: 'imports.refuseReading',
  input: z.object({ reading: z.uuid(), sentence: z.string() }),
  load: async () => ({}),
  policy: onlyMachines('importer'),
  run: async (transaction, _facts, { reading, sentence }, moment) => {
    await finishReading(transaction, reading, moment.at, sentence)
    return ok(reading as Id<'delivery'>)
  },
  trail: (delivery) => ({ children: [], body: { delivery } }),
})
