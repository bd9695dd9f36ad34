import { defineQuery, holds, onlyRoles, type Actor, type Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { mayAttest, teamsOfPerson } from '../../../evidence/index.ts'
import { childrenKnown, type KnownChild } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { clearingKind } from '../../clearing.ts'
import type { Freshness } from '../../evaluation/model.ts'
import { freshnessOf } from '../../evaluation/store.ts'
import { teamsMonday, type KeptDuty } from '../../kept/query.ts'
import type { Standard } from '../../model.ts'
import { knownStandards } from '../../known-standards.ts'
import { dutiesOfTeams, type TeamDuty } from '../../teams/query.ts'
import { askedSchema, type Asked } from './asked.ts'
import { childrenOfTeam, childrenWorkedWith, teamsWithChildren, type Team } from './store.ts'

/** A duty as a row of a list: whose it is, what asks for it, and what would clear it. */
export interface DutyRow {
  readonly duty: KeptDuty
  readonly known: KnownChild
  readonly standard: Standard
  readonly clearing: { readonly kind: string; readonly mayAttest: boolean } | null
}

export interface SeenMonday {
  readonly asked: Asked
  /** The teams to choose from; null for somebody who sees their own. */
  readonly teams: readonly Team[] | null
  readonly team: Team | null
  /** What is asked of the team itself, or of the person’s own. */
  readonly ofTeam: readonly TeamDuty[]
  /** Null while a team has still to be chosen. */
  readonly shown: ShownDuties | null
}

export interface ShownDuties {
  readonly standards: readonly Standard[]
  readonly childCount: number
  readonly freshness: Freshness | null
  readonly red: PageOf
  readonly amber: PageOf
  readonly cannotTellCount: number
  readonly history: PageOf
}

/** One page of rows, and how many there are in all. */
export interface PageOf {
  readonly rows: readonly DutyRow[]
  readonly count: number
}

export const PAGE_SIZE = 50

/** What a team, or a worker, has to clear: as far as the person's own sight goes. */
export const seeMonday = defineQuery({
  verb: 'standards.seeMonday',
  input: askedSchema,
  load: async (transaction, asked, actor, moment): Promise<SeenMonday> => {
    const teams = choosesTeam(actor) ? await teamsWithChildren(transaction, moment.today) : null
    const team = teams?.find(({ id }) => id === asked.team) ?? null
    const children =
      teams === null
        ? await childrenWorkedWith(transaction, actor.person)
        : team && (await childrenOfTeam(transaction, team.id, moment.today))
    const shown = children && (await loadShown(transaction, children, { asked, actor, moment }))
    const ownTeams = teams === null ? await teamsOfPerson(transaction, actor.person) : team ? [team.id] : []
    const ofTeam = await dutiesOfTeams(transaction, ownTeams, moment.today)
    return { asked, teams, team, ofTeam, shown }
  },
  policy: onlyRoles('auditLead', 'panelCoordinator', 'teamManager', 'socialWorker'),
  trail: ({ asked, team, shown }) => ({
    children: shown === null ? [] : childrenOf([shown.red, shown.amber, shown.history]),
    body: { team: team?.id ?? null, show: asked.show, days: asked.days, red: shown?.red.count ?? 0 },
  }),
})

/** Who works with no team of their own chooses one. */
function choosesTeam(actor: Actor): boolean {
  return holds(actor, 'auditLead', 'panelCoordinator')
}

function childrenOf(pages: readonly PageOf[]): Id<'child'>[] {
  return [...new Set(pages.flatMap(({ rows }) => rows.map(({ duty }) => duty.child)))]
}

interface Showing {
  readonly asked: Asked
  readonly actor: Actor
  readonly moment: Moment
}

async function loadShown(
  transaction: Transaction,
  children: readonly Id<'child'>[],
  { asked, actor, moment: { today } }: Showing,
): Promise<ShownDuties> {
  const standards = await knownStandards(transaction)
  const monday = await teamsMonday(transaction, { children, today, amberDays: asked.days })
  const wanted = (duties: readonly KeptDuty[]) =>
    duties.filter(({ standard }) => isWanted(standard, standards, asked))
  const [red, amber, history] = [
    wanted(monday.reds),
    wanted(monday.ambers).toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0)),
    wanted(monday.history),
  ]
  const isNow = asked.show === 'now'
  const cut = {
    red: isNow ? pageOf(red, asked.page) : [],
    amber: isNow && asked.page === 1 ? pageOf(amber, 1) : [],
    history: isNow ? [] : pageOf(history, asked.page),
  }
  const ids = [...new Set(Object.values(cut).flatMap((duties) => duties.map(({ child }) => child)))]
  const known = await childrenKnown(transaction, ids, null)
  const rowsOf = (duties: readonly KeptDuty[]) =>
    duties.flatMap((duty) => rowOf(duty, known.get(duty.child), standards.get(duty.standard), actor))
  return {
    standards: [...standards.values()].filter(({ subject }) => subject === 'child'),
    childCount: children.length,
    freshness: await freshnessOf(transaction, children),
    red: { rows: rowsOf(cut.red), count: red.length },
    amber: { rows: rowsOf(cut.amber), count: amber.length },
    cannotTellCount: wanted(monday.cannotTell).length,
    history: { rows: rowsOf(cut.history), count: history.length },
  }
}

function isWanted(code: string, standards: ReadonlyMap<string, Standard>, asked: Asked): boolean {
  if (!standards.has(code)) return false
  return asked.standard === undefined || asked.standard === code
}

function pageOf(duties: readonly KeptDuty[], page: number): readonly KeptDuty[] {
  return duties.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
}

function rowOf(
  duty: KeptDuty,
  known: KnownChild | undefined,
  standard: Standard | undefined,
  actor: Actor,
): DutyRow[] {
  if (known === undefined || standard === undefined) return []
  const kind = clearingKind(standard, duty)
  return [
    { duty, known, standard, clearing: kind === null ? null : { kind, mayAttest: mayAttest(actor, kind) } },
  ]
}
