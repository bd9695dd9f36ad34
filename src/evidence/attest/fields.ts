import { z } from 'zod'
import { dayField } from '../../platform/http/date-field.ts'
import { REFERENCE } from './reference.ts'
import { ATTESTED_WORDS as SAY } from './words.ts'

const LONGEST_REASON = 500

/** Ticked boxes: one comes as a text, several as a list, none as nothing. */
const ticked = z
  .union([z.array(z.string()), z.string()])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()))

const typed = z.string().trim().max(100).optional()

/** What the form of an entry sends. */
export const entryFields = {
  happenedOn: dayField(SAY.day),
  time: typed.transform((text) => text ?? ''),
  answers: z.record(z.string().max(100), z.string().trim().max(200)).default({}),
  worker: typed.transform((chosen) => chosen ?? ''),
  reference: z.string({ error: SAY.reference }).trim().regex(REFERENCE, SAY.reference),
  episodes: ticked,
  isAnother: z
    .string()
    .optional()
    .transform((chosen) => chosen === 'yes'),
}

/** The reason of a change; the sentence says for what. */
export const reasonField = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST_REASON, `Shorten the reason to ${LONGEST_REASON} characters or fewer`)

/** The version that a form was opened on. */
export const versionField = z.string()
