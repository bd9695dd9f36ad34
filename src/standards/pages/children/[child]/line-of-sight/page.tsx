import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import { PictureFigure } from '../../../../../platform/pictures/index.ts'
import { sayPeriod, type Register, type Stay } from '../../../../../register/index.ts'
import { sightOf } from '../../../../line-of-sight/rules.ts'
import { seeLineOfSight, type SeenSight } from './query.ts'

export const lineOfSightPage = definePage({
  path: '/children/:child/line-of-sight',
  query: seeLineOfSight,
  title: () => 'Line of sight to a child',
  view: LineOfSightPage,
  width: 'full',
  back: ({ known }) => `/children/${known.child}`,
})

function LineOfSightPage({ seen, words }: ViewProps<SeenSight>) {
  const { known, stays, registers, sight } = seen
  return (
    <>
      <span class="govuk-caption-l">Line of sight</span>
      <h1 class="govuk-heading-l">{nameOf(known)}</h1>
      {sight === null ? (
        <p class="govuk-body">The child has never been on a list here, so there is no stay to show.</p>
      ) : (
        <>
          <p class="govuk-body-l">
            {registerOf(sight.stay, registers)}: {sayPeriod(sight.stay)}
          </p>
          <p class="govuk-body">
            As known today, up to {sayDay(sight.facts.asAt)}. Each line ends where what is known of it ends.
          </p>
          <PictureFigure picture={sightOf(sight.facts, words)} id="sight" isTableOpen />
        </>
      )}
      <OtherStays seen={{ known, stays, registers, sight }} />
    </>
  )
}

function registerOf({ register }: Stay, registers: readonly Register[]): string {
  return registers.find(({ id }) => id === register)?.name ?? 'On the list'
}

/** The ways to the child's other stays: two stays are never drawn as one. */
function OtherStays({ seen: { known, stays, registers, sight } }: { readonly seen: SeenSight }) {
  const others = stays.filter(({ id }) => id !== sight?.stay.id)
  if (others.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Other stays</h2>
      <ul class="govuk-list govuk-list--bullet">
        {others.map((stay) => (
          <li>
            <a class="govuk-link" href={`/children/${known.child}/line-of-sight?stay=${stay.id}`}>
              {registerOf(stay, registers)}: {sayPeriod(stay)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
