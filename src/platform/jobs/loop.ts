import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { CronItem, Runner, WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { sayFault } from './fault.ts'
import { freeDead, holdAlive } from './store.ts'

/** What the loop runs, by the name under which it is asked for. */
export type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>

/** A task that also runs at regular times, in the five fields of cron and in UTC. */
export interface Recurring {
  readonly task: string
  readonly cron: string
  /** How far back a time is made good that passed while the program was off. */
  readonly backfillHours: number
}

export interface LoopSettings {
  readonly pool: pg.Pool
  readonly tasks: Tasks
  readonly recurring: readonly Recurring[]
  /** Takes one line for the program's own log; never a word of a record. */
  readonly report: (line: string) => void
}

export interface Loop {
  readonly stop: () => Promise<void>
}

const RESTART_MS = 3000
const FREE_DEAD_MS = 60_000
const HOUR_MS = 3_600_000

/** Runs the loop until it is stopped, and begins anew when the database went away and came back. */
export function openLoop(settings: LoopSettings): Loop {
  const ending = new AbortController()
  let runner: Runner | null = null
  const keep = async () => {
    while (!ending.signal.aborted) {
      try {
        runner = await begin(settings)
        await whileRunning(settings, runner, ending.signal)
      } catch (fault) {
        settings.report(`jobs stopped and begin again: ${sayFault(fault)}`)
      }
      await pause(RESTART_MS, null, { signal: ending.signal }).catch(() => undefined)
    }
  }
  const kept = keep()
  return {
    stop: async () => {
      ending.abort()
      await kept
    },
  }
}

async function whileRunning({ pool }: LoopSettings, runner: Runner, ending: AbortSignal): Promise<void> {
  const freeing = setInterval(() => void freeDead(pool).catch(() => undefined), FREE_DEAD_MS)
  const stop = () => void runner.stop().catch(() => undefined)
  ending.addEventListener('abort', stop, { once: true })
  if (ending.aborted) stop()
  try {
    await runner.promise
  } finally {
    clearInterval(freeing)
    ending.removeEventListener('abort', stop)
  }
}

async function begin({ pool, tasks, recurring, report }: LoopSettings): Promise<Runner> {
  const { Logger, parseCronItems, run } = await import('graphile-worker')
  await freeDead(pool)
  const keeper = await pool.connect()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => void holdAlive(keeper, workerPool.id).catch(() => undefined))
  events.on('stop', () => keeper.release(true))
  return run({
    ...{ pgPool: pool, schema: 'graphile_worker', concurrency: 2, pollInterval: 5000, noHandleSignals: true },
    ...{ events, logger: new Logger(() => () => undefined) },
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, told(name, task, report)]),
    ),
    parsedCronItems: parseCronItems(recurring.map(cronItem)),
  })
}

/** A fault is kept without what it may quote: the queue stores its message. */
function told(name: string, task: Tasks[string], report: LoopSettings['report']): Tasks[string] {
  return async (payload) => {
    try {
      await task(payload)
    } catch (fault) {
      report(`job ${name} failed and will be tried again: ${sayFault(fault)}`)
      throw new Error(sayFault(fault))
    }
  }
}

function cronItem({ task, cron, backfillHours }: Recurring): CronItem {
  const options = { backfillPeriod: backfillHours * HOUR_MS, maxAttempts: 3, jobKey: `${task}:at-its-time` }
  return { task, match: cron, options, identifier: task }
}
