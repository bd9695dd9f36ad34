import { z } from 'zod'
import { askFor, defineCommand, type Actor, type Moment } from '../../access/index.ts'
import { knownAt } from '../../kernel/known.ts'
import { ABSENT, conflict, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { RECORDS_CHANGED } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { attestersOnly } from '../policy.ts'
import { entryFields, reasonField, versionField } from './fields.ts'
import { insertEntry, replaceVersion, type NewVersion } from './keep/store.ts'
import { loadChildToChange, loadEntryToChange, type EntryInPlace } from './load.ts'
import { changedParts, decideChangeable, decideCorrection, decideEntry, decideRestorable } from './rules.ts'
import { ATTESTED_WORDS } from './words.ts'

function loadOf(
  transaction: Transaction,
  { child, kind }: { readonly child: string; readonly kind: string },
  _actor: Actor,
  moment: Moment,
) {
  return loadChildToChange(transaction, { child, kind }, moment)
}

function loadToChange(
  transaction: Transaction,
  { entry }: { readonly entry: string },
  _actor: Actor,
  moment: Moment,
) {
  return loadEntryToChange(transaction, entry, moment)
}

/** Keeps an entry that no feed brings, as attested by who knows of it. @source seed 4 */
export const attestEntry = defineCommand({
  verb: 'evidence.attest',
  input: z.object({ child: z.uuid(), kind: z.string().max(100), ...entryFields }),
  load: loadOf,
  policy: attestersOnly,
  run: async (transaction, { known, kind, identity, around }, input, moment, actor) => {
    if (identity === null) return ABSENT
    const decided = decideEntry(input, around)
    if (!decided.ok) return decided
    const id = moment.newId<'entry'>()
    const entry = { id, child: known.child, identity, kind: kind.code, facts: decided.value }
    await insertEntry(transaction, entry, provenance(moment, actor))
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok(entry)
  },
  trail: ({ id, child, kind, facts }) => ({
    children: [child],
    body: { entry: id, kind, episodes: facts.episodes.length },
  }),
})

const which = { entry: z.uuid(), version: versionField }

/** Corrects an attested entry; the earlier version is kept, with the reason. */
export const correctEntry = defineCommand({
  verb: 'evidence.correctEntry',
  input: z.object({ ...which, ...entryFields, changeReason: reasonField(ATTESTED_WORDS.why) }),
  load: loadToChange,
  policy: attestersOnly,
  run: async (transaction, place, { version, changeReason, ...entered }, moment, actor) => {
    const changeable = decideChangeable(place.entry, version)
    if (!changeable.ok) return changeable
    const corrected = decideCorrection(place.entry, entered, place.around)
    if (!corrected.ok) return corrected
    return keep(
      transaction,
      place,
      { facts: corrected.value, changeReason, isWithdrawn: false },
      moment,
      actor,
    )
  },
  trail: ({ facts }, place) => noteOf(place, changedParts(place.entry, facts)),
})

/** Takes away an attested entry that should never have been entered; its history stays. */
export const withdrawEntry = defineCommand({
  verb: 'evidence.withdrawEntry',
  input: z.object({ ...which, changeReason: reasonField(ATTESTED_WORDS.whyWithdrawn) }),
  load: loadToChange,
  policy: attestersOnly,
  run: async (transaction, place, { version, changeReason }, moment, actor) => {
    const changeable = decideChangeable(place.entry, version)
    if (!changeable.ok) return changeable
    return keep(transaction, place, { facts: place.entry, changeReason, isWithdrawn: true }, moment, actor)
  },
  trail: (_next, place) => noteOf(place, ['isWithdrawn']),
})

/** Puts back an attested entry that was taken away by mistake. */
export const restoreEntry = defineCommand({
  verb: 'evidence.restoreEntry',
  input: z.object({ ...which, changeReason: reasonField(ATTESTED_WORDS.whyRestored) }),
  load: loadToChange,
  policy: attestersOnly,
  run: async (transaction, place, { version, changeReason }, moment, actor) => {
    const restorable = decideRestorable(place.entry, version)
    if (!restorable.ok) return restorable
    return keep(transaction, place, { facts: place.entry, changeReason, isWithdrawn: false }, moment, actor)
  },
  trail: (_next, place) => noteOf(place, ['isWithdrawn']),
})

async function keep(
  transaction: Transaction,
  { entry }: EntryInPlace,
  next: NewVersion,
  moment: Moment,
  actor: Actor,
): Promise<Result<NewVersion, Refusal>> {
  const kept = await replaceVersion(transaction, entry, next, provenance(moment, actor))
  if (!kept) return conflict(ATTESTED_WORDS.overtaken)
  await askFor(transaction, RECORDS_CHANGED, { actor, moment })
  return ok(next)
}

function provenance(moment: Moment, actor: Actor) {
  return { authority: actor.authority, line: moment.line, at: knownAt(moment) }
}

function noteOf({ entry }: EntryInPlace, changed: readonly string[]) {
  return { children: [entry.child], body: { entry: entry.id, kind: entry.kind.code, fields: changed } }
}
