import { sayInstant } from '../../../kernel/instant.ts'
import { InsetText } from '../../../platform/views/components/index.ts'
import type { CaseRecord } from '../../case/record/query.ts'
import { isBlindNow, isSingleAudited } from '../../case/views.ts'

/** How far the agreed record is: who submitted and confirmed it, who gave it back and why, and whether it is one's alone. */
export function WhereRecordStands({ record }: { readonly record: CaseRecord }) {
  const lines = [...sayStanding(record), ...sayGivenBack(record), ...sayRelease(record)]
  return (
    <InsetText>
      {lines.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </InsetText>
  )
}

function sayStanding({ file, submission, confirmation }: CaseRecord): string[] {
  if (isBlindNow(file))
    return ['The agreed record opens once both first views are given. What is answered once stands below.']
  if (submission === null) return ['The record is not submitted yet, so there is nothing to confirm.']
  const submitted = `Submitted by ${submission.by} on ${sayInstant(submission.at)}.`
  if (confirmation) return [submitted, `Confirmed by ${confirmation.by} on ${sayInstant(confirmation.at)}.`]
  if (isSingleAudited(file)) return [submitted, 'One auditor made this record; nobody had to confirm it.']
  return [submitted, `Waits for ${file.second?.name ?? 'a second auditor'} to confirm it.`]
}

function sayGivenBack({ giveBacks }: CaseRecord): string[] {
  return giveBacks.map(({ by, at, reason }) => `Given back by ${by} on ${sayInstant(at)}: ${reason}`)
}

function sayRelease({ file }: CaseRecord): string[] {
  const { release } = file
  if (release === null) return []
  const whose = file[release.seat]?.name ?? 'one auditor'
  const without = file.views[release.seat] ? 'confirmation' : 'first view'
  return [
    `Released as single-audited by ${release.by} on ${sayInstant(release.at)}, without the ${without} of ${whose}: ${release.reason}`,
  ]
}
