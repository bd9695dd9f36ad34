import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'

const text = z.string().trim().min(1)
const code = z.string().regex(/^[a-zA-Z][a-zA-Z-]*$/)

/** An invented case, as its file describes it: no child's, and plainly said to be none's. */
export const vignetteSchema = z.strictObject({
  code,
  title: text,
  inventedNote: text,
  paragraphs: z.array(text).min(3),
  questions: z.array(z.strictObject({ code, text })).min(1).max(5),
})

export type Vignette = z.infer<typeof vignetteSchema>

let shipped: Promise<readonly Vignette[]> | null = null

/** Every invented case that is shipped, by its code. */
export async function vignettes(): Promise<readonly Vignette[]> {
  shipped ??= readShipped()
  return shipped
}

export async function vignetteNamed(name: string): Promise<Vignette | null> {
  return (await vignettes()).find((each) => each.code === name) ?? null
}

async function readShipped(): Promise<readonly Vignette[]> {
  const folder = join(folderOfPackage(import.meta.dirname), 'stories', 'calibration')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.toml')).sort()
  return Promise.all(
    files.map(async (file) => vignetteSchema.parse(parse(await readFile(join(folder, file), 'utf8')))),
  )
}

// The built program stands in another folder than its source; the stories stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
