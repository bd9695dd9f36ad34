import { rm } from 'node:fs/promises'

/** Removes files of the inbox that nobody needs any more; one that is gone already is no fault. */
export async function removeFiles(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}
