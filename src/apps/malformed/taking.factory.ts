import { openCast, type Cast } from '../../../test/support/cast.ts'
import { openFolder } from '../../imports/reading/files.factory.ts'
import { importPath } from '../importing.ts'
import type { MalformedFile } from './files.factory.ts'

const PEOPLE = 'pers_person_id\n01\n1\n99\n'

/** What of an entry stands in the database: by which id, on which day, known since which day, with which answers. */
export interface StoredEntry {
  readonly id: string
  readonly day: string
  readonly recorded: string | null
  readonly attributes: object
}

export const SOURCE = 'people'

/** A house that three people are known to, and what takes files in there. */
export async function openTaking() {
  const cast = await openCast()
  const { file, close } = openFolder()
  const take = ({ name, content }: MalformedFile) => taken(cast, file(name, content))
  await take({ kind: '', name: 'ssd_person.csv', content: Buffer.from(PEOPLE) })
  return {
    take,
    stored: () => storedEntries(cast),
    forget: () =>
      cast.database.superuser.query('delete from evidence.entry_version; delete from evidence.entry'),
    close: async () => {
      close()
      await cast.close()
    },
  }
}

export type Taking = Awaited<ReturnType<typeof openTaking>>

async function taken(cast: Cast, path: string) {
  const options = { source: SOURCE, dryRun: false }
  const outcome = await importPath(cast.house, await cast.who('analyst'), path, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

async function storedEntries(cast: Cast): Promise<readonly StoredEntry[]> {
  const { rows } = await cast.database.superuser.query(
    `select e.source_key as id, v.happened_on::text as day, v.recorded_on::text as recorded, v.attributes
       from evidence.entry e join evidence.entry_version v on v.thing_id = e.id where e.source = $1`,
    [SOURCE],
  )
  return rows
}
