import { z } from 'zod'
import { parseDay } from '../kernel/day.ts'
import { SHAPES, STATUSES } from './model.ts'
import { PLACEMENT_FLAGS, type Limit } from './rule-model.ts'
import { wholeKind } from './timeline.ts'

const code = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'A code has letters, digits and hyphens')
const words = z.string().trim().min(1, 'A word is missing')
const wholeKindCode = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Not a whole kind of entry')
const kind = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z]*=[A-Za-z0-9]+)?$/, 'Not a kind of entry')
const attribute = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Not an attribute')
const count = z.int().min(0).max(4000)

export const daySchema = z.string().transform((text, context) => {
  const day = parseDay(text)
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: `Not a day: ${text}. Write it like 2015-05-01` })
  return z.NEVER
})

const LIMIT = /^(\d{1,4}) (days?|working days?|months?|hours?)$/
const UNITS = { day: 'days', 'working day': 'workingDays', month: 'months', hour: 'hours' } as const

/** `1 month`, `10 working days`, `72 hours`: how procedures write how long something may take. */
function limitOf(text: string) {
  const found = LIMIT.exec(text)
  if (!found) return null
  const unit = UNITS[String(found[2]).replace(/s$/, '') as keyof typeof UNITS]
  return { unit, count: Number(found[1]) }
}

const NO_LIMIT = 'Write a time like 1 month, 10 working days, 28 days or 72 hours'

const anyLimit = z.string().transform((text, context) => {
  const limit = limitOf(text)
  if (limit) return limit
  context.addIssue({ code: 'custom', message: NO_LIMIT })
  return z.NEVER
})

const limit = anyLimit.transform((found, context): Limit => {
  if (found.unit !== 'hours') return { unit: found.unit, count: found.count }
  context.addIssue({ code: 'custom', message: 'Only an answer to something is asked for within hours' })
  return z.NEVER
})

const atLeastADay = limit.refine(({ count: days }) => days > 0, 'At least one day')
const NO_TIME_AT_ALL: Limit = { unit: 'days', count: 0 }

const entries = z.strictObject({
  kinds: z.array(kind).min(1),
  yes: z.array(attribute).default([]),
  no: z.array(attribute).min(1).exactOptional(),
})
// An entry that may belong to two parts of its kind would be counted, or would call for an answer, twice.
const entriesOnce = entries.refine(
  ({ kinds }) => new Set(kinds.map(wholeKind)).size === kinds.length,
  'A kind is counted once, whole or in one part',
)
const answer = z.enum(['offered', 'accepted'])

const present = z.strictObject({
  shape: z.literal('present'),
  entries,
  since: z.enum(['ever', 'stay']),
  grace: limit.default(NO_TIME_AT_ALL),
})

const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('stayStart') }),
  z.strictObject({ on: z.literal('entry'), entries: entriesOnce }),
  z.strictObject({ on: z.literal('episodeEnd'), onlyIf: answer.exactOptional() }),
])

const response = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('entries'), entries }),
  z.strictObject({ by: z.literal('answer'), answer, as: z.enum(['yes', 'recorded']) }),
])

const within = z
  .strictObject({
    shape: z.literal('within'),
    trigger,
    response,
    limit: anyLimit.nullable().default(null),
    unlessDeclined: z.boolean().default(false),
  })
  .refine(
    (rule) => rule.response.by === 'entries' || rule.trigger.on === 'episodeEnd',
    'Only a missing episode has an answer of its own',
  )

const stage = z.strictObject({
  flag: z.enum(PLACEMENT_FLAGS).exactOptional(),
  first: z.literal(true).exactOptional(),
  beforeReview: wholeKindCode.exactOptional(),
  during: limit.exactOptional(),
  every: atLeastADay,
})

const cadence = z
  .strictObject({
    shape: z.literal('cadence'),
    entries,
    every: atLeastADay.nullable().default(null),
    stages: z.array(stage).default([]),
    pausesWhileMissing: z.boolean().default(false),
  })
  .refine((rule) => rule.every === null || rule.stages.length === 0, 'Either one interval or stages')

const current = z.strictObject({
  shape: z.literal('current'),
  kind: wholeKindCode,
  complete: attribute.nullable().default(null),
  noOlderThan: atLeastADay.nullable().default(null),
  renewedDuringStay: z.boolean().default(false),
  grace: limit.default(NO_TIME_AT_ALL),
})

const uplift = z.strictObject({
  shape: z.literal('uplift'),
  entries: entriesOnce,
  baselineDays: count.min(1),
  minimumDays: count.min(1),
  ceilingDays: count.min(1).nullable().default(null),
})

const attributeRule = z.strictObject({
  shape: z.literal('attribute'),
  kind: wholeKindCode,
  attribute,
  least: z.union(
    [
      z.literal('all'),
      z.strictObject({ percent: z.int().min(1).max(100) }),
      z.strictObject({ count: z.int().min(1).max(100) }),
    ],
    'Write all, or a percent, or a count',
  ),
})

/** What a version of a standard asks; also for what an authority writes of its own. */
export const ruleSchema = z.discriminatedUnion('shape', [
  present,
  within,
  cadence,
  current,
  uplift,
  attributeRule,
])

const version = z.strictObject({ from: daySchema, citation: words, rule: ruleSchema })

const standardFields = z.strictObject({
  code,
  name: words,
  clause: words,
  subject: z.enum(['child', 'team']).default('child'),
  shape: z.enum(SHAPES),
  over: z.enum(['stay', 'placement', 'always']).default('stay'),
  appliesTo: z.enum(['everyone', 'notOpenToSocialCare', ...STATUSES]).default('everyone'),
  register: code.exactOptional(),
  owedBy: words,
  until: daySchema.nullable().default(null),
  versions: z.array(version).min(1, 'A standard has at least one version'),
})

const standard = standardFields.refine(
  ({ register, over }) => register === undefined || over === 'stay',
  'Only what is asked of a stay can be asked of one register',
)

export const procedureSchema = z.strictObject({
  code,
  name: words,
  citation: words,
  standards: z.array(standard).min(1),
})
