import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { Problem } from '../../kernel/refusal.ts'
import { newId } from '../../platform/chance.ts'
import { FileIn, filesIn } from '../../platform/http/file-in.ts'
import type { FormState } from '../../platform/views/forms.tsx'
import { visibleFields } from './visible.ts'

/**
 * Every field of a form; a file stands in its field as a `FileIn`, written to the inbox as it came in. A form that asks
 * for no file, whose inbox is null, keeps none.
 */
export async function readForm(
  request: FastifyRequest,
  inbox: string | null,
): Promise<Record<string, unknown>> {
  if (!request.isMultipart())
    return visibleFields({ ...(request.body as Record<string, unknown> | undefined) })
  const form: Record<string, unknown> = {}
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') form[part.fieldname] = together(form[part.fieldname], part.value)
      else if (part.filename === '' || inbox === null) part.file.resume()
      else {
        const file = await fileFor(part.filename, inbox)
        form[part.fieldname] = together(form[part.fieldname], file)
        await pipeline(part.file, createWriteStream(file.path, { mode: 0o600 }))
      }
    }
  } catch (fault) {
    await forgetFiles(form)
    throw fault
  }
  return visibleFields(form)
}

/** Removes what came with a form that nobody will read: it was not ours, was too large, or met a fault. */
export async function forgetFiles(form: unknown): Promise<void> {
  if (form === null || typeof form !== 'object') return
  const files = Object.values(form).flatMap(filesIn)
  await Promise.all(files.map(({ path }) => rm(path, { force: true })))
}

/** A field that comes twice is a list, as it is in a form without files. */
function together(before: unknown, value: unknown): unknown {
  if (before === undefined) return value
  return Array.isArray(before) ? [...before, value] : [before, value]
}

async function fileFor(name: string, inbox: string): Promise<FileIn> {
  await mkdir(inbox, { recursive: true, mode: 0o700 })
  return new FileIn(name, join(inbox, newId<'file'>()))
}

/** The form as it was typed, with what is wrong with it; a file cannot be shown again and must be chosen anew. */
export function formAfter(typed: Readonly<Record<string, unknown>>, problems: readonly Problem[]): FormState {
  const texts = Object.entries(typed).flatMap(([name, value]) =>
    isText(value) ? [[name, value] as const] : [],
  )
  return { values: Object.fromEntries(texts), problems }
}

function isText(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  )
}
