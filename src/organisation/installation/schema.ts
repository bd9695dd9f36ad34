import { z } from 'zod'
import { ROLES } from '../../access/index.ts'
import { parseDay, type Day } from '../../kernel/day.ts'
import { PLAIN_WORDS, type Words } from '../../kernel/words.ts'
import { readRecordAddress } from '../case-system/rules.ts'
import type { Installation } from './model.ts'

const DAY = z.string().transform((text, context): Day => {
  const day = parseDay(text)
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: 'Write a day as YYYY-MM-DD.' })
  return z.NEVER
})

const FILLED = z.string().trim().min(1, 'This must not be blank.')
const NOUN = z.strictObject({ one: FILLED, many: FILLED, a: FILLED })

const WORDS = z
  .strictObject({ register: NOUN, panel: NOUN, plan: NOUN, caseSystem: NOUN, board: NOUN })
  .partial()
  .transform((words) => ({ ...PLAIN_WORDS, ...words }) as Words)

const AUTHORITY = z.strictObject({
  name: FILLED,
  source: FILLED,
  brand_colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Write a colour as #1d5a5f.')
    .optional(),
})

const REGISTER = z
  .strictObject({ code: FILLED, name: FILLED, strands: z.array(FILLED).min(1), risk_levels: z.array(FILLED) })
  .transform(({ code, name, strands, risk_levels }) => ({ code, name, strands, riskLevels: risk_levels }))

const ROLE = z
  .strictObject({ code: FILLED, meaning: FILLED, open_to_social_care: z.boolean() })
  .transform(({ code, meaning, open_to_social_care }) => ({
    code,
    meaning,
    isOpenToSocialCare: open_to_social_care,
  }))

const FEED = z
  .strictObject({ kinds: z.array(FILLED).min(1), from: DAY, until: DAY })
  .refine(({ from, until }) => from <= until, 'A feed ends on the day it begins or later.')

const READING = z.strictObject({
  column: FILLED.nullable().default(null),
  value: FILLED,
  means: z.enum(['yes', 'no', 'notApplicable', 'notRecorded']),
})

const PERSONA = z
  .strictObject({
    login: z
      .string()
      .regex(/^[a-z][a-z0-9.-]{1,39}$/, 'A user name has 2 to 40 small letters, digits, dots or hyphens.'),
    name: FILLED,
    password: z.string().min(12, 'A password has at least 12 characters.'),
    roles: z.array(z.enum(ROLES)).min(1),
    agency: FILLED.optional(),
    professional_id: FILLED.optional(),
    deputy_for: z.array(FILLED).default([]),
  })
  .transform(({ professional_id, deputy_for, agency, ...person }) => {
    return { ...person, agency: agency ?? null, workerKey: professional_id ?? null, deputyFor: deputy_for }
  })

const CASE_SYSTEM = z.strictObject({
  record_address: z.string().transform((typed, context): string | null => {
    const read = readRecordAddress(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.problem })
    return z.NEVER
  }),
})

/** One schema for `installation.toml`; what it does not know is refused and never overlooked. */
export const installationSchema = z
  .strictObject({
    story_day: DAY.optional(),
    words_from: DAY,
    authority: AUTHORITY,
    words: WORDS.default(PLAIN_WORDS),
    case_system: CASE_SYSTEM.optional(),
    registers: z.array(REGISTER).default([]),
    involvement_roles: z.array(ROLE).default([]),
    feeds: z.array(FEED).default([]),
    readings: z.array(READING).default([]),
    personas: z.array(PERSONA).default([]),
  })
  .refine(({ story_day, personas }) => story_day !== undefined || personas.length === 0, {
    path: ['personas'],
    message: 'Only a story names people with their passwords. A real installation invites its people.',
  })
  .transform((file): Installation => ({
    name: file.authority.name,
    brandColour: file.authority.brand_colour ?? null,
    source: file.authority.source,
    storyDay: file.story_day ?? null,
    words: file.words,
    wordsFrom: file.words_from,
    recordAddress: file.case_system?.record_address ?? null,
    registers: file.registers,
    involvementRoles: file.involvement_roles,
    feeds: file.feeds.flatMap(({ kinds, from, until }) => kinds.map((kind) => ({ kind, from, until }))),
    readings: file.readings,
    personas: file.personas,
  }))
