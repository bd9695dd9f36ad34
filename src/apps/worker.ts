import { z } from 'zod'
import type { Job } from '../access/index.ts'
import type { Id } from '../kernel/ids.ts'
import type { Connection } from '../platform/database/connection.ts'
import { openJobsPool, openLoop, SpokenFault, type Loop, type Tasks } from '../platform/jobs/index.ts'
import type { Mailer } from '../platform/mail/index.ts'
import { readAs, type House } from './house.ts'
import { jobsOf } from './rooms.ts'

export interface WorkerSettings {
  readonly house: House
  /** How the jobs role reaches the database. */
  readonly connection: Connection
  /** Null where this installation sends no mails. */
  readonly mailer: Mailer | null
  readonly report: (line: string) => void
}

/** Runs the jobs of every room until it is stopped. */
export function openWorker({ house, connection, mailer, report }: WorkerSettings): Loop {
  const pool = openJobsPool(connection)
  const jobs = jobsOf(mailer)
  const recurring = jobs.flatMap(({ name, recurring }) =>
    recurring === null ? [] : [{ task: name, ...recurring }],
  )
  const loop = openLoop({ pool, tasks: tasksOf(house, jobs), recurring, report })
  const stop = async () => {
    await loop.stop()
    mailer?.close()
    await pool.end()
  }
  return { stop }
}

/** The jobs as the loop calls them; of one piece of news several rooms may make something. */
export function tasksOf(house: House, jobs: readonly Job[]): Tasks {
  const names = [...new Set(jobs.map(({ name }) => name))]
  const task = (name: string) => async (payload: unknown) => {
    for (const job of jobs) if (job.name === name) await runJob(house, job, payload)
  }
  return Object.fromEntries(names.map((name) => [name, task(name)]))
}

/** A job that began by itself says nothing of who or why. */
const payloadField = z.looseObject({
  authority: z.uuid().optional(),
  onBehalfOf: z.uuid().nullable().optional(),
})

/** Runs one job as its machine, on behalf of whoever caused it. A refusal is an answer; a fault is tried again. */
export async function runJob(house: House, job: Job, payload: unknown): Promise<void> {
  const { authority, onBehalfOf } = payloadField.parse(payload ?? {})
  const machine = await house.machine(job.machine)
  if (authority !== undefined && authority !== machine.authority)
    throw new SpokenFault('The job is for an authority that this program does not serve.')
  const actor = { ...machine, onBehalfOf: (onBehalfOf ?? null) as Id<'person'> | null }
  const moment = await house.moment()
  await job.run({ door: house.door, actor, moment, read: (work) => readAs(house.pool, actor, work) }, payload)
}
