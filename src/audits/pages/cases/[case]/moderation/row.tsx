import { sayDay } from '../../../../../kernel/day.ts'
import type { SummaryRow } from '../../../../../platform/views/components/index.ts'
import type { ModeratedCase, Verdicts } from '../../../../moderation/model.ts'
import { lastModeration } from '../../../../moderation/standing.ts'
import { sayOutcome } from '../../../../moderation/words.ts'

/** How the pair is told of a second look at their case: what it came to and why, on the page of the case itself. */
export function moderationRow(
  file: ModeratedCase,
  nameOf: (grade: Verdicts['grade']) => string,
): SummaryRow[] {
  const last = lastModeration(file)
  if (last === null && file.moderator === null) return []
  const href = `/cases/${file.id}/moderation`
  const actions = [{ href, text: 'Read', visuallyHiddenText: 'the moderation of this case' }]
  if (last === null) return [{ key: 'Moderation', value: `Waits for ${file.moderator?.name}`, actions }]
  const value = `Moderated by ${last.by} on ${sayDay(last.on)}. ${sayOutcome(last, nameOf)} Reason: ${last.reason}`
  return [{ key: 'Moderation', value, actions }]
}
