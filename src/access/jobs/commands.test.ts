import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { newId } from '../../platform/chance.ts'
import { enqueue, standingJobs } from '../../platform/jobs/index.ts'
import { tryAgain } from './commands.ts'
import { CHOOSE_JOB, NOT_FAILED } from './words.ts'

const PASSWORD = 'a password for tests'
let cast: Cast
let web: Web

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

const jobNamed = async (task: string) =>
  (await cast.lay((transaction) => standingJobs(transaction)))!.find((job) => job.task === task)!

/** Asks for a job and lets it have failed so often. */
async function layJob(task: string, attempts: number): Promise<number> {
  const asked = { authority: cast.authority, onBehalfOf: null, line: newId() }
  await cast.lay((transaction) => enqueue(transaction, task, asked))
  const { id } = await jobNamed(task)
  await cast.database.superuser.query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = 'The mail server did not answer.',
      run_at = now() + interval '1 day' where id = $1`,
    [id, attempts],
  )
  return id
}

const again = async (job: unknown, who: 'administrator' | 'auditLead' = 'administrator') =>
  cast.house.door.run(await cast.who(who), tryAgain, { job: String(job) })

describe('trying a job again', () => {
  it('is hidden from everybody but the administrator', async () => {
    expect(await again(await layJob('hidden.job', 1), 'auditLead')).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('is refused for what is no job, for one that is gone, and for one that has not failed', async () => {
    const problem = (sentence: string) => ({ problem: { problems: [{ sentence }] } })
    expect(await again('')).toMatchObject(problem(CHOOSE_JOB))
    expect(await again(999_999_999)).toMatchObject(problem(NOT_FAILED))
    expect(await again(await layJob('waiting.job', 0))).toMatchObject(problem(NOT_FAILED))
  })

  it('is of the own authority alone', async () => {
    const id = await layJob('others.job', 1)
    await cast.database.superuser.query(
      `update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{authority}', '"${newId()}"')::json
        where id = $1`,
      [id],
    )
    expect(await again(id)).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('lets one that waits for its next try run now, and one that was given up count anew', async () => {
    const failing = await layJob('failing.job', 3)
    const givenUp = await layJob('given.up', 12)
    expect((await jobNamed('given.up')).state).toBe('givenUp')
    expect([await again(failing), await again(givenUp)]).toMatchObject([{ ok: true }, { ok: true }])
    const [one, two] = [await jobNamed('failing.job'), await jobNamed('given.up')]
    expect([one.attempts, two.attempts, two.state]).toEqual([3, 0, 'waiting'])
    expect(Math.max(one.runAt, two.runAt)).toBeLessThan(Date.now() + 60_000)
  })

  it('stands as a button beside each job that failed, and leaves a line on the trail', async () => {
    const id = await layJob('pressed.job', 12)
    await givePassword(cast, 'administrator', PASSWORD)
    const administrator = new Browser(web)
    await administrator.signIn('administrator', PASSWORD)
    const { body } = await administrator.open('/jobs')
    expect(body).toContain(`name="job" value="${id}"`)
    expect(body).not.toContain(`name="job" value="${(await jobNamed('waiting.job')).id}"`)
    const pressed = await administrator.send('/jobs', { job: String(id) }, '/jobs/try-again')
    expect(pressed.headers.location).toBe('/jobs')
    const { rows } = await cast.database.superuser.query(
      `select result, body from trail.line where verb = 'access.tryJobAgain' order by at desc, id desc limit 1`,
    )
    expect(rows[0].result).toBe('done')
    expect(JSON.parse(rows[0].body)).toMatchObject({ job: id, task: 'pressed.job', attempts: 12 })
    const late = await administrator.send('/jobs', { job: String(id) }, '/jobs/try-again')
    expect([late.statusCode, late.body.includes(NOT_FAILED)]).toEqual([409, true])
  })
})
