import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { TABLES } from '../importing.ts'
import { Refused } from './refused.ts'

/** Refuses a path at which nothing can be taken in, before a home is founded for it: a mistyped one founds nothing. */
export async function checkFirstPath(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Refused(`There is no file or folder ${path}.${UNCHANGED}`)
  await expectReadable(path)
  if (found.isDirectory()) return expectTables(path)
  if (!found.isFile() || found.size === 0) throw new Refused(`Nothing stands in ${path}.${UNCHANGED}`)
}

async function expectReadable(path: string): Promise<void> {
  const isReadable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!isReadable) throw new Refused(`This account may not read ${path}.${UNCHANGED}`)
}

async function expectTables(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (!names.some((name) => TABLES.test(name)))
    throw new Refused(`There is no CSV file or workbook in ${folder}.${UNCHANGED}`)
}

const UNCHANGED = ' Nothing was taken in, and this home is as new as before.'
