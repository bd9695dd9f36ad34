import { definePage, holds, type ViewProps } from '../../access/index.ts'
import { Button, ScrollRegion, Table, Tag, type Cell } from '../../platform/views/components/index.ts'
import { hasDates } from '../../audits/rounds/dates/commands.ts'
import { ROUND_STATUS_WORDS, saySize } from '../../audits/rounds/words.ts'
import type { StageSeen } from '../../audits/timetable/model.ts'
import * as words from '../../audits/timetable/words.ts'
import type { RoundInYear, Timetable } from './model.ts'
import { countAudited } from './prepare.ts'
import { timetableQuery } from './query.ts'

export const timetablePage = definePage({
  path: '/timetable',
  query: timetableQuery,
  prepare: countAudited,
  title: ({ startYear }) => `Timetable ${words.sayYear(startYear)}`,
  back: () => '/rounds',
  width: 'full',
  view: TimetableView,
})

function TimetableView({ seen, actor, today }: ViewProps<Timetable>) {
  const mayPlan = holds(actor, 'auditLead')
  const stages = seen.rounds.flatMap((each) => each.stages)
  return (
    <>
      <h1 class="govuk-heading-l">Timetable {words.sayYear(seen.startYear)}</h1>
      <Years {...seen} />
      {seen.rounds.length === 0 ? (
        <Empty mayPlan={mayPlan} />
      ) : (
        <>
          <p class="govuk-body-l">{words.saySlipped(stages, today)}</p>
          {([1, 2, 3, 4] as const).map((quarter) => (
            <Quarter seen={seen} quarter={quarter} mayPlan={mayPlan} />
          ))}
        </>
      )}
      {mayPlan && <Button href="/rounds/new">Plan a round</Button>}
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar">
          Have these dates in your own calendar
        </a>
      </p>
    </>
  )
}

function Years({ years, startYear }: Timetable) {
  return (
    <nav aria-label="Years">
      <ul class="govuk-list gt-inline">
        {years.map((year) => (
          <li>
            {year === startYear ? (
              <strong aria-current="page">{words.sayYear(year)}</strong>
            ) : (
              <a class="govuk-link" href={`/timetable?year=${year}`}>
                {words.sayYear(year)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Empty({ mayPlan }: { readonly mayPlan: boolean }) {
  return (
    <p class="govuk-body">
      No round is planned in this year.{' '}
      {mayPlan
        ? 'Plan the first one: with its month and its dates it stands here by quarter.'
        : 'The audit lead plans them.'}
    </p>
  )
}

interface QuarterProps {
  readonly seen: Timetable
  readonly quarter: 1 | 2 | 3 | 4
  readonly mayPlan: boolean
}

function Quarter({ seen, quarter, mayPlan }: QuarterProps) {
  const rounds = seen.rounds.filter((each) => each.quarter === quarter)
  const title = words.sayQuarterOf(seen.startYear, quarter)
  if (rounds.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">No round in this quarter.</p>
      </>
    )
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ScrollRegion label={title}>
        <Table
          caption={`Rounds, ${title}`}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Round', ...Object.values(words.STAGE_WORDS)]}
          rows={rounds.map((each) => rowOf(each, mayPlan))}
        />
      </ScrollRegion>
    </>
  )
}

function rowOf(seen: RoundInYear, mayPlan: boolean): Cell[] {
  return [
    { text: <Round {...seen} mayPlan={mayPlan} /> },
    ...seen.stages.map((stage) => ({ text: <Stage seen={stage} /> })),
  ]
}

function Round(seen: RoundInYear & { readonly mayPlan: boolean }) {
  const { code, theme, status, register, repeatMonths } = seen.round
  const lines = [
    `${theme}, ${ROUND_STATUS_WORDS[status].toLowerCase()}`,
    `${register.name}: ${saySample(seen.round).toLowerCase()}`,
    seen.tool ?? (status === 'knownInPart' ? 'Tool not recorded' : 'Tool not chosen yet'),
    repeatMonths === null ? null : words.sayRepeat(repeatMonths),
  ]
  return (
    <>
      <a class="govuk-link" href={`/rounds/${code}`}>
        {code}
      </a>
      <span class="gt-lines">{lines.filter(Boolean).map((line, place) => [place > 0 && <br />, line])}</span>
      <Links {...seen} />
    </>
  )
}

const saySample = ({ size, sampleCount }: RoundInYear['round']) =>
  saySize(size ?? (sampleCount === null ? null : { count: sampleCount }))

/** What the audit lead may do from here; nobody else sees a link. */
function Links({ round, isNextWanted, mayPlan }: RoundInYear & { readonly mayPlan: boolean }) {
  if (!mayPlan) return null
  return (
    <span class="gt-lines">
      {hasDates(round) && (
        <a class="govuk-link" href={`/rounds/${round.code}/dates`}>
          Change the dates<span class="govuk-visually-hidden"> of {round.code}</span>
        </a>
      )}
      {isNextWanted && [
        hasDates(round) && <br />,
        <a class="govuk-link" href={`/rounds/new?after=${round.code}`}>
          Plan the next one<span class="govuk-visually-hidden"> after {round.code}</span>
        </a>,
      ]}
    </span>
  )
}

function Stage({ seen }: { readonly seen: StageSeen }) {
  const said = words.sayStage(seen)
  // Of what nobody has planned there is nothing to see: a tag would only take the width that days need.
  if (seen.state === 'notPlanned') return <>{words.STATE_WORDS.notPlanned}</>
  return (
    <>
      <Tag classes={`govuk-tag--${words.STATE_COLOURS[seen.state]}`}>{words.STATE_WORDS[seen.state]}</Tag>
      {said !== null && [<br />, said]}
    </>
  )
}
