import { sayInstant } from '../../../../kernel/instant.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { StayVersion } from '../../../model.ts'
import { changedFields } from '../../../stay/rules.ts'
import { FIELD_WORDS, sayBy, sayField, sayWhy } from '../../../words.ts'

const CAPTION = 'What was entered and changed'

/** Who entered and changed a stay, when and why, the latest first. */
export function History({ history }: { readonly history: readonly StayVersion[] }) {
  const rows = history.map((version, index) => rowOf(version, history[index - 1])).reverse()
  return (
    <ScrollRegion label={CAPTION}>
      <Table
        caption={CAPTION}
        captionClasses="govuk-table__caption--m"
        head={['When it became known', 'By', 'What', 'Why']}
        rows={rows}
      />
    </ScrollRegion>
  )
}

function rowOf(version: StayVersion, before: StayVersion | undefined): readonly Cell[] {
  return [
    sayInstant(version.knownFrom),
    sayBy(version),
    { text: whatChanged(version, before) },
    sayWhy(version, before),
  ]
}

function whatChanged(version: StayVersion, before: StayVersion | undefined) {
  if (before === undefined) return 'Entered'
  if (version.isWithdrawn !== before.isWithdrawn) return version.isWithdrawn ? 'Taken away' : 'Entered again'
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {changedFields(before, version).map((field) => (
        <li>
          {FIELD_WORDS[field]}: {sayField(version, field)}{' '}
          <span class="govuk-hint">(before: {sayField(before, field)})</span>
        </li>
      ))}
    </ul>
  )
}
