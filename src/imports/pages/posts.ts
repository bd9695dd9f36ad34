import { setTimeout as pause } from 'node:timers/promises'
import type { Actor, Door, FormInput, Next, Post } from '../../access/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { filesIn } from '../../platform/http/file-in.ts'
import { askTaking, askTrial } from '../asked/commands.ts'
import { readAsked } from '../asked/read.ts'
import { askImporter } from '../asking.ts'
import type { Importing } from '../commands.ts'
import { sumOf } from '../report.ts'
import { sayRows } from './words.ts'
import { setAside } from '../kept/commands.ts'
import { removeFiles } from '../kept/files.ts'
import type { Delivered } from '../taking/deliver.ts'

/** Asks for the files that were sent to be tried, and leads to what they would do. */
export function postTrial(importing: Importing): Post {
  return {
    suffix: '',
    verb: askTrial.verb,
    takesFiles: true,
    act: async (door, actor, form) => {
      const files = filesIn(form.files).map(({ name, path }) => ({ name, path }))
      const source = typeof form.source === 'string' ? form.source : ''
      const asked = await door.run(actor, askTrial, { files, source, isFull: form.isFull === 'yes' })
      if (!asked.ok) await removeFiles(files.map(({ path }) => path))
      return asked.ok ? readNow(importing, door, actor, asked.value) : asked
    },
  }
}

/** Asks for the files that were tried to be taken in. */
export function postTake(importing: Importing): Post {
  return {
    suffix: '/take',
    verb: askTaking.verb,
    act: async (door, actor, form) => {
      const wanted = { delivery: form.delivery, isAgreed: form.isAgreed === 'yes' }
      const asked = await door.run(actor, askTaking, wanted)
      return asked.ok ? readNow(importing, door, actor, asked.value) : asked
    },
  }
}

const PATIENCE_MS = 3000

/** Begins to read at once. What takes longer goes on by itself, and the page says how far it is. */
async function readNow(
  importing: Importing,
  door: Door,
  actor: Actor,
  reading: string,
): Promise<Result<Next, Refusal>> {
  const importer = await door.see(actor, askImporter, {})
  if (!importer.ok) return importer
  // Whatever goes wrong, the reading stands, and is taken up again within a minute.
  const reads = readAsked(importing, door, importer.value, reading).catch(() => null)
  const read = await Promise.race([reads, pause(PATIENCE_MS, null, { ref: false })])
  const to = `/imports/deliveries/${reading}`
  if (read === null || read.isTrial) return ok({ to })
  return ok({ to, notice: `${sayRows(sumOf(read.reports).accepted)} taken in.` })
}

/** Removes the files that were tried. */
export const postSetAside: Post = {
  suffix: '/set-aside',
  verb: setAside.verb,
  act: async (door, actor, form) => {
    const paths = await door.run(actor, setAside, { delivery: form.delivery })
    if (!paths.ok) return paths
    await removeFiles(paths.value)
    return ok({ to: '/imports', notice: 'The files were removed. Nothing of them was taken in.' })
  },
}

/** Runs the importer over the files of a trial, on behalf of the actor. */
export function takeKept(
  { takeKept: command }: Importing,
  door: Door,
  actor: Actor,
  asked: FormInput,
): Promise<Result<Delivered, Refusal>> {
  return asImporter(door, actor, (importer) => door.run(importer, command, asked))
}

async function asImporter<Value>(
  door: Door,
  actor: Actor,
  work: (importer: Actor) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const importer = await door.see(actor, askImporter, {})
  return importer.ok ? work(importer.value) : importer
}

/** Removes what nobody needs any more, and gives the address of the delivery. */
export async function afterwards({ leftOver, delivery }: Delivered): Promise<string> {
  await removeFiles(leftOver)
  return `/imports/deliveries/${delivery}`
}
