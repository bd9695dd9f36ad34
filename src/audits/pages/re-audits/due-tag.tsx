import type { Day } from '../../../kernel/day.ts'
import { Tag } from '../../../platform/views/components/index.ts'
import type { ClockedCase } from '../../re-audit/model.ts'
import { daysLate } from '../../re-audit/rules.ts'
import { sayDue } from '../../re-audit/words.ts'

/** The day on which a case is to be audited again: red, and said in words, once it is past. */
export function DueTag({ file, today }: { readonly file: ClockedCase; readonly today: Day }) {
  const says = sayDue(file, today)
  return daysLate(file, today) > 0 ? <Tag classes="govuk-tag--red">{says}</Tag> : <>{says}</>
}
