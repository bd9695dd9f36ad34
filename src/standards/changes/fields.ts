import { z } from 'zod'
import { dayField } from '../../platform/http/date-field.ts'
import { UNITS, type Unit } from './model.ts'
import { NO_CITATION, NO_REASON, NO_WITHDRAWAL_REASON } from './words.ts'

const LONGEST = 500
const text = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST, `Shorten this to ${LONGEST} characters or fewer`)

/** A number as it was typed; whatever is none is no number, and the rules say what to do. */
const amountField = z
  .string()
  .optional()
  .transform((typed = '') => (/^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : Number.NaN))

const unitField = z
  .string()
  .optional()
  .transform((typed): Unit | null => UNITS.find((unit) => unit === typed) ?? null)

export const codeField = z.string().max(100)
export const figureFields = {
  amount: amountField,
  unit: unitField,
  from: dayField('Enter the day from which it holds, like 1 4 2016'),
}
export const citationField = text(NO_CITATION)
export const reasonField = text(NO_REASON)
export const withdrawalReasonField = text(NO_WITHDRAWAL_REASON)
