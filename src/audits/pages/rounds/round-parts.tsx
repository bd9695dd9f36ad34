import { InsetText, Tag, type Content } from '../../../platform/views/components/index.ts'
import { OUT_OF_SEASON } from '../../rounds/lifecycle-words.ts'
import { checkAction, type RoundAction } from '../../rounds/lifecycle.ts'
import type { Round } from '../../rounds/model.ts'
import { ROUND_STATUS_COLOURS, ROUND_STATUS_WORDS } from '../../rounds/words.ts'

/** Where the pages of a round stand. */
export function addressOf({ code }: Pick<Round, 'code'>, page = ''): string {
  return page === '' ? `/rounds/${code}` : `/rounds/${code}/${page}`
}

export function RoundTag({ round }: { readonly round: Pick<Round, 'status'> }) {
  return (
    <Tag classes={`govuk-tag--${ROUND_STATUS_COLOURS[round.status]}`}>{ROUND_STATUS_WORDS[round.status]}</Tag>
  )
}

/** The heading of every page of a round: which round, and what the page is for. */
export function RoundHeading({
  round,
  children,
}: {
  readonly round: Pick<Round, 'code'>
  readonly children: Content
}) {
  return (
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{round.code}</span>
      {children}
    </h1>
  )
}

interface WhenPossibleProps {
  readonly round: Round
  readonly action: RoundAction
  readonly children: Content
}

/** What the page is for, or the sentence that says why it is too early or too late for it. */
export function WhenPossible({ round, action, children }: WhenPossibleProps) {
  return checkAction(round, action).ok ? <>{children}</> : <InsetText>{OUT_OF_SEASON[action]}</InsetText>
}

/** A hash, seed or reference: read letter by letter, so it may break anywhere. */
export function Digits({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <code class="gt-digits" id={id}>
      {children}
    </code>
  )
}
