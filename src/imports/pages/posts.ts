import type { Actor, Door, FormInput, Post } from '../../access/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { filesIn } from '../../platform/http/file-in.ts'
import { askImporter } from '../asking.ts'
import type { Importing } from '../commands.ts'
import { setAside } from '../kept/commands.ts'
import { removeFiles } from '../kept/files.ts'
import type { Delivered } from '../taking/deliver.ts'
import { sumOf } from '../report.ts'
import { sayRows } from './words.ts'

/** Tries the files that were sent, and leads to what they would do. */
export function postTrial({ takeIn }: Importing): Post {
  return {
    suffix: '',
    verb: takeIn.verb,
    takesFiles: true,
    act: async (door, actor, form) => {
      const files = filesIn(form.files).map(({ name, path }) => ({ name, path }))
      const source = typeof form.source === 'string' ? form.source : ''
      const kind = { isTrial: true, isFull: form.isFull === 'yes', isAgreed: false, isInInbox: true }
      const delivery = { files, source, ...kind, knownSince: null }
      const tried = await asImporter(door, actor, (importer) => door.run(importer, takeIn, delivery))
      if (!tried.ok) await removeFiles(files.map(({ path }) => path))
      return tried.ok ? ok({ to: await afterwards(tried.value) }) : tried
    },
  }
}

/** Takes in the files that were tried. */
export function postTake(importing: Importing): Post {
  return {
    suffix: '/take',
    verb: importing.takeKept.verb,
    act: async (door, actor, form) => {
      const taken = await takeKept(importing, door, actor, {
        delivery: form.delivery,
        isTrial: false,
        isAgreed: form.isAgreed === 'yes',
      })
      if (!taken.ok) return taken
      const notice = `${sayRows(sumOf(taken.value.reports).accepted)} taken in.`
      return ok({ to: await afterwards(taken.value), notice })
    },
  }
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
