import { z } from 'zod'
import { defineCommand, type Actor } from '../../access/index.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { dayField } from '../../platform/http/date-field.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { reasonField } from '../attest/fields.ts'
import { REFERENCE } from '../attest/reference.ts'
import { teamKindOf, type KnownTeam, type TeamEntry, type TeamKind } from './model.ts'
import { teamAttesters, type TeamInPlace } from './policy.ts'
import { decideTeamEntry } from './rules.ts'
import {
  insertTeamEntry,
  knownTeams,
  lockTeam,
  takeTeamEntryAway,
  teamEntriesOf,
  teamsOfPerson,
} from './store.ts'
import { TEAM_WORDS as SAY } from './words.ts'

/** A team with what is attested of it. */
export interface TeamWithEntries extends TeamInPlace {
  readonly team: KnownTeam
  readonly entries: readonly TeamEntry[]
}

/** A team as the actor finds it; null where there is none such. */
export async function loadTeam(
  transaction: Transaction,
  team: string,
  actor: Actor,
): Promise<TeamWithEntries | null> {
  const [known] = await knownTeams(transaction, [team])
  if (known === undefined) return null
  const ownTeams = await teamsOfPerson(transaction, actor.person)
  return { team: known, ownTeams, entries: await teamEntriesOf(transaction, [team]) }
}

export interface TeamAndKind extends TeamWithEntries {
  readonly kind: TeamKind
}

export async function loadTeamAndKind(
  transaction: Transaction,
  { team, kind: code }: { readonly team: string; readonly kind: string },
  actor: Actor,
): Promise<TeamAndKind | null> {
  const kind = teamKindOf(code)
  const found = kind && (await loadTeam(transaction, team, actor))
  return found && kind && { ...found, kind }
}

export interface TeamAndEntry extends TeamWithEntries {
  readonly entry: TeamEntry
}

export async function loadTeamAndEntry(
  transaction: Transaction,
  { team, teamEntry }: { readonly team: string; readonly teamEntry: string },
  actor: Actor,
): Promise<TeamAndEntry | null> {
  const found = await loadTeam(transaction, team, actor)
  const entry = found?.entries.find(({ id }) => id === teamEntry)
  return found === null || entry === undefined ? null : { ...found, entry }
}

async function loadToAttest(
  transaction: Transaction,
  input: { readonly team: string; readonly kind: string },
  actor: Actor,
): Promise<TeamAndKind | null> {
  await lockTeam(transaction, input.team)
  return loadTeamAndKind(transaction, input, actor)
}

/** Keeps of a team what no source sends. @source seed 6.1, 6.2 */
export const attestOfTeam = defineCommand({
  verb: 'evidence.attestOfTeam',
  input: z.object({
    team: z.uuid(),
    kind: z.string().max(100),
    happenedOn: dayField(SAY.day),
    reference: z.string({ error: SAY.reference }).trim().regex(REFERENCE, SAY.reference),
  }),
  load: loadToAttest,
  policy: teamAttesters,
  run: async (transaction, { team, kind, entries }, { happenedOn, reference }, moment, actor) => {
    const decided = decideTeamEntry({ kind: kind.code, happenedOn }, entries, moment.today)
    if (!decided.ok) return decided
    const entry = { ...decided.value, id: moment.newId<'teamEntry'>(), team: team.id, reference }
    await insertTeamEntry(transaction, actor, entry, moment.at)
    return ok(entry)
  },
  trail: ({ id, team, kind }) => ({ children: [], body: { entry: id, team, kind } }),
})

/** Takes away what was attested of a team by mistake. */
export const takeAwayOfTeam = defineCommand({
  verb: 'evidence.takeAwayOfTeam',
  input: z.object({ team: z.uuid(), teamEntry: z.uuid(), reason: reasonField(SAY.why) }),
  load: loadTeamAndEntry,
  policy: teamAttesters,
  run: async (transaction, { team, entry }, { reason }, moment, actor) => {
    const stood = await takeTeamEntryAway(transaction, actor, entry.id, { at: moment.at, reason })
    return stood ? ok({ team: team.id, entry: entry.id, kind: entry.kind }) : conflict(SAY.gone)
  },
  trail: ({ team, entry, kind }) => ({ children: [], body: { entry, team, kind } }),
})
