import { dayOfInstant } from '../../../../kernel/day.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { EntryVersion } from '../../../attest/model.ts'
import { NOT_RECORDED } from '../../../../register/index.ts'
import { linesOf } from './facts.tsx'
import type { SeenEntry } from './query.ts'

const CAPTION = 'What was said and changed'

/** Who said and changed what of an entry, when and why, the latest first. */
export function History({ seen }: { readonly seen: SeenEntry }) {
  const { history } = seen
  return (
    <ScrollRegion label={CAPTION}>
      <Table
        caption={CAPTION}
        captionClasses="govuk-table__caption--m"
        head={['When it became known', 'By', 'What', 'Why']}
        rows={history.map((version, index) => rowOf(version, history[index - 1], seen)).reverse()}
      />
    </ScrollRegion>
  )
}

function rowOf(version: EntryVersion, before: EntryVersion | undefined, seen: SeenEntry): readonly Cell[] {
  const { by, isImported, changeReason } = version
  const person = by ?? NOT_RECORDED
  return [
    sayKnown(version),
    isImported ? `Import${by === null ? '' : ` by ${by}`}` : person,
    { text: whatChanged(version, before, seen) },
    changeReason ?? (before === undefined || isImported ? '' : NOT_RECORDED),
  ]
}

/** What came before it could have happened was laid down for a story, which does not say when it was known. */
function sayKnown({ knownFrom, happenedOn }: EntryVersion): string {
  return dayOfInstant(knownFrom) < happenedOn ? NOT_RECORDED : sayInstant(knownFrom)
}

function whatChanged(version: EntryVersion, before: EntryVersion | undefined, seen: SeenEntry) {
  if (before === undefined) return version.isImported ? 'Imported' : 'Attested'
  if (version.isWithdrawn !== before.isWithdrawn)
    return version.isWithdrawn ? (version.isImported ? 'Withdrawn by its source' : 'Taken away') : 'Put back'
  const earlier = linesOf(before, seen.kind, seen)
  const changed = linesOf(version, seen.kind, seen).filter(({ value }, at) => earlier[at]?.value !== value)
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {changed.map(({ key, value }) => (
        <li>
          {key}: {value}{' '}
          <span class="govuk-hint">(before: {earlier.find((line) => line.key === key)?.value})</span>
        </li>
      ))}
    </ul>
  )
}
