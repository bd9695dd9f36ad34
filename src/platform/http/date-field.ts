import { z } from 'zod'
import { formatDay, parseDay, type Day } from '../../kernel/day.ts'

type Form = Readonly<Record<string, unknown>>

/**
 * The date that a form sends as `name-day`, `name-month` and `name-year`, put together as `YYYY-MM-DD` for zod to
 * judge; blank when all three are. A date that came whole, as the command line sends it, stays as it is.
 */
export function readDate(form: Form, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(form[`${name}-${part}`]))
  if (!day && !month && !year) return textOf(form[name])
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The fields that a form shows for a day that is known already; none for null. */
export function datePartsOf(name: string, day: Day | null): Record<string, string> {
  if (day === null) return {}
  const [year = '', month, dayOfMonth] = formatDay(day)
    .split('-')
    .map((part) => String(Number(part)))
  return { [`${name}-day`]: dayOfMonth ?? '', [`${name}-month`]: month ?? '', [`${name}-year`]: year }
}

/** A day that must be given; the sentence says how. */
export function dayField(sentence: string): z.ZodType<Day> {
  return optionalDayField(sentence).refine((day) => day !== null, sentence) as z.ZodType<Day>
}

/** A day that may be left blank, which is null. */
export function optionalDayField(sentence: string): z.ZodType<Day | null> {
  return z.string({ error: sentence }).transform((text, context) => {
    const day = parseDay(text)
    if (day === null && text !== '') context.addIssue({ code: 'custom', message: sentence })
    return day
  })
}
