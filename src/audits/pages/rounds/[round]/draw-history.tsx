import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { hasLapsed, type Ceremony, type Redraw } from '../../../rounds/ceremony/model.ts'
import { sayDrawnTimes } from '../../../rounds/words.ts'
import { addressOf } from '../round-parts.tsx'
import type { RoundOnPage } from './query.ts'

/**
 * Whatever made the sample another one than the first that was drawn, with its reason: redraws, cancelled rounds on the
 * same list and day, and replacements as far as the reader may see the cases. Nothing where nothing happened.
 */
export function DrawHistory({ seen }: { readonly seen: RoundOnPage }) {
  const rows = [...cancelledRows(seen), ...redrawRows(seen), ...replacementRows(seen)]
  if (rows.length === 0) return null
  const times = sayDrawnTimes(seen.round.drawnTimes)
  return (
    <>
      <h2 class="govuk-heading-m">What happened to the draw</h2>
      {times !== null && <p class="govuk-body">{times}.</p>}
      <ScrollRegion label="What happened to the draw">
        <Table
          caption="What happened to the draw, and why"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['What', 'Why', 'Who']}
          rows={rows}
        />
      </ScrollRegion>
    </>
  )
}

function cancelledRows({ cancelledBefore }: RoundOnPage): Cell[][] {
  return cancelledBefore.map((round) => [
    {
      text: (
        <>
          Cancelled round{' '}
          <a class="govuk-link" href={addressOf(round)}>
            {round.code}
          </a>
          , drawn from the same list
        </>
      ),
    },
    round.cancelReason ?? 'No reason recorded',
    'The audit lead',
  ])
}

function redrawRows({ ceremony }: RoundOnPage): Cell[][] {
  return ceremony.redraws.map((redraw) => [
    sayRedraw(ceremony, redraw),
    redraw.reason,
    redraw.agreedByName === null
      ? redraw.askedByName
      : `${redraw.askedByName}, agreed by ${redraw.agreedByName}`,
  ])
}

function sayRedraw(ceremony: Ceremony, redraw: Redraw): string {
  if (redraw.agreedByName !== null) return `Draw ${redraw.attempt} was given up`
  return hasLapsed(ceremony, redraw)
    ? `A redraw instead of draw ${redraw.attempt} was asked for, and lapsed when the sample was drawn`
    : `A redraw instead of draw ${redraw.attempt} is asked for`
}

function replacementRows({ cases }: RoundOnPage): Cell[][] {
  return cases
    .filter(({ replaces }) => replaces !== null)
    .map(({ position, replacementReason }) => [
      `Case ${position} was replaced by the next of the reserve`,
      replacementReason ?? 'No reason recorded',
      'The audit lead',
    ])
}
