import type { Figures } from '../../../../cut/model.ts'
import { sayTeam, TEAMS_NOT_COUNTED, teamSentences } from '../../../../teams/words.ts'
import { FigureLink } from './figure-link.tsx'
import { TeamsOnList } from './list-standards.tsx'

interface Props {
  readonly figures: Figures
  readonly mayFollow: boolean
}

/** Consistency across teams: no ranking, and no figure from too few. */
export function Teams({ figures, mayFollow }: Props) {
  const { teams, grades } = figures
  if (grades === null) return null
  return (
    <>
      <h2 class="govuk-heading-m" id="teams">
        Consistency across teams
      </h2>
      {(teams === null ? [TEAMS_NOT_COUNTED] : teamSentences(teams, figures.standards !== null)).map(
        (sentence) => (
          <p class="govuk-body">{sentence}</p>
        ),
      )}
      {teams !== null && teams.shown.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {teams.shown.map((each) => (
            <li>
              {sayTeam(each)}{' '}
              {mayFollow && (
                <FigureLink
                  round={figures.round}
                  of={{ team: each.team }}
                  about={each.team}
                  mayFollow={mayFollow}
                >
                  See these {each.of} cases
                </FigureLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {figures.standards !== null && <TeamsOnList counted={figures.standards} />}
    </>
  )
}
