import { Tag } from '../../../platform/views/components/index.ts'
import type { Verdict } from '../../model.ts'
import { VERDICT_NAMES } from './words.ts'

const COLOURS: Readonly<Record<Verdict, string>> = {
  met: 'govuk-tag--green',
  notMet: 'govuk-tag--red',
  cannotTell: 'govuk-tag--yellow',
  notYetDue: 'govuk-tag--blue',
  notApplicable: 'govuk-tag--grey',
}

/** A verdict in words; the colour only repeats it. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <Tag classes={COLOURS[verdict]}>{VERDICT_NAMES[verdict]}</Tag>
}
