import type pg from 'pg'
import { MACHINES, MACHINES_WITH_SIGHT_OF_ALL } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { ok } from '../../kernel/result.ts'
import type { Words } from '../../kernel/words.ts'
import type { Persona } from '../authority.ts'
import { newId } from '../../platform/chance.ts'
import { withActor, type Transaction } from '../../platform/database/with-actor.ts'

export interface Founding {
  readonly name: string
  readonly brandColour: string | null
  /** Null in a real installation. */
  readonly story: { readonly day: Day; readonly personas: readonly Persona[] } | null
  readonly words: Words
  /** The day from which the words are in force. */
  readonly wordsFrom: Day
}

/** Founds the authority that an empty database will serve: its row, its words, and the machine actors. */
export async function foundAuthority(
  pool: pg.Pool,
  founding: Founding,
  at: Instant,
): Promise<Id<'authority'>> {
  const authority = newId<'authority'>()
  const operator = newId<'person'>()
  await pool.query(`insert into reference.authority_host (host, authority_id) values ('*', $1)`, [authority])
  await withActor(pool, { authority, person: operator }, async (transaction) => {
    await insertAuthority(transaction, authority, founding)
    for (const machine of MACHINES) {
      const person = machine === 'operator' ? operator : newId<'person'>()
      await insertMachine(transaction, { authority, person, login: machine, at })
    }
    return ok(authority)
  })
  return authority
}

async function insertAuthority({ sql }: Transaction, authorityId: string, founding: Founding): Promise<void> {
  await sql
    .insertInto('organisation.authority')
    .values({
      authorityId,
      name: founding.name,
      brandColour: founding.brandColour,
      isStory: founding.story !== null,
      storyDay: founding.story === null ? null : formatDay(founding.story.day),
      storyPersonas: founding.story === null ? null : JSON.stringify(founding.story.personas),
    })
    .execute()
  const document = JSON.stringify(founding.words)
  await sql
    .insertInto('organisation.words')
    .values({ authorityId, fromOn: formatDay(founding.wordsFrom), document })
    .execute()
}

interface NewMachine {
  readonly authority: Id<'authority'>
  readonly person: Id<'person'>
  readonly login: (typeof MACHINES)[number]
  readonly at: Instant
}

async function insertMachine(
  { sql }: Transaction,
  { authority, person, login, at }: NewMachine,
): Promise<void> {
  const row = { authorityId: authority, id: person, login, kind: 'machine', madeAt: formatInstant(at) }
  await sql
    .insertInto('access.person')
    .values({ ...row, displayName: `Machine: ${login}` })
    .execute()
  if (!(MACHINES_WITH_SIGHT_OF_ALL as readonly string[]).includes(login)) return
  const sight = { authorityId: authority, personId: person, why: 'machine' }
  await sql.insertInto('access.sightOfAll').values(sight).execute()
}
