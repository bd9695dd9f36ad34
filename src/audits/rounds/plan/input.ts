import { z } from 'zod'
import { addDays } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { optionalDayField } from '../../../platform/http/date-field.ts'
import { seenField } from '../../../platform/http/seen.ts'
import { STRATA_KINDS } from '../../draw/frame.ts'
import type { SampleWish } from '../../draw/sample-size.ts'
import { RE_AUDITED, USUAL_SECOND_LOOK } from '../model.ts'
import { PLAN_WORDS as SAY } from './words.ts'

const LONGEST = 120
const blankIsNull = (text: string) => (text === '' ? null : text)
const choice = <Code extends string>(codes: readonly [Code, ...Code[]], sentence: string) =>
  z.enum(codes, { error: sentence })
const number = z
  .string()
  .trim()
  .default('')
  .transform((text) => (/^\d{1,5}$/.test(text) ? Number(text) : null))

// What is left blank is not decided; what is no number in the range is told, and never taken for blank.
const upTo = (largest: number, sentence: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || (/^\d{1,4}$/.test(text) && isIn(Number(text), largest)), sentence)
    .transform((text) => (text === '' ? null : Number(text)))
const isIn = (number: number, largest: number) => number >= 1 && number <= largest
const maybeDay = (sentence: string) => optionalDayField(sentence).prefault('')

/** The dates of a round and how often it comes round: part of a plan, and changed by themselves later. */
export const DATE_FIELDS = {
  dueOn: maybeDay(SAY.dueOn),
  drawOn: maybeDay(SAY.drawOn),
  moderationOn: maybeDay(SAY.moderationOn),
  reportOn: maybeDay(SAY.reportOn),
  boardOn: maybeDay(SAY.boardOn),
  repeatMonths: upTo(60, SAY.repeatMonths),
}

type TypedDates = z.infer<z.ZodObject<typeof DATE_FIELDS>>

export function datesOf({ drawOn, moderationOn, reportOn, boardOn, dueOn, repeatMonths }: TypedDates) {
  const planned = { draw: drawOn, moderation: moderationOn, report: reportOn, board: boardOn }
  return { planned, dueOn, repeatMonths }
}

const FIELDS = {
  theme: z.string({ error: SAY.theme }).trim().min(1, SAY.theme).max(LONGEST, SAY.themeTooLong),
  register: z.string({ error: SAY.register }).min(1, SAY.register),
  tool: z.string().default('').transform(blankIsNull),
  month: z
    .string()
    .trim()
    .default('')
    .transform(blankIsNull)
    .refine((month) => month === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(month), SAY.month),
  asAt: optionalDayField(SAY.asAt),
  periodFrom: optionalDayField(SAY.periodFrom),
  periodLast: optionalDayField(SAY.periodLast),
  ...DATE_FIELDS,
  leaveOutAuditedMonths: upTo(60, SAY.leaveOutAuditedMonths),
  leaveOutListedDays: upTo(730, SAY.leaveOutListedDays),
  sizeKind: choice(['count', 'percent'], SAY.sizeKind),
  sizeCount: number,
  sizePercent: number,
  strata: choice(STRATA_KINDS, SAY.strata),
  howDrawn: choice(['twoPeople', 'onePerson'], SAY.howDrawn),
  moderationOneIn: wholeNumber(USUAL_SECOND_LOOK.oneIn, 100, SAY.moderationOneIn),
  reAudited: z.enum(RE_AUDITED, { error: SAY.reAudited }).default(USUAL_SECOND_LOOK.reAudited),
  reAuditWeeks: wholeNumber(USUAL_SECOND_LOOK.reAuditWeeks, 52, SAY.reAuditWeeks),
}

/** A number from 1 up to the most; what is not sent at all is the usual one. */
function wholeNumber(usual: number, most: number, sentence: string) {
  return z
    .string()
    .trim()
    .default(String(usual))
    .transform((text) => (/^\d{1,3}$/.test(text) ? Number(text) : 0))
    .refine((count) => count >= 1 && count <= most, sentence)
}

type Typed = z.infer<z.ZodObject<typeof FIELDS>>

/** A plan as it is typed; the code names the round for good, so only a new round has it. */
export const planInput = z.object(FIELDS).check(checkTogether).transform(planOf)

export const newRoundInput = z
  .object({
    ...FIELDS,
    code: z
      .string({ error: SAY.code })
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, SAY.code)
      .max(40, SAY.code),
  })
  .check(checkTogether)
  .transform(({ code, ...typed }) => ({ code, ...planOf(typed) }))

export const editedRoundInput = z
  .object({ ...FIELDS, round: z.string(), seen: seenField })
  .check(checkTogether)
  .transform(({ round, seen, ...typed }) => ({ round, seen, ...planOf(typed) }))

/** What no field can say of itself. */
function checkTogether({ value, issues }: z.core.ParsePayload<Typed>): void {
  const say = (path: string, message: string) =>
    issues.push({ code: 'custom', path: [path], message, input: value })
  if (value.asAt === null && value.month === null) say('month', SAY.noDay)
  if (value.periodFrom === null && value.periodLast !== null) say('periodFrom', SAY.periodFrom)
  if (value.periodFrom !== null && value.periodLast === null) say('periodLast', SAY.periodLast)
  if (value.sizeKind === 'count' && value.sizeCount === null) say('sizeCount', SAY.sizeCount)
  if (value.sizeKind === 'percent' && value.sizePercent === null) say('sizePercent', SAY.sizePercent)
}

function planOf(typed: Typed) {
  const { sizeKind, sizeCount, sizePercent, periodFrom, periodLast, ...others } = typed
  const { moderationOneIn: oneIn, reAudited, reAuditWeeks, ...timed } = others
  const { drawOn, moderationOn, reportOn, boardOn, dueOn, repeatMonths, ...rest } = timed
  const { leaveOutAuditedMonths, leaveOutListedDays, ...plan } = rest
  return {
    ...plan,
    secondLook: { oneIn, reAudited, reAuditWeeks },
    size: sizeOf({ sizeKind, sizeCount, sizePercent }),
    period: periodOf({ periodFrom, periodLast }),
    ...datesOf({ drawOn, moderationOn, reportOn, boardOn, dueOn, repeatMonths }),
    leaveOut: { auditedMonths: leaveOutAuditedMonths, listedDays: leaveOutListedDays },
  }
}

function sizeOf({
  sizeKind,
  sizeCount,
  sizePercent,
}: Pick<Typed, 'sizeKind' | 'sizeCount' | 'sizePercent'>): SampleWish {
  return sizeKind === 'count' ? { count: sizeCount ?? 0 } : { percent: sizePercent ?? 0 }
}

// A person names the last day examined; the period ends on the day after it.
function periodOf({ periodFrom, periodLast }: Pick<Typed, 'periodFrom' | 'periodLast'>): Period | null {
  return periodFrom === null || periodLast === null
    ? null
    : { from: periodFrom, until: addDays(periodLast, 1) }
}

/** A plan as typed: its register is still only a code. */
export type TypedPlan = z.infer<typeof planInput>
