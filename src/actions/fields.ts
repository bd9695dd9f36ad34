import { z } from 'zod'
import type { Id } from '../kernel/ids.ts'
import { optionalDayField } from '../platform/http/date-field.ts'
import { parseDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'

const LONGEST_LINE = 200
const LONGEST_TEXT = 2000

/** A line that has to be filled in. */
export function lineField(sentence: string): z.ZodType<string> {
  return z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST_LINE, `Use ${LONGEST_LINE} characters or fewer`)
}

/** A text that has to be filled in. */
export function textField(sentence: string): z.ZodType<string> {
  return z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST_TEXT, `Use ${LONGEST_TEXT} characters or fewer`)
}

function blankIsNull(text: string): string | null {
  return text === '' ? null : text
}

const dueField: z.ZodType<DayOrMonth | null> = z
  .string()
  .trim()
  .transform((text, context) => {
    const when = parseDayOrMonth(text)
    const sentence = 'Enter the due day, like 27 3 2016, or leave the day blank for a whole month'
    if (when === null && text !== '') context.addIssue({ code: 'custom', message: sentence })
    return when
  })

const optionalLine = z
  .string()
  .trim()
  .max(LONGEST_LINE, `Use ${LONGEST_LINE} characters or fewer`)
  .transform(blankIsNull)

const optionalPerson = z.preprocess(
  (typed) => (typed === '' ? null : typed),
  z.uuid({ error: 'Choose somebody from the list, or nobody' }).nullable(),
) as z.ZodType<Id<'person'> | null>

/** What may be left blank when an action is added, and recorded later. */
export const RECORDED = {
  owner: optionalLine,
  team: optionalLine.default(null),
  person: optionalPerson.default(null),
  due: dueField,
  inForceFrom: optionalDayField('Enter the day since when it is in force, like 27 3 2015'),
  measure: z
    .string()
    .trim()
    .max(LONGEST_TEXT, `Use ${LONGEST_TEXT} characters or fewer`)
    .transform(blankIsNull),
}
