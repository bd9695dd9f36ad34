import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefusedFiles } from '../imports/index.ts'
import { findAuthority } from '../organisation/index.ts'
import { ROOT } from './root.ts'

export const REAL_DATA =
  'A story cannot be loaded over real data: this home serves an authority of its own. Choose another home with GOLDTHREAD_HOME.'

const IS_OF_A_STORY =
  'This is a file of an invented story. It cannot be taken in here, where the data of real children stand.'

const STORIES = join(ROOT, 'stories')

/** The files of the stories that come with Goldthread, for a home that serves a real authority; else none. */
export const storyFiles: RefusedFiles = async (transaction, { today }) => {
  const authority = await findAuthority(transaction, today)
  if (authority === null || authority.isStory) return new Map()
  hashes ??= hashesOfStories()
  return new Map((await hashes).map((hash) => [hash, IS_OF_A_STORY]))
}

let hashes: Promise<readonly string[]> | null = null

async function hashesOfStories(): Promise<string[]> {
  const names = await readdir(STORIES, { recursive: true })
  const tables = names.filter((name) => name.endsWith('.csv'))
  return Promise.all(tables.map(async (name) => hashOf(await readFile(join(STORIES, name)))))
}

const hashOf = (contents: Buffer) => createHash('sha256').update(contents).digest('hex')
