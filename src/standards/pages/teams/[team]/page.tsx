import { definePage, type ViewProps } from '../../../../access/index.ts'
import { TEAM_KINDS, teamKindOf } from '../../../../evidence/index.ts'
import { sayDay } from '../../../../kernel/day.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { TeamDuties } from '../../parts/team-duties.tsx'
import { seeTeam, type SeenTeam } from './query.ts'

export const teamPage = definePage({
  path: '/teams/:team',
  query: seeTeam,
  title: ({ team }) => `Standards of a team: ${team.name}`,
  view: TeamPage,
  back: () => '/monday',
  width: 'full',
})

function TeamPage({ seen, words }: ViewProps<SeenTeam>) {
  const { team, duties, entries, mayAttest } = seen
  return (
    <>
      <span class="govuk-caption-l">Standards of a team</span>
      <h1 class="govuk-heading-l">{team.name}</h1>
      <p class="govuk-body">
        These ask something of the team itself and not of a child. No case system sends it: what is known is
        what somebody attested here, and where nobody did, nobody can tell.
      </p>
      <h2 class="govuk-heading-m">What is asked</h2>
      <TeamDuties duties={duties} words={words} caption={`Asked of ${team.name}`} />
      {mayAttest && <AttestLinks team={team.id} />}
      <h2 class="govuk-heading-m">What is attested</h2>
      {entries.length === 0 ? (
        <p class="govuk-body">Nothing yet.</p>
      ) : (
        <ScrollRegion label="What is attested of the team">
          <Table
            caption="What is attested of the team, the newest first"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={[...HEAD, ...(mayAttest ? ['Mistake'] : [])]}
            stackedHead={['', ...HEAD.slice(1), '']}
            rows={entries.map((entry) => rowOf(entry, seen))}
          />
        </ScrollRegion>
      )}
    </>
  )
}

const HEAD = ['What', 'Day', 'Where it is written down', 'Attested by']

function AttestLinks({ team }: { readonly team: string }) {
  return (
    <ul class="govuk-list govuk-!-display-none-print">
      {TEAM_KINDS.map(({ code, name }) => (
        <li>
          <a class="govuk-link" href={`/teams/${team}/attest/${code}`}>
            Attest: {name.toLowerCase()}
          </a>
        </li>
      ))}
    </ul>
  )
}

function rowOf(entry: SeenTeam['entries'][number], { team, mayAttest }: SeenTeam): readonly Cell[] {
  const name = teamKindOf(entry.kind)?.name ?? entry.kind
  const away = (
    <a class="govuk-link" href={`/teams/${team.id}/entries/${entry.id}/take-away`}>
      Take away
      <span class="govuk-visually-hidden">
        {' '}
        {name}, {sayDay(entry.happenedOn)}
      </span>
    </a>
  )
  const said = [name, sayDay(entry.happenedOn), entry.reference, entry.attestedBy]
  return mayAttest ? [...said, { text: away }] : said
}
