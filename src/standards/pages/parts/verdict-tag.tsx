import { Tag } from '../../../platform/views/components/index.ts'
import { isInformation, type Standard, type Verdict } from '../../model.ts'
import { INFORMATION_NAMES, VERDICT_NAMES } from './words.ts'

const COLOURS: Readonly<Record<Verdict, string>> = {
  met: 'govuk-tag--green',
  notMet: 'govuk-tag--red',
  cannotTell: 'govuk-tag--yellow',
  notYetDue: 'govuk-tag--blue',
  notApplicable: 'govuk-tag--grey',
}

interface VerdictProps {
  readonly verdict: Verdict
  readonly standard: Pick<Standard, 'shape'>
}

/** A verdict in words; the colour only repeats it. What is information is said, and never red. */
export function VerdictTag({ verdict, standard }: VerdictProps) {
  const said = isInformation(standard) ? INFORMATION_NAMES[verdict] : undefined
  if (said !== undefined) return <Tag classes="govuk-tag--grey">{said}</Tag>
  return <Tag classes={COLOURS[verdict]}>{VERDICT_NAMES[verdict]}</Tag>
}
