import { addressOf, type Asked } from './asked.ts'
import type { Team } from './store.ts'

/** The teams to choose from, in the order of their names and with no figure: they are not compared. */
export function ChooseTeam({ teams, asked }: { readonly teams: readonly Team[]; readonly asked: Asked }) {
  if (teams.length === 0)
    return (
      <p class="govuk-body">
        No team is known to work with a child. Who works with whom comes with an import.
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">Choose a team</h2>
      <ul class="govuk-list govuk-list--spaced">
        {teams.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={addressOf(asked, { team: id })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
