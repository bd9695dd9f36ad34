import { accessSync, closeSync, constants, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { extractOf, PLANTED_FILE, type Plan } from '../../synthesis/index.ts'
import { codeOf, Refused } from './refused.ts'

/** What was written: each file with its rows, the header not counted, and where the list of planted problems is. */
export interface WrittenExtract {
  readonly folder: string
  readonly files: readonly { readonly file: string; readonly rows: number }[]
  readonly planted: number
  readonly plantedFile: string
}

/**
 * Writes an extract into a folder of its own and the list of what was planted beside it, where an import of the folder
 * does not find it. Text waits in memory until there is a quarter of a megabyte of it, and no longer.
 */
export function writeExtract(plan: Plan, out: string, planted: string | null): WrittenExtract {
  const folder = resolve(out)
  const plantedFile = resolve(planted ?? `${folder}-planted.csv`)
  if (planted !== null) expectFolderOf(plantedFile)
  expectEmpty(folder)
  const files = new Map<string, OpenFile>()
  try {
    for (const { file, text } of extractOf(plan)) {
      const path = file === PLANTED_FILE ? plantedFile : join(folder, file)
      const open = files.get(file) ?? new OpenFile(path)
      files.set(file, open)
      open.add(text)
    }
  } catch (fault) {
    throw codeOf(fault) === null ? fault : new Refused(sayWhich(folder, plantedFile, fault))
  } finally {
    for (const open of files.values()) open.close()
  }
  return reportOf(folder, plantedFile, files)
}

function reportOf(folder: string, plantedFile: string, open: ReadonlyMap<string, OpenFile>): WrittenExtract {
  const rows = [...open].map(([file, { lines }]) => ({ file, rows: lines - 1 }))
  const files = rows.filter(({ file }) => file.endsWith('.csv') && file !== PLANTED_FILE)
  return { folder, files, planted: rows.find(({ file }) => file === PLANTED_FILE)?.rows ?? 0, plantedFile }
}

function expectEmpty(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length === 0) return
  } catch (fault) {
    throw new Refused(cannotWrite(folder, fault))
  }
  throw new Refused(
    `There is something in ${folder} already. Choose a folder that is empty or not there yet.`,
  )
}

/** The list of what was planted goes where it was asked for; that is known before anything is written. */
function expectFolderOf(plantedFile: string): void {
  try {
    accessSync(dirname(plantedFile), constants.W_OK)
  } catch (fault) {
    throw new Refused(cannotPlant(plantedFile, fault))
  }
}

function sayWhich(folder: string, plantedFile: string, fault: unknown): string {
  const isPlanted = fault instanceof Error && 'path' in fault && fault.path === plantedFile
  return isPlanted ? cannotPlant(plantedFile, fault) : cannotWrite(folder, fault)
}

function cannotPlant(plantedFile: string, fault: unknown): string {
  return `The list of what was planted cannot be written to ${plantedFile} (${codeOf(fault) ?? 'no reason given'}). Name a file in a folder that is there: --planted FILE`
}

function cannotWrite(folder: string, fault: unknown): string {
  return `The extract cannot be written to ${folder} (${codeOf(fault) ?? 'no reason given'}). Choose another folder.`
}

const MOST_WAITING = 256 * 1024

/** A file that is written in large pieces. */
class OpenFile {
  readonly #descriptor: number
  #waiting: string[] = []
  #size = 0
  lines = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w')
  }

  add(text: string): void {
    this.#waiting.push(text)
    this.#size += text.length
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.lines += 1
    if (this.#size > MOST_WAITING) this.#write()
  }

  close(): void {
    this.#write()
    closeSync(this.#descriptor)
  }

  #write(): void {
    writeSync(this.#descriptor, this.#waiting.join(''))
    this.#waiting = []
    this.#size = 0
  }
}
