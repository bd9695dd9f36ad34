import { Tag } from '../../../platform/views/components/index.ts'
import { statusOf } from '../../case/follow-up/lifecycle.ts'
import type { FollowUp } from '../../case/follow-up/model.ts'
import { FOLLOW_UP_STATUS_COLOURS, FOLLOW_UP_STATUS_WORDS } from '../../case/follow-up/words.ts'

/** How far a follow-up is; red until somebody from the audit has verified it. */
export function FollowUpTag({ followUp }: { readonly followUp: FollowUp }) {
  const status = statusOf(followUp)
  return (
    <Tag classes={`govuk-tag--${FOLLOW_UP_STATUS_COLOURS[status]}`}>{FOLLOW_UP_STATUS_WORDS[status]}</Tag>
  )
}
