import { sayInstant } from '../../../../../kernel/instant.ts'
import { SummaryCard, SummaryList } from '../../../../../platform/views/components/index.ts'
import { SAFEGUARDED_WORDS } from '../../../../case/words.ts'
import type { Moderation } from '../../../../moderation/model.ts'
import { agrees } from '../../../../moderation/standing.ts'
import { Comment } from '../../answer-text.tsx'
import { wordingOf } from '../judgement/fields.tsx'
import type { CaseModeration } from './query.ts'

/** Every second look at the case, before and after side by side. */
export function Moderations({ seen }: { readonly seen: CaseModeration }) {
  return (
    <>
      {seen.moderated.moderations.map((each) => (
        <OneModeration seen={seen} moderation={each} />
      ))}
    </>
  )
}

function OneModeration({
  seen,
  moderation,
}: {
  readonly seen: CaseModeration
  readonly moderation: Moderation
}) {
  const { record, file } = seen
  const { before, after, reason, by, at } = moderation
  const nameOf = (grade: typeof before.grade) => wordingOf(record.tool, grade, file.round.asAt)
  return (
    <SummaryCard
      title={`${agrees(moderation) ? 'Agreed' : 'Changed'} by ${by} on ${sayInstant(at)}`}
      headingLevel={2}
    >
      <SummaryList
        rows={[
          { key: 'Grade', value: sayBoth(nameOf(before.grade), nameOf(after.grade)) },
          {
            key: 'Safeguarded',
            value: sayBoth(SAFEGUARDED_WORDS[before.safeguarded], SAFEGUARDED_WORDS[after.safeguarded]),
          },
          { key: 'Reason', value: <Comment text={reason} /> },
        ]}
      />
    </SummaryCard>
  )
}

function sayBoth(before: string, after: string): string {
  return before === after ? `${after}, as the pair agreed` : `Before: ${before}. After: ${after}.`
}
