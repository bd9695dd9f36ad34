import { sayDay, type Day } from '../../../../kernel/day.ts'
import { sayInstant, type Instant } from '../../../../kernel/instant.ts'
import { plural } from '../../../../kernel/sentence.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { MissingEpisode } from '../../../missing/store.ts'
import { MISSING_WORDS, sayAnswer } from '../../../words.ts'

/** When the child was missing, and whether a return interview was offered and accepted. */
export function MissingEpisodes({ episodes }: { readonly episodes: readonly MissingEpisode[] }) {
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
        head={['From', 'Return', 'Kind', 'Interview offered', 'Interview accepted']}
        rows={episodes.map(rowOf)}
      />
    </ScrollRegion>
  )
}

function rowOf({ startsOn, startsAt, endsOn, endsAt, kind, interview }: MissingEpisode): readonly Cell[] {
  return [
    sayWhen(startsOn, startsAt),
    endsOn === null ? 'No return recorded' : sayWhen(endsOn, endsAt),
    MISSING_WORDS[kind] ?? kind,
    sayAnswer(interview.offered, interview.sourceOffered),
    sayAnswer(interview.accepted, interview.sourceAccepted),
  ]
}

/** As exactly as the source gave it. */
function sayWhen(day: Day, at: Instant | null): string {
  return at === null ? sayDay(day) : sayInstant(at)
}
