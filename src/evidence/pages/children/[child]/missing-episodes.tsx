import { sayDay, type Day } from '../../../../kernel/day.ts'
import { sayInstant, type Instant } from '../../../../kernel/instant.ts'
import { plural } from '../../../../kernel/sentence.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { InterviewOfEpisode } from '../../../interviews/query.ts'
import type { MissingEpisode } from '../../../missing/store.ts'
import { MISSING_WORDS, sayAnswer } from '../../../words.ts'

interface MissingEpisodesProps {
  readonly episodes: readonly MissingEpisode[]
  readonly interviews: readonly InterviewOfEpisode[]
}

/** When the child was missing, and whether a return interview was offered and accepted. */
export function MissingEpisodes({ episodes, interviews }: MissingEpisodesProps) {
  if (episodes.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">Missing episodes</h2>
        <p class="govuk-body">No missing episode is known.</p>
      </>
    )
  }
  const caption = `${episodes.length} missing ${plural(episodes.length, 'episode', 'episodes')}`
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={['From', 'Return', 'Kind', 'Interview offered', 'Interview accepted', 'Interviews']}
        rows={episodes.map((episode) => rowOf(episode, interviews))}
      />
    </ScrollRegion>
  )
}

function rowOf(episode: MissingEpisode, interviews: readonly InterviewOfEpisode[]): readonly Cell[] {
  const { startsOn, startsAt, endsOn, endsAt, kind, interview } = episode
  return [
    sayWhen(startsOn, startsAt),
    endsOn === null ? 'No return recorded' : sayWhen(endsOn, endsAt),
    MISSING_WORDS[kind] ?? kind,
    sayAnswer(interview.offered, interview.sourceOffered),
    sayAnswer(interview.accepted, interview.sourceAccepted),
    { text: <Interviews of={interviews.filter((each) => each.episode === episode.id)} /> },
  ]
}

/** The entries of the record that are return interviews about this episode. */
function Interviews({ of }: { readonly of: readonly InterviewOfEpisode[] }) {
  if (of.length === 0) return <>None known</>
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {of.map(({ interview, happenedOn }) => (
        <li>
          <a class="govuk-link" href={`/entries/${interview}`}>
            {sayDay(happenedOn)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** As exactly as the source gave it. */
function sayWhen(day: Day, at: Instant | null): string {
  return at === null ? sayDay(day) : sayInstant(at)
}
