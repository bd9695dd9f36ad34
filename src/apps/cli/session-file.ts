import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileOf = (home: string) => join(home, 'session')

/** The token of who signed in on this command line; the file is the owner's alone. */
export async function readSession(home: string): Promise<string | null> {
  try {
    return (await readFile(fileOf(home), 'utf8')).trim()
  } catch {
    return null
  }
}

export async function forgetSession(home: string): Promise<void> {
  await rm(fileOf(home), { force: true })
}

export async function keepSession(home: string, token: string): Promise<void> {
  await forgetSession(home)
  await writeFile(fileOf(home), `${token}\n`, { mode: 0o600 })
}
