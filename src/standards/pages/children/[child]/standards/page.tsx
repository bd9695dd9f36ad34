import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import { Details } from '../../../../../platform/views/components/index.ts'
import { sayPeriod } from '../../../../../register/index.ts'
import { withWords } from '../../../parts/words.ts'
import { DutiesTable } from './duties-table.tsx'
import { EveryStandard } from './every-standard.tsx'
import { seeStandardsOfChild, type SeenStandards } from './query.ts'
import type { ChildDuty } from './model.ts'
import { partDuties } from './rules.ts'
import { NOTHING_ASKED, PAST_CANNOT_TELL, sayCounts, WITHOUT_FIGURE } from './words.ts'

export const standardsOfChildPage = definePage({
  path: '/children/:child/standards',
  query: seeStandardsOfChild,
  title: () => 'The standards of a child',
  view: StandardsPage,
  width: 'full',
  back: ({ known }) => `/children/${known.child}`,
})

function StandardsPage({ seen, today, words }: ViewProps<SeenStandards>) {
  const { known, stay, asAt } = seen
  return (
    <>
      <span class="govuk-caption-l">Standards</span>
      <h1 class="govuk-heading-l">{nameOf(known)}</h1>
      {stay !== null && (
        <p class="govuk-body">
          On the {words.register.one} {sayPeriod(stay)}.
        </p>
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`/children/${known.child}/line-of-sight`}>
          Line of sight: the stay as a picture, and up to which day each kind is known
        </a>
      </p>
      {seen.states.length === 0 ? (
        <p class="govuk-body">{NOTHING_ASKED}</p>
      ) : (
        <Judged seen={seen} today={today} words={words} asAt={sayDay(asAt)} />
      )}
    </>
  )
}

interface JudgedProps extends Pick<ViewProps<SeenStandards>, 'seen' | 'today' | 'words'> {
  readonly asAt: string
}

function Judged({ seen, today, words, asAt }: JudgedProps) {
  const parted = partDuties(seen.duties)
  const table = { child: seen.known.child, today, words }
  return (
    <>
      <p class="govuk-body-l">{sayCounts(parted, asAt)}</p>
      <h2 class="govuk-heading-m">Not met, and can be cleared now</h2>
      {parted.red.length === 0 ? (
        <p class="govuk-body">Nothing.</p>
      ) : (
        <DutiesTable {...table} duties={parted.red} caption="Not met" />
      )}
      <h2 class="govuk-heading-m">Due next</h2>
      {parted.notYetDue.length === 0 ? (
        <p class="govuk-body">Nothing is waiting to fall due.</p>
      ) : (
        <DutiesTable {...table} duties={parted.notYetDue} caption="Not yet due, the first due first" />
      )}
      {parted.cannotTell.length + parted.withoutFigure.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Cannot tell</h2>
          {parted.cannotTell.length > 0 && (
            <DutiesTable {...table} duties={parted.cannotTell} caption="Cannot be told" />
          )}
          <WithoutFigure duties={parted.withoutFigure} words={words} />
        </>
      )}
      <EveryStandard states={seen.states} words={words} today={today} />
      <h2 class="govuk-heading-m">What was missed</h2>
      {parted.history.length === 0 ? (
        <p class="govuk-body">Nothing was missed.</p>
      ) : (
        <>
          <p class="govuk-body">These days have passed. They stay as they are and can only be explained.</p>
          <DutiesTable {...table} duties={parted.history} caption="Missed, the newest first" isHistory />
        </>
      )}
      {parted.pastCannotTell.length > 0 && (
        <Details summary={`${PAST_CANNOT_TELL} (${parted.pastCannotTell.length})`}>
          <DutiesTable {...table} duties={parted.pastCannotTell} caption={PAST_CANNOT_TELL} isHistory />
        </Details>
      )}
    </>
  )
}

interface WithoutFigureProps {
  readonly duties: readonly ChildDuty[]
  readonly words: Words
}

/** What no record would tell: said once, with the standards that lack a figure. */
function WithoutFigure({ duties, words }: WithoutFigureProps) {
  if (duties.length === 0) return null
  const standards = new Map(duties.map(({ standard }) => [standard.code, standard]))
  return (
    <>
      <p class="govuk-body">{WITHOUT_FIGURE}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...standards.values()].map(({ code, name, clause }) => (
          <li>
            <a class="govuk-link" href={`/procedures/${code}`}>
              {withWords(name, words)} ({clause})
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
