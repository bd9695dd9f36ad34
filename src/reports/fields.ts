import { z } from 'zod'
import { parseDayOrMonth, isMonth, type DayOrMonth } from '../kernel/day-or-month.ts'
import { optionalDayField } from '../platform/http/date-field.ts'
import { noFigures } from './correction/words.ts'
import { looseFigures } from './rules/figures.ts'

const LONGEST_LINE = 300
const LONGEST_PARAGRAPH = 8000

function line(sentence: string): z.ZodType<string> {
  return z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST_LINE, `Use ${LONGEST_LINE} characters or fewer`)
}

const optionalLine: z.ZodType<string | null> = z
  .string()
  .trim()
  .max(LONGEST_LINE, `Use ${LONGEST_LINE} characters or fewer`)
  .transform((text) => (text === '' ? null : text))

const optionalMonth: z.ZodType<DayOrMonth | null> = z
  .string()
  .trim()
  .transform((text, context) => {
    const month = text === '' ? null : parseDayOrMonth(text)
    const isRight = text === '' || (month !== null && isMonth(month))
    if (!isRight) context.addIssue({ code: 'custom', message: 'Enter the year and the month, like 2015-10' })
    return month
  })

/** What stands at the top of a report. */
export const HEADER_FIELDS = {
  board: line('Enter the board that the report is for'),
  title: line('Enter a title'),
  meetingOn: optionalDayField('Enter the day of the meeting, like 19 11 2015'),
  reportMonth: optionalMonth,
  preparedBy: optionalLine,
  presentedBy: optionalLine,
  earlierReportMonth: optionalMonth,
}

/** Why a version has to be corrected; blank where nothing is corrected. It stands in every report. */
export const correctionReason: z.ZodType<string> = z
  .string()
  .trim()
  .max(500, 'Use 500 characters or fewer')
  .transform((text) => text.replace(/\s+/g, ' ').replaceAll(/[\u0000-\u001f\u007f]/g, ''))
  .superRefine((text, context) => {
    const { figures } = looseFigures(text)
    if (figures.length > 0) context.addIssue({ code: 'custom', message: noFigures(figures) })
  })
  .default('')

// A file for Word may not hold control characters; a form sends a line's end as two of them.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g

/** The words of a paragraph. */
export const paragraphText: z.ZodType<string> = z
  .string({ error: 'Write the paragraph' })
  .max(LONGEST_PARAGRAPH, `Use ${LONGEST_PARAGRAPH} characters or fewer`)
  .transform((text) => text.replaceAll('\r\n', '\n').replace(CONTROL, '').trim())
