import { copyInto } from '../../platform/database/copy-in.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { KeyHash } from './key-hash.ts'

/** A place in the database, gone with the transaction, for the keys of a long file. */
export async function openKeptKeys({ client }: Transaction): Promise<void> {
  await client.query(`create temp table if not exists seen_key (
      first integer, second integer, third integer, digest integer) on commit drop;
    create index if not exists seen_key_first on seen_key (first, second);
    truncate seen_key`)
}

export async function keepKeys(
  { client }: Transaction,
  keys: Iterable<readonly [KeyHash, number]>,
): Promise<void> {
  const lines = function* () {
    for (const [{ first, second, third }, digest] of keys) yield `${first}\t${second}\t${third}\t${digest}\n`
  }
  await copyInto(client, 'seen_key (first, second, third, digest)', lines())
}

/** The digest under each of these keys, in their order; null for one that is not kept. */
export async function findKeptKeys(
  { client }: Transaction,
  keys: readonly KeyHash[],
): Promise<readonly (number | null)[]> {
  const { rows } = await client.query<{ digest: number | null }>(
    `select (select s.digest from seen_key s
        where s.first = k.first and s.second = k.second and s.third = k.third limit 1) as digest
      from unnest($1::integer[], $2::integer[], $3::integer[]) with ordinality as k (first, second, third, place)
      order by k.place`,
    [keys.map(({ first }) => first), keys.map(({ second }) => second), keys.map(({ third }) => third)],
  )
  return rows.map(({ digest }) => digest)
}
