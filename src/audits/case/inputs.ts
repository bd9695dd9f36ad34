import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'

/** The id of a case in an address. A text that is no id is no case. */
export const caseField = z.uuid().transform((text) => text as Id<'case'>)

export const followUpField = z.uuid().transform((text) => text as Id<'followUp'>)

/** One of a few codes. Radios of which none is chosen send nothing, and a blank choice sends a blank: both are null. */
export function optionalChoice<Code extends string>(codes: readonly Code[]) {
  return z
    .union([z.literal(''), z.enum(codes)])
    .optional()
    .transform((code) => code || null)
}

/** The id of what a form was made from; blank when nothing stood there yet. */
export const seenField = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((id) => id || null)

const LONGEST_TEXT = 4000

/** A text that may be left blank, which is null; line ends are as our own, whichever system typed them. */
export function optionalText(atMost: number = LONGEST_TEXT) {
  return z
    .string()
    .optional()
    .transform((text) => cleaned(text ?? '') || null)
    .refine((text) => (text ?? '').length <= atMost, sayShorten(atMost))
}

/** A text that must be given; the sentences say what to write and how much at most. */
export function requiredText(missing: string, atMost: number) {
  return z
    .string({ error: missing })
    .transform(cleaned)
    .pipe(z.string().min(1, missing).max(atMost, sayShorten(atMost)))
}

function sayShorten(atMost: number): string {
  return `Shorten this to ${atMost.toLocaleString('en-GB')} characters`
}

/** As a text is stored: without white space around it, and with line ends of one kind. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
