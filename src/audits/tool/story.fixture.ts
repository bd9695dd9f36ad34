import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const ROOT = join(import.meta.dirname, '../../..')

/** Where the story of Northmere stands. */
export const STORY = join(ROOT, 'stories/northmere-2015')

/** Where the shipped tools stand. */
export const TOOLS = join(ROOT, 'tools')

/** The rows of one file of the story, by the names of its columns. */
export function storyRows<Column extends string>(file: string): Record<Column, string>[] {
  const text = readFileSync(join(STORY, file), 'utf8')
  const { data, errors } = Papa.parse<Record<Column, string>>(text, { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return data
}

/** What an index into rows promised to find. */
export function the<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The story lacks a row that the test relies on.')
  return thing
}
