import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { InsetText } from '../../../platform/views/components/index.ts'
import { FreshnessNote } from '../parts/freshness-note.tsx'
import { TeamDuties } from '../parts/team-duties.tsx'
import { addressOf } from './asked.ts'
import { DutyTable } from './duty-table.tsx'
import { FilterForm } from './filter-form.tsx'
import { seeMonday, type SeenMonday, type ShownDuties } from './query.ts'
import { ChooseTeam } from './choose-team.tsx'
import { sayAmberHeading, sayCannotTell, sayNothing, sayScope } from './words.ts'

export const mondayPage = definePage({
  path: '/monday',
  query: seeMonday,
  title: ({ asked }) => (asked.show === 'history' ? 'What was missed' : 'This week'),
  view: MondayPage,
  width: 'full',
})

type Props = ViewProps<SeenMonday>

function MondayPage(props: Props) {
  const { seen, today } = props
  return (
    <>
      <span class="govuk-caption-l">{sayDay(today)}</span>
      <h1 class="govuk-heading-l">{seen.asked.show === 'history' ? 'What was missed' : 'This week'}</h1>
      {seen.shown === null ? (
        <ChooseTeam teams={seen.teams ?? []} asked={seen.asked} />
      ) : (
        <Shown {...props} shown={seen.shown} />
      )}
    </>
  )
}

type ShownProps = Props & { readonly shown: ShownDuties }

function Shown(props: ShownProps) {
  const { seen, shown } = props
  const { asked, team } = seen
  return (
    <>
      <p class="govuk-body-l">{sayScope(team, shown.childCount)}</p>
      <FreshnessNote freshness={shown.freshness} today={props.today} />
      {team !== null && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href="/monday">
            Choose another team
          </a>
        </p>
      )}
      <FilterForm asked={asked} standards={shown.standards} words={props.words} />
      {asked.show === 'now' ? <Now {...props} /> : <History {...props} />}
      {asked.show === 'now' && seen.ofTeam.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Asked of the team itself</h2>
          <TeamDuties duties={seen.ofTeam} words={props.words} caption="Asked of the team itself" isNamed />
        </>
      )}
    </>
  )
}

function Now({ seen: { asked }, shown, today, words }: ShownProps) {
  const table = { today, words, address: (page: number) => addressOf(asked, { page }) }
  return (
    <>
      <h2 class="govuk-heading-m">Not met, and can be cleared now ({shown.red.count})</h2>
      {shown.red.count === 0 ? (
        <p class="govuk-body">{sayNothing(shown.childCount)}</p>
      ) : (
        <DutyTable {...table} of={shown.red} page={asked.page} caption="Not met, the newest first" />
      )}
      {asked.page === 1 && (
        <>
          <h2 class="govuk-heading-m">
            {sayAmberHeading(asked.days)} ({shown.amber.count})
          </h2>
          {shown.amber.count === 0 ? (
            <p class="govuk-body">Nothing falls due in that time.</p>
          ) : (
            <DutyTable {...table} of={shown.amber} page={1} caption="Due soon, the first due first" />
          )}
        </>
      )}
      {shown.cannotTellCount > 0 && <InsetText>{sayCannotTell(shown.cannotTellCount)}</InsetText>}
      {shown.history.count > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOf(asked, { show: 'history', page: 1 })}>
            What was missed and can only be explained ({shown.history.count})
          </a>
        </p>
      )}
    </>
  )
}

function History({ seen: { asked }, shown, today, words }: ShownProps) {
  return (
    <>
      <p class="govuk-body">
        These days have passed: nothing that is recorded now can clear them. They stay as they are, so that
        they can be explained.
      </p>
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={addressOf(asked, { show: 'now', page: 1 })}>
          What can be cleared now
        </a>
      </p>
      {shown.history.count === 0 ? (
        <p class="govuk-body">Nothing was missed.</p>
      ) : (
        <DutyTable
          {...{ today, words, of: shown.history, page: asked.page }}
          caption="Missed, the newest first"
          address={(page) => addressOf(asked, { page })}
          isHistory
        />
      )}
    </>
  )
}
