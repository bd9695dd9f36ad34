import type { Actor, Door, Job } from '../../access/index.ts'
import type { Importing } from '../commands.ts'
import { removeFiles } from '../kept/files.ts'
import type { Delivered } from '../taking/deliver.ts'
import { refuseReading } from './commands.ts'
import { findUndone } from './store.ts'

/**
 * Reads what somebody sent, as the importer on that person's behalf. Where another delivery is being read it is left for
 * later; any other refusal is kept with it.
 */
export async function readAsked(
  { takeAsked }: Importing,
  door: Door,
  importer: Actor,
  reading: string,
): Promise<Delivered | null> {
  const outcome = await door.run(importer, takeAsked, { reading })
  if (outcome.ok) {
    await removeFiles(outcome.value.leftOver)
    return outcome.value
  }
  const { kind, problems } = outcome.problem
  if (kind === 'absent' || kind === 'conflict') return null
  const sentence = problems.map((problem) => problem.sentence).join(' ')
  await door.run(importer, refuseReading, { reading, sentence })
  return null
}

/** Takes up again what was sent and not read: the program ended meanwhile, or something else was being read. */
export function readingJob(importing: Importing): Job {
  return {
    name: 'imports.readAsked',
    machine: 'importer',
    recurring: { cron: '* * * * *', backfillHours: 0 },
    run: async ({ door, actor, read }) => {
      for (const { id, byPerson } of await read(findUndone))
        await readAsked(importing, door, { ...actor, onBehalfOf: byPerson }, id)
      return []
    },
  }
}
