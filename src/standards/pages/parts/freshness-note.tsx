import type { Day } from '../../../kernel/day.ts'
import { InsetText } from '../../../platform/views/components/index.ts'
import type { Freshness } from '../../evaluation/model.ts'
import { sayFreshness } from './words.ts'

/** Says of a list of kept verdicts that it is behind the records, where it is. */
export function FreshnessNote({
  freshness,
  today,
}: {
  readonly freshness: Freshness | null
  readonly today: Day
}) {
  const said = sayFreshness(freshness, today)
  return said === null ? null : <InsetText>{said}</InsetText>
}
