import type { Topic } from '../../../../../audits/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import type { ListStandards, StandardOnList } from '../../../../list-standards/model.ts'
import {
  hasJudged,
  listSentence,
  NO_TEAM_SHOWN,
  NONE_JUDGED,
  sayMet,
  sayOnList,
  standardName,
  teamRule,
} from '../../../../list-standards/words.ts'

interface TopicProps {
  readonly counted: ListStandards | null
  readonly topic: Topic
}

/** How the whole list stood by the standards of a topic, beside what the audits of the sample say. */
export function TopicOnList({ counted, topic }: TopicProps) {
  const codes = topic.questions.flatMap(({ standards }) => standards)
  const standards = counted?.standards.filter((each) => codes.includes(each.code) && hasJudged(each)) ?? []
  if (standards.length === 0) return null
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        The standards on the whole list, and not on a sample:
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-!-font-size-16 govuk-!-margin-bottom-6">
        {standards.map((standard) => (
          <li>{sayOnList(standard)}</li>
        ))}
      </ul>
    </>
  )
}

/** The standards on the whole list, and team by team as far as a team may be told apart. */
export function TeamsOnList({ counted }: { readonly counted: ListStandards }) {
  const standards = counted.standards.filter(hasJudged)
  const teams = [...new Set(standards.flatMap((each) => each.teams.map(({ team }) => team)))].toSorted(
    (one, other) => one.localeCompare(other, 'en-GB'),
  )
  return (
    <>
      <h3 class="govuk-heading-s">The standards on the whole list</h3>
      <p class="govuk-body">{listSentence(counted)}</p>
      {standards.length === 0 ? (
        <p class="govuk-body">{NONE_JUDGED}</p>
      ) : (
        <>
          <p class="govuk-body">{teams.length === 0 ? NO_TEAM_SHOWN : teamRule()}</p>
          <StandardsTable standards={standards} teams={teams} />
        </>
      )}
    </>
  )
}

interface TableProps {
  readonly standards: readonly StandardOnList[]
  readonly teams: readonly string[]
}

function StandardsTable({ standards, teams }: TableProps) {
  return (
    <ScrollRegion label="The standards by team">
      <Table
        caption="Children for whom each standard was met"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Standard', 'Whole list', ...teams]}
        rows={standards.map((standard): Cell[] => [
          standardName(standard),
          sayMet(standard),
          ...teams.map((name) => {
            const team = standard.teams.find((each) => each.team === name)
            return team === undefined ? 'No figure' : sayMet(team)
          }),
        ])}
      />
    </ScrollRegion>
  )
}
