import type { ImportDocument } from '../../src/imports/index.ts'
import { openFolder } from '../../src/imports/reading/files.factory.ts'
import { importPath } from '../../src/apps/importing.ts'
import type { Cast } from './cast.ts'

/** Takes files in as the analyst, and asks the database what came of them. */
export function openTaking(cast: () => Cast) {
  const { folder, file, close } = openFolder()
  const takePath = async (path: string, source: string): Promise<ImportDocument> => {
    const taken = await importPath(cast().house, await cast().who('analyst'), path, { source, dryRun: false })
    if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
    return taken.value
  }
  return {
    folder,
    file,
    close,
    takePath,
    take: (name: string, content: string | Uint8Array, source = 'raise') =>
      takePath(file(name, content), source),
    rows: async (sql: string): Promise<readonly Record<string, unknown>[]> =>
      (await cast().database.superuser.query<Record<string, unknown>>(sql)).rows,
  }
}

/** Read, accepted, rejected, duplicate. */
export function countsOf({ read, accepted, rejected, duplicate }: ImportDocument): readonly number[] {
  return [read, accepted, rejected, duplicate]
}
