import { z } from 'zod'
import { dayField, optionalDayField } from '../../platform/http/date-field.ts'

const LONGEST_REASON = 500
const TOO_LONG = `Shorten the reason to ${LONGEST_REASON} characters or fewer`

const text = z.string().trim().max(LONGEST_REASON, TOO_LONG)

/** A reason that must be given; the sentence says for what. */
export const reasonField = (sentence: string) => text.min(1, sentence)

/** A reason that may stay blank, which is null. */
export const optionalReasonField = text.optional().transform((typed) => typed || null)

/** Ticked boxes: one comes as a text, several as a list, none as nothing. */
export const strandsField = z
  .union([z.array(z.string()), z.string()])
  .optional()
  .transform((ticked) => (ticked === undefined ? [] : [ticked].flat()))

/** What a form sends for a risk that nobody has assessed yet: a blank would look like no answer. */
export const NOT_ASSESSED = 'notAssessed'

export const riskLevelField = z
  .string('Select the risk level, or that it is not assessed yet')
  .transform((chosen) => (chosen === '' || chosen === NOT_ASSESSED ? null : chosen))

export const fromField = dayField('Enter the day the child went on the list, like 27 3 2015')
export const untilField = dayField('Enter the day the child came off the list, like 27 3 2015')
export const optionalUntilField = optionalDayField(
  'Enter the day the child came off the list, like 27 3 2015, or leave it blank',
)

/** The version that a form was opened on, as it was put into the form. */
export const versionField = z.string()
