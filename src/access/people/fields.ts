import { z } from 'zod'
import { ROLES } from '../roles.ts'

const LOGIN = 'Enter a user name of 2 to 40 small letters, digits, dots or hyphens that begins with a letter'
const NAME = 'Enter the name of the person, as colleagues know it'
const LONGEST_NAME = 100

export const loginField = z
  .string({ error: LOGIN })
  .trim()
  .regex(/^[a-z][a-z0-9.-]{1,39}$/, LOGIN)

export const nameField = z
  .string({ error: NAME })
  .trim()
  .min(1, NAME)
  .max(LONGEST_NAME, `Enter a name of at most ${LONGEST_NAME} characters`)

/** Left blank it is null: not everybody works for an agency. */
export const agencyField = z
  .string()
  .trim()
  .max(LONGEST_NAME, `Enter the name of the agency in at most ${LONGEST_NAME} characters`)
  .optional()
  .transform((agency) => agency || null)

export const roleField = z.enum(ROLES, { error: 'Choose a role' })

/** One role or several: a form sends a single ticked box as a text and several as a list. */
export const rolesField = z.preprocess(
  (sent) => (typeof sent === 'string' ? [sent] : (sent ?? [])),
  z.array(z.enum(ROLES)).min(1, 'Choose at least one role'),
)
