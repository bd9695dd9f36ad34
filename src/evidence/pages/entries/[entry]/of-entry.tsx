import { sayDay } from '../../../../kernel/day.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { InsetText } from '../../../../platform/views/components/index.ts'
import type { SeenEntry } from './query.ts'

/** Which entry of which child is being changed, so that nobody changes the wrong one. */
export function OfEntry({ seen: { known, kind, entry } }: { readonly seen: SeenEntry }) {
  return (
    <InsetText>
      {kind.name} of {nameOf(known)}, {sayDay(entry.happenedOn)}, attested here
    </InsetText>
  )
}
