import { sayInstant } from '../../../../kernel/instant.ts'
import { SummaryList } from '../../../../platform/views/components/index.ts'
import type { FollowUp } from '../../../case/follow-up/model.ts'
import { sayEvent } from '../../../case/follow-up/words.ts'
import { Comment } from '../../cases/answer-text.tsx'

/** Everything that happened to a follow-up, the first thing first; nothing of it can be changed. */
export function History({ followUp }: { readonly followUp: FollowUp }) {
  if (followUp.events.length === 0) return <p class="govuk-body">{nothingYet(followUp)}</p>
  return (
    <SummaryList
      rows={followUp.events.map((event) => ({
        key: sayEvent(event),
        value: (
          <>
            {`Recorded by ${event.by} on ${sayInstant(event.at)}`}
            {event.note !== null && <Comment text={event.note} />}
          </>
        ),
      }))}
    />
  )
}

function nothingYet({ manager }: FollowUp): string {
  return manager === null ? 'Nobody recorded what became of it.' : 'Nothing is recorded yet.'
}
