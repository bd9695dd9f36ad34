import type { FormInput } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { readDate } from '../../platform/http/date-field.ts'
import type { Action } from '../model.ts'

/** The due day of a form, or the month alone where the day was left blank. */
export function readDue(form: FormInput): string {
  return readDate(form, 'due').replace(/-(00)?$/, '')
}

/** What stands in the form before anybody types. */
export function recordedValues(action: Action): Readonly<Record<string, string>> {
  return {
    owner: action.owner ?? '',
    team: action.team ?? '',
    person: action.person ?? '',
    measure: action.measure ?? '',
    ...dateValues('due', action.due ?? ''),
    ...dateValues('inForceFrom', action.inForceFrom === null ? '' : formatDay(action.inForceFrom)),
  }
}

function dateValues(name: string, text: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
