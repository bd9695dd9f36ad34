import type { FormInput } from '../../../access/index.ts'
import { addDays } from '../../../kernel/day.ts'
import { datePartsOf, readDate } from '../../../platform/http/date-field.ts'
import type { FormState } from '../../../platform/views/forms.tsx'
import { USUAL_SECOND_LOOK, type SecondLook } from '../../rounds/model.ts'
import type { Plan } from '../../rounds/plan/model.ts'

/** The days of a plan, each put together from its three fields. */
export function readPlan(form: FormInput): FormInput {
  const day = (name: string) => readDate(form, name)
  return {
    ...form,
    ...{
      asAt: day('asAt'),
      periodFrom: day('periodFrom'),
      periodLast: day('periodLast'),
      dueOn: day('dueOn'),
      ...{ drawOn: day('drawOn'), moderationOn: day('moderationOn') },
      ...{ reportOn: day('reportOn'), boardOn: day('boardOn') },
      month: readMonth(form),
    },
  }
}

/** `2015-12`, from a month and a year; blank when both are. */
function readMonth(form: FormInput): string {
  const [month, year] = ['month-month', 'month-year'].map((name) => String(form[name] ?? '').trim())
  if (!month && !year) return typeof form.month === 'string' ? form.month : ''
  return `${year}-${month?.padStart(2, '0')}`
}

/** What a plan form shows at first: the plan as it stands, or the usual choices for a new one. */
export function filledIn(form: FormState, round: (Plan & { readonly code?: string }) | null): FormState {
  if (Object.keys(form.values).length > 0) return form
  return { ...form, values: round === null ? USUAL : { code: round.code ?? '', ...valuesOfPlan(round) } }
}

const USUAL = {
  ...{ sizeKind: 'count', sizeCount: '8', strata: 'none', howDrawn: 'twoPeople' },
  ...secondLookValues(USUAL_SECOND_LOOK),
}

function secondLookValues({ oneIn, reAudited, reAuditWeeks }: SecondLook): FormState['values'] {
  const moderationOneIn = String(oneIn ?? USUAL_SECOND_LOOK.oneIn)
  return { moderationOneIn, reAudited, reAuditWeeks: String(reAuditWeeks) }
}

function valuesOfPlan(round: Plan): FormState['values'] {
  const { theme, register, tool, month, asAt, period, dueOn, strata, howDrawn } = round
  const last = period === null || period.until === null ? null : addDays(period.until, -1)
  return {
    ...{ theme, register: register.code, tool: tool ?? '', strata, howDrawn },
    ...{ ...datePartsOf('asAt', asAt), ...datePartsOf('periodFrom', period?.from ?? null) },
    ...{ ...datePartsOf('periodLast', last), ...datePartsOf('dueOn', dueOn), ...sizeValues(round) },
    ...{ ...monthValues(month), ...secondLookValues(round.secondLook) },
    ...datesValues(round),
    ...leaveOutValues(round),
  }
}

function datesValues({ planned, repeatMonths }: Plan): FormState['values'] {
  return {
    ...{ ...datePartsOf('drawOn', planned.draw), ...datePartsOf('moderationOn', planned.moderation) },
    ...{ ...datePartsOf('reportOn', planned.report), ...datePartsOf('boardOn', planned.board) },
    repeatMonths: textOf(repeatMonths),
  }
}

function leaveOutValues({ leaveOut }: Plan): FormState['values'] {
  return {
    leaveOutAuditedMonths: textOf(leaveOut.auditedMonths),
    leaveOutListedDays: textOf(leaveOut.listedDays),
  }
}

function textOf(number: number | null): string {
  return number === null ? '' : String(number)
}

function monthValues(month: string | null): FormState['values'] {
  if (month === null) return {}
  const [year = '', number = ''] = month.split('-')
  return { 'month-month': String(Number(number)), 'month-year': year }
}

function sizeValues({ size }: Plan): FormState['values'] {
  if (size === null) return { sizeKind: 'count', sizeCount: '8' }
  if ('count' in size) return { sizeKind: 'count', sizeCount: String(size.count) }
  return { sizeKind: 'percent', sizePercent: String(size.percent) }
}
