import { z } from 'zod'
import { asId, type Id } from '../../kernel/ids.ts'
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

const EMAIL = 'Enter a mail address like ann.lee@council.example, or leave it blank'

/** Left blank it is null: then nothing is sent by mail. */
export const emailField = z
  .string()
  .trim()
  .max(200, EMAIL)
  .optional()
  .transform((email) => email || null)
  .refine((email) => email === null || z.email().safeParse(email).success, EMAIL)

/** Left blank it is null: then what is overdue goes to the audit lead at once. */
export const lineManagerField = z
  .string()
  .optional()
  .transform((person) => (person || null) as Id<'person'> | null)
  .refine((person) => person === null || asId(person) !== null, 'Choose a person from the list')

export const roleField = z.enum(ROLES, { error: 'Choose a role' })

/** One role or several: a form sends a single ticked box as a text and several as a list. */
export const rolesField = z.preprocess(
  (sent) => (typeof sent === 'string' ? [sent] : (sent ?? [])),
  z.array(z.enum(ROLES)).min(1, 'Choose at least one role'),
)
