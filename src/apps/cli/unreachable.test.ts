import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { unreachable } from './installation.ts'

/** What is said of a server that does not let this address in. */
async function said(differences: object): Promise<string> {
  const { host, port, rolePassword, template } = inject('server')
  const right = { host, port, user: 'goldthread_program', password: rolePassword, database: template }
  const client = new pg.Client({ ...right, ...differences })
  const fault = await client.connect().then(
    () => null,
    (reason: unknown) => reason,
  )
  return unreachable(fault).message
}

describe('a database that cannot be used', () => {
  it.each([
    ['a name that nobody made', { user: 'gt_nobody' }, /does not let this name in.*\(28000\)$/],
    ['a database that nobody made', { database: 'gt_none' }, /is not on its server.*\(3D000\)$/],
    ['a port at which nothing answers', { host: '127.0.0.1', port: 1 }, /no server answers there/],
  ])('is told in words: %s', async (_what, differences, sentence) =>
    expect(await said(differences)).toMatch(sentence),
  )

  it('is told in words: a wrong password', () => {
    const fault = Object.assign(new Error('no'), { code: '28P01' })
    expect(unreachable(fault).message).toMatch(/does not take this name and password.*\(28P01\)$/)
  })

  it('is told by the code where there are no words, and never by the message of the server', () => {
    const fault = Object.assign(new Error('Zebedee Smith'), { code: '57P03' })
    expect(unreachable(fault, 'DATABASE_JOBS_URL').message).toBe(
      'The database that DATABASE_JOBS_URL names cannot be reached. Look whether it runs. (57P03)',
    )
  })
})
