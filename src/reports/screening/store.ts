import { dayOrNull, instantOfColumn } from '../../platform/database/columns.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Audience } from '../model.ts'
import type { Finding, FindingKind, Known, KnownChild } from './model.ts'

/** The names, days and ids of every child who ever stayed on a register, as far as the actor's sight goes. */
export async function knownNames({ sql }: Transaction): Promise<Known> {
  const onRegister = sql.selectFrom('register.stay').select('childId')
  const [persons, ids, workers] = await Promise.all([
    sql
      .selectFrom('organisation.personRecordVersion')
      .select(['childId', 'forename', 'surname', 'bornOn'])
      .where('childId', 'in', onRegister)
      .where('isWithdrawn', '=', false)
      .distinct()
      .execute(),
    sql
      .selectFrom('organisation.identity')
      .select(['childId', 'sourceKey'])
      .where('childId', 'in', onRegister)
      .execute(),
    sql
      .selectFrom('organisation.workerVersion')
      .select('name')
      .where('knownUntil', 'is', null)
      .distinct()
      .execute(),
  ])
  const named = persons.map(({ forename, surname, bornOn }): KnownChild => {
    return { forename, surname, bornOn: dayOrNull(bornOn), ids: [] }
  })
  const numbered: KnownChild = {
    forename: null,
    surname: null,
    bornOn: null,
    ids: ids.map((each) => each.sourceKey),
  }
  return { children: [...named, numbered], workers: workers.map(({ name }) => name) }
}

/** Versions of the round's report that were issued, each with the cut that it was drafted from. */
export async function issuedVersions({ sql }: Transaction, round: Id<'round'>) {
  const rows = await sql
    .selectFrom('reports.report')
    .select(['version', 'cutId'])
    .where('roundId', '=', round)
    .where('issuedAt', 'is not', null)
    .orderBy('version')
    .execute()
  return rows.flatMap(({ version, cutId }) => (cutId === null ? [] : [{ version, cut: cutId as Id<'cut'> }]))
}

export interface Screening {
  readonly id: Id<'screening'>
  readonly sha256: string
}

/** The newest screening of the report; null where it was never screened. */
export async function newestScreening({ sql }: Transaction, report: Id<'report'>): Promise<Screening | null> {
  const row = await sql
    .selectFrom('reports.screening')
    .select(['id', 'sha256'])
    .where('reportId', '=', report)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id as Id<'screening'>, sha256: row.sha256 } : null
}

export interface NewScreening extends Screening {
  readonly authority: string
  readonly report: Id<'report'>
  readonly at: Instant
  readonly findings: readonly StoredFinding[]
}

export async function insertScreening({ sql }: Transaction, screening: NewScreening): Promise<void> {
  const { authority: authorityId, id, report: reportId, sha256, at, findings } = screening
  await sql
    .insertInto('reports.screening')
    .values({ authorityId, id, reportId, sha256, at: formatInstant(at) })
    .execute()
  const rows = findings.map((finding) => ({
    ...{ authorityId, id: finding.id, screeningId: id, audience: finding.audience, kind: finding.kind },
    ...{ isToDecide: finding.isToDecide, place: finding.place, words: finding.words, key: finding.key },
  }))
  if (rows.length > 0) await sql.insertInto('reports.finding').values(rows).execute()
}

export interface StoredFinding extends Finding {
  readonly id: Id<'finding'>
}

export async function findingsOf({ sql }: Transaction, screening: Id<'screening'>): Promise<StoredFinding[]> {
  const rows = await sql
    .selectFrom('reports.finding')
    .select(['id', 'audience', 'kind', 'isToDecide', 'place', 'words', 'key'])
    .where('screeningId', '=', screening)
    .orderBy('id')
    .execute()
  return rows.map(findingOf)
}

/** One finding of a report, of whichever screening. */
export async function findFinding(
  { sql }: Transaction,
  report: string,
  finding: string,
): Promise<StoredFinding | null> {
  const row = await sql
    .selectFrom('reports.finding as f')
    .innerJoin('reports.screening as s', (join) =>
      join.onRef('s.authorityId', '=', 'f.authorityId').onRef('s.id', '=', 'f.screeningId'),
    )
    .select(['f.id', 'f.audience', 'f.kind', 'f.isToDecide', 'f.place', 'f.words', 'f.key'])
    .where('f.id', '=', finding)
    .where('s.reportId', '=', report)
    .executeTakeFirst()
  return row ? findingOf(row) : null
}

interface Row {
  readonly id: string
  readonly audience: string
  readonly kind: string
  readonly isToDecide: boolean
  readonly place: string
  readonly words: string
  readonly key: string
}

function findingOf({ id, audience, kind, isToDecide, place, words, key }: Row): StoredFinding {
  return {
    ...{ id: id as Id<'finding'>, audience: audience as Audience, kind: kind as FindingKind },
    ...{ isToDecide, place, words, key },
  }
}

/** Somebody's word that something found may stay. */
export interface Kept {
  readonly key: string
  readonly reason: string
  readonly at: Instant
  readonly by: string
}

/** What may stay of this report, oldest first. */
export async function keptOf({ sql }: Transaction, report: Id<'report'>): Promise<Kept[]> {
  const rows = await sql
    .selectFrom('reports.findingKept as k')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'k.authorityId').onRef('p.id', '=', 'k.byPerson'),
    )
    .select(['k.key', 'k.reason', 'k.at', 'p.displayName'])
    .where('k.reportId', '=', report)
    .orderBy('k.id')
    .execute()
  return rows.map(({ key, reason, at, displayName }) => ({
    ...{ key, reason, at: instantOfColumn(at), by: displayName },
  }))
}

export interface NewKept extends Omit<Kept, 'by'> {
  readonly authority: string
  readonly id: Id<'kept'>
  readonly report: Id<'report'>
  readonly person: string
}

export async function insertKept({ sql }: Transaction, kept: NewKept): Promise<void> {
  const { authority: authorityId, id, report: reportId, key, reason, at, person: byPerson } = kept
  await sql
    .insertInto('reports.findingKept')
    .values({ authorityId, id, reportId, key, reason, at: formatInstant(at), byPerson })
    .execute()
}
