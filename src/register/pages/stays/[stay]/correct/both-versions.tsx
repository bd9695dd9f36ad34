import { parseDay } from '../../../../../kernel/day.ts'
import { Table } from '../../../../../platform/views/components/index.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { valueOf, valuesOf, type FormState } from '../../../../../platform/views/forms.tsx'
import type { Stay, StayFacts } from '../../../../model.ts'
import { NOT_ASSESSED } from '../../../../stay/fields.ts'
import { FIELD_WORDS, sayField, type StayField } from '../../../../words.ts'

/** Whether the stay has changed since the form was opened that now comes back. */
export function isOvertaken(stay: Stay, form: FormState): boolean {
  return valueOf(form, 'version') !== stay.version
}

/** What somebody else saved meanwhile, beside what was typed here; where the two differ it says so. */
export function BothVersions({ stay, form }: { readonly stay: Stay; readonly form: FormState }) {
  const typed = factsTyped(form, stay)
  return (
    <Table
      caption="What somebody else saved, and what you entered"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['', 'Saved', 'You entered']}
      rows={FIELDS.map((field) => [FIELD_WORDS[field], sayField(stay, field), sayField(typed, field)])}
    />
  )
}

const FIELDS = Object.keys(FIELD_WORDS) as StayField[]

/** A day that could not be read stands as it is saved; the field below keeps what was typed. */
function factsTyped(form: FormState, stay: Stay): StayFacts {
  const riskLevel = valueOf(form, 'riskLevel')
  return {
    strands: valuesOf(form, 'strands'),
    riskLevel: riskLevel === '' || riskLevel === NOT_ASSESSED ? null : riskLevel,
    from: parseDay(readDate(form.values, 'from')) ?? stay.from,
    until: parseDay(readDate(form.values, 'until')),
    reasonOn: valueOf(form, 'reasonOn') || null,
    reasonOff: valueOf(form, 'reasonOff') || null,
  }
}
