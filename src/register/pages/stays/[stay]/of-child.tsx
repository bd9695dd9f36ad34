import { InsetText } from '../../../../platform/views/components/index.ts'
import { nameOf, type KnownChild } from '../../../../organisation/index.ts'
import type { Stay } from '../../../model.ts'
import { sayPeriod } from '../../../words.ts'

/** Whose stay is being changed, so that nobody changes the wrong one. */
export function OfChild({ child, stay }: { readonly child: KnownChild; readonly stay: Stay }) {
  return (
    <InsetText>
      {nameOf(child)}, on the list {sayPeriod(stay)}
    </InsetText>
  )
}
