import type pg from 'pg'
import { openAdministrators } from '../../access/index.ts'
import { standingJobs, type StandingJob } from '../../platform/jobs/index.ts'
import { readAs } from '../house.ts'
import { servedAuthority } from '../store.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whether the database serves an authority yet; a new home does not. */
export async function hasAuthority(pool: pg.Pool): Promise<boolean> {
  return (await servedAuthority(pool)) !== null
}

export async function serverVersion(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return rows[0]?.version ?? 'unknown'
}

/** The name of the story that the home tells, or null in a real or new installation. */
export async function findStoryName(pool: pg.Pool): Promise<string | null> {
  const authority = await servedAuthority(pool)
  if (authority === null) return null
  return readAs(pool, { authority, person: NOBODY }, async ({ sql }) => {
    const row = await sql.selectFrom('organisation.authority').select(['name', 'isStory']).executeTakeFirst()
    return row?.isStory === true ? row.name : null
  })
}

/** How the queue of jobs stands; null where there is none, or no authority to ask for. */
export async function standingIn(pool: pg.Pool): Promise<readonly StandingJob[] | null> {
  const authority = await servedAuthority(pool)
  return authority === null ? null : readAs(pool, { authority, person: NOBODY }, standingJobs)
}

/** Whether an administrator can sign in, so that nobody need be invited to make the other accounts. */
export async function canAdminister(pool: pg.Pool): Promise<boolean> {
  const authority = await servedAuthority(pool)
  if (authority === null) return false
  const found = await readAs(pool, { authority, person: NOBODY }, openAdministrators)
  return found.some(({ hasPassword }) => hasPassword)
}
