import { addDays, sayDay } from '../../../../kernel/day.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { sayRule } from '../../../changes/words.ts'
import type { Version } from '../../../model.ts'
import type { OwnVersion } from '../../../versions/store.ts'
import type { SeenStandard } from './query.ts'

/** Every version with the days on which it holds, where it is laid down, and who added it and why. */
export function VersionsTable({ seen }: { readonly seen: SeenStandard }) {
  const { standard, own } = seen
  const inForce = standard.versions.map((version, place) => {
    const next = standard.versions[place + 1]?.from ?? standard.until
    return { version, until: next === null ? null : addDays(next, -1), own: ownOf(version, own) }
  })
  const withdrawn = own.filter((version) => version.withdrawn !== null)
  return (
    <ScrollRegion label="Versions of this standard">
      <Table
        caption="Versions of this standard, the latest first"
        captionClasses="govuk-visually-hidden"
        head={HEAD}
        stackedHead={HEAD}
        rows={[
          ...inForce
            .toReversed()
            .map(({ version, until, own: made }) => [
              { text: sayDay(version.from), classes: 'gt-reference' },
              until === null ? 'Further notice' : sayDay(until),
              sayRule(version.rule),
              version.citation,
              made === null ? 'Came with the program' : sayMade(made),
              { text: <Withdraw made={made} seen={seen} /> },
            ]),
          ...withdrawn.map(withdrawnRow),
        ]}
      />
    </ScrollRegion>
  )
}

const HEAD = ['From', 'Until', 'Asks', 'Where it is laid down', 'How it came', 'Withdraw']

function ownOf(version: Version, own: readonly OwnVersion[]): OwnVersion | null {
  return own.find((each) => each.from === version.from && each.withdrawn === null) ?? null
}

function sayMade({ madeBy, madeAt, reason }: OwnVersion): string {
  return `${madeBy}, ${sayInstant(madeAt)}: ${reason}`
}

function Withdraw({ made, seen }: { readonly made: OwnVersion | null; readonly seen: SeenStandard }) {
  if (made === null || !seen.mayChange || made.from <= seen.today) return <>–</>
  return (
    <a class="govuk-link" href={`/procedures/${seen.standard.code}/versions/${made.id}/withdraw`}>
      Withdraw<span class="govuk-visually-hidden"> the version from {sayDay(made.from)}</span>
    </a>
  )
}

function withdrawnRow(version: OwnVersion): readonly Cell[] {
  const { withdrawn } = version
  const how =
    withdrawn === null
      ? ''
      : ` Withdrawn by ${withdrawn.by}, ${sayInstant(withdrawn.at)}: ${withdrawn.reason}`
  return [
    { text: sayDay(version.from), classes: 'gt-reference' },
    'Never in force',
    sayRule(version.rule),
    version.citation,
    `${sayMade(version)}.${how}`,
    '–',
  ]
}
